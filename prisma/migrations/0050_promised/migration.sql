-- AlterTable
ALTER TABLE "capability" ADD COLUMN     "promised_per_month" DOUBLE PRECISION NOT NULL DEFAULT 0;
