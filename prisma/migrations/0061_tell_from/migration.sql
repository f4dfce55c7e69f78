-- AlterTable
ALTER TABLE "notice_setting" ADD COLUMN     "match_from" INTEGER;

-- AlterTable
ALTER TABLE "match" ADD COLUMN     "told_score" INTEGER;

-- What was told before was told at 600 or more.
UPDATE "match" SET "told_score" = greatest("score", 600) WHERE "told_at" IS NOT NULL;

-- AlterTable
ALTER TABLE "match" DROP COLUMN "told_at";
