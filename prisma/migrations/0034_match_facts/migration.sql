-- Facts that the rules of matching read: prices, what the clock counts of kept duties and answers, whom a programme prefers.
ALTER TABLE "capability" ADD COLUMN "price_low" BIGINT, ADD COLUMN "price_high" BIGINT;
ALTER TABLE "opportunity_item" ADD COLUMN "price_low" BIGINT, ADD COLUMN "price_high" BIGINT;

ALTER TABLE "business"
  ADD COLUMN "duties_due" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "duties_kept" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "payment_delay_days" INTEGER,
  ADD COLUMN "usual_reply_hours" INTEGER;

ALTER TABLE "opportunity"
  ADD COLUMN "prefers_women_led" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "prefers_groups" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "capability" ADD CONSTRAINT "capability_prices_are_a_band"
  CHECK ("price_low" >= 0 AND "price_high" >= 0 AND "price_low" <= "price_high");
ALTER TABLE "opportunity_item" ADD CONSTRAINT "opportunity_item_prices_are_a_band"
  CHECK ("price_low" >= 0 AND "price_high" >= 0 AND "price_low" <= "price_high");
ALTER TABLE "business" ADD CONSTRAINT "business_record_is_counted"
  CHECK ("duties_kept" BETWEEN 0 AND "duties_due" AND "payment_delay_days" >= 0 AND "usual_reply_hours" >= 0);
