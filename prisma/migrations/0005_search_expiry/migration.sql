-- AlterTable
ALTER TABLE "search_document" ADD COLUMN     "expires_at" TIMESTAMPTZ(3);
