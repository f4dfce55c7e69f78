-- Documents are made from other tables: the next start writes them anew, into columns in an order that reads faster.

-- DropIndex
DROP INDEX "search_document_kind_province_code_sector_code_size_idx";

-- DropIndex
DROP INDEX "search_document_business_idx";

-- DropIndex
DROP INDEX "search_document_opportunity_idx";

-- DropIndex
DROP INDEX "search_word_word_idx";

-- DropIndex
DROP INDEX "search_word_stem_idx";

-- AlterTable
ALTER TABLE "search_word" ADD COLUMN     "learned_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE INDEX "search_word_learned_at_idx" ON "search_word"("learned_at");

-- RedefineTable
DROP TABLE "search_document";
CREATE TABLE "search_document" (
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3),
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "size" "BusinessSize" NOT NULL,
    "pattern" "Pattern",
    "province_code" CHAR(2) NOT NULL,
    "regency_code" CHAR(4) NOT NULL,
    "sector_code" TEXT NOT NULL,
    "certificates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "capacity" JSONB,
    "audience" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "words" tsvector NOT NULL,
    "title" TEXT NOT NULL,
    "stamp" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","id")
);

-- CreateIndex
CREATE INDEX "search_document_kind_changed_at_idx" ON "search_document"("kind", "changed_at" DESC);

-- Words and filters in one index, one per kind, and the names alone in another: what is suggested while somebody types.
-- Prisma knows no partial index and leaves these alone.
CREATE INDEX "search_document_business_idx" ON "search_document"
  USING GIN ("words", "province_code", "sector_code", "size") WHERE "kind" = 'business';
CREATE INDEX "search_document_opportunity_idx" ON "search_document"
  USING GIN ("words", "province_code", "sector_code", "size", "pattern") WHERE "kind" = 'opportunity';
CREATE INDEX "search_document_group_idx" ON "search_document"
  USING GIN ("words", "province_code", "sector_code", "size") WHERE "kind" = 'group';
CREATE INDEX "search_document_case_idx" ON "search_document" USING GIN ("words", "audience") WHERE "kind" = 'case';
CREATE INDEX "search_document_business_name_idx" ON "search_document"
  USING GIN (ts_filter("words", '{a}')) WHERE "kind" = 'business';
CREATE INDEX "search_document_opportunity_name_idx" ON "search_document"
  USING GIN (ts_filter("words", '{a}')) WHERE "kind" = 'opportunity';
CREATE INDEX "search_document_group_name_idx" ON "search_document"
  USING GIN (ts_filter("words", '{a}')) WHERE "kind" = 'group';

INSERT INTO "setting" ("name", "value", "updated_at")
SELECT 'search-reindex', '{"kind": "business", "after": "00000000-0000-0000-0000-000000000000"}', now()
WHERE EXISTS (SELECT FROM "business") ON CONFLICT DO NOTHING;
