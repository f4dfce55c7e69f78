-- AlterTable
ALTER TABLE "opportunity_history" ADD COLUMN     "before" JSONB;
