-- AlterTable
ALTER TABLE "opportunity" ADD COLUMN     "broker_asked_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "partnership" ADD COLUMN     "parts" JSONB NOT NULL DEFAULT '[]';
