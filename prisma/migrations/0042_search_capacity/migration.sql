-- AlterTable
ALTER TABLE "search_document" ADD COLUMN     "capacity" DOUBLE PRECISION;

-- Documents that stand say nothing of it: the next start writes them anew.
INSERT INTO "setting" ("name", "value", "updated_at")
SELECT 'search-reindex', '{"kind": "business", "after": "00000000-0000-0000-0000-000000000000"}', now()
WHERE EXISTS (SELECT FROM "search_document") ON CONFLICT DO NOTHING;
