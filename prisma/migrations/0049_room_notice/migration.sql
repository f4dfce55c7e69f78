-- AlterTable
ALTER TABLE "room" ADD COLUMN     "notice_at" TIMESTAMPTZ(3);
