-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "by_mail" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "in_app" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "mailed_at" TIMESTAMPTZ(3),
ADD COLUMN     "shown_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- AlterTable
ALTER TABLE "room" ADD COLUMN     "reader_id" UUID;

-- CreateTable
CREATE TABLE "break_glass" (
    "id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "admin_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_over" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "summary" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hand_over_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_label" (
    "partnership_id" UUID NOT NULL,
    "broker_id" UUID NOT NULL,
    "words" TEXT NOT NULL,

    CONSTRAINT "case_label_pkey" PRIMARY KEY ("partnership_id","broker_id","words")
);

-- CreateTable
CREATE TABLE "notice_setting" (
    "user_id" UUID NOT NULL,
    "zone" TEXT NOT NULL,
    "quiet_from" INTEGER,
    "quiet_until" INTEGER,
    "holiday_until" DATE,

    CONSTRAINT "notice_setting_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "notice_choice" (
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "wanted" BOOLEAN NOT NULL,

    CONSTRAINT "notice_choice_pkey" PRIMARY KEY ("user_id","kind","channel")
);

-- CreateIndex
CREATE INDEX "break_glass_room_id_ends_at_idx" ON "break_glass"("room_id", "ends_at");

-- CreateIndex
CREATE INDEX "hand_over_partnership_id_to_id_idx" ON "hand_over"("partnership_id", "to_id");

-- CreateIndex
CREATE INDEX "case_label_broker_id_idx" ON "case_label"("broker_id");

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_admin_id_fkey" FOREIGN KEY ("admin_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_over" ADD CONSTRAINT "hand_over_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_label" ADD CONSTRAINT "case_label_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_label" ADD CONSTRAINT "case_label_broker_id_fkey" FOREIGN KEY ("broker_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_setting" ADD CONSTRAINT "notice_setting_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The closed lists of the domain, and hours of a day.
ALTER TABLE "notice_setting"
  ADD CONSTRAINT "notice_setting_zone_known" CHECK ("zone" IN ('WIB', 'WITA', 'WIT')),
  ADD CONSTRAINT "notice_setting_hours" CHECK (
    ("quiet_from" IS NULL) = ("quiet_until" IS NULL)
    AND ("quiet_from" IS NULL OR ("quiet_from" BETWEEN 0 AND 23 AND "quiet_until" BETWEEN 0 AND 23))
  );
ALTER TABLE "notice_choice" ADD CONSTRAINT "notice_choice_channel_known" CHECK ("channel" IN ('app', 'mail'));
-- Notes are nobody's but their writer's, and a case's room has no reader of its own.
ALTER TABLE "room" ADD CONSTRAINT "room_reader_of_caucus" CHECK ("reader_id" IS NULL OR "talk" IN ('a', 'b'));

-- Who sits in a room, as before; a broker now also in a past caucus that its party opened to them.
CREATE OR REPLACE VIEW "room_seat" AS
SELECT DISTINCT ON ("room_id", "user_id") "room_id", "user_id", "side"
FROM (
  SELECT "room"."id" AS "room_id", "membership"."user_id", "partnership_side"."side"::text::"RoomSide" AS "side"
  FROM "room"
  JOIN "partnership_side" ON "partnership_side"."partnership_id" = "room"."partnership_id"
    AND ("room"."talk" = 'case' OR "room"."talk"::text = "partnership_side"."side"::text)
  JOIN "membership" ON "membership"."business_id" = "partnership_side"."business_id"
  UNION ALL
  SELECT "room"."id", "user"."id", 'broker'
  FROM "room"
  JOIN "partnership" ON "partnership"."id" = "room"."partnership_id"
  JOIN "user" ON "user"."id" = "partnership"."broker_id" AND "user"."role" = 'broker'
    AND ("room"."talk" = 'case' OR "user"."id" IN ("room"."holder_id", "room"."reader_id"))
) AS "seat"
ORDER BY "room_id", "user_id", "side";
