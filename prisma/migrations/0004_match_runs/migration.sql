-- AlterTable
ALTER TABLE "business" ADD COLUMN     "match_run" JSONB;

-- AlterTable
ALTER TABLE "match" ADD COLUMN     "told_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "opportunity" ADD COLUMN     "match_run" JSONB;
