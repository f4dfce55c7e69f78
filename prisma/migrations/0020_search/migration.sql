-- Both are trusted extensions: whoever may create in the database may create them.
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- DropIndex
DROP INDEX "search_document_words_idx";

-- AlterTable
ALTER TABLE "search_document" ADD COLUMN     "stamp" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "vocabulary" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- CreateTable
CREATE TABLE "search_word" (
    "word" TEXT NOT NULL,
    "stem" TEXT NOT NULL,
    "documents" INTEGER NOT NULL,

    CONSTRAINT "search_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "search_arrear" (
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_arrear_pkey" PRIMARY KEY ("kind","id")
);

-- CreateIndex
CREATE INDEX "search_word_word_idx" ON "search_word" USING GIST ("word" gist_trgm_ops);

-- CreateIndex
CREATE INDEX "search_word_stem_idx" ON "search_word"("stem");

-- CreateIndex
CREATE INDEX "search_arrear_due_at_idx" ON "search_arrear"("due_at");

-- Words and filters in one index, one per kind. Prisma knows no partial index and leaves these alone.
CREATE INDEX "search_document_business_idx" ON "search_document"
  USING GIN ("words", "province_code", "sector_code", "size") WHERE "kind" = 'business';
CREATE INDEX "search_document_opportunity_idx" ON "search_document"
  USING GIN ("words", "province_code", "sector_code", "size", "pattern") WHERE "kind" = 'opportunity';

-- Documents that stand have no words for the list yet: the next start writes them anew.
INSERT INTO "setting" ("name", "value", "updated_at")
SELECT 'search-reindex', '{"kind": "business", "after": "00000000-0000-0000-0000-000000000000"}', now()
WHERE EXISTS (SELECT FROM "search_document") ON CONFLICT DO NOTHING;
