-- AlterTable
ALTER TABLE "match_profile" RENAME COLUMN "reply" TO "pace";

-- AlterTable
ALTER TABLE "match_table" RENAME COLUMN "facet" TO "rule";
