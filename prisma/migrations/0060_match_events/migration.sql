-- CreateTable
CREATE TABLE "match_event" (
    "id" BIGSERIAL NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "score_before" INTEGER,
    "score_after" INTEGER,
    "rule_book" TEXT NOT NULL,

    CONSTRAINT "match_event_pkey" PRIMARY KEY ("opportunity_id","id"),
    -- A pair that fits neither before nor after is no event, nor one whose score stays.
    CONSTRAINT "match_event_changes" CHECK ("score_before" IS DISTINCT FROM "score_after")
);

-- CreateIndex
CREATE INDEX "match_event_business_id_id_idx" ON "match_event"("business_id", "id");

-- CreateIndex
CREATE INDEX "match_event_at_idx" ON "match_event" USING BRIN ("at");

-- AddForeignKey
ALTER TABLE "match_event" ADD CONSTRAINT "match_event_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_event" ADD CONSTRAINT "match_event_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;
