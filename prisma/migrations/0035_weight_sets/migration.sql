-- Weights as data, and the place of a match in its lists.
CREATE TABLE "weight_set" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "weights" JSONB NOT NULL,
    "spread" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "weight_set_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "weight_set_spread_is_a_band" CHECK ("spread" BETWEEN 1 AND 200)
);
CREATE UNIQUE INDEX "weight_set_scope_number_key" ON "weight_set"("scope", "number");
ALTER TABLE "weight_set" ADD CONSTRAINT "weight_set_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "match" ADD COLUMN "merit" BIGINT NOT NULL DEFAULT 0;
UPDATE "match" SET "merit" = "score"::bigint << 31;
DROP INDEX "match_opportunity_id_eligible_score_idx";
DROP INDEX "match_business_id_eligible_score_idx";
CREATE INDEX "match_opportunity_id_eligible_merit_idx" ON "match"("opportunity_id", "eligible", "merit" DESC);
CREATE INDEX "match_business_id_eligible_merit_idx" ON "match"("business_id", "eligible", "merit" DESC);
