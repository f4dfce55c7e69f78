-- CreateEnum
CREATE TYPE "RoomTalk" AS ENUM ('case', 'a', 'b', 'notes');

-- DropIndex
DROP INDEX "room_partnership_id_key";

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "about" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 0;

-- AlterTable: every room so far is the room of its case.
ALTER TABLE "room" ADD COLUMN     "holder_id" UUID,
ADD COLUMN     "talk" "RoomTalk" NOT NULL DEFAULT 'case';
UPDATE "room" SET "holder_id" = "partnership_id";
ALTER TABLE "room" ALTER COLUMN "holder_id" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "room_partnership_id_talk_holder_id_key" ON "room"("partnership_id", "talk", "holder_id");

-- Who sits in a room, and as whom: in the room of a case the members of both businesses and the broker it is assigned
-- to; in a caucus one side, and the broker only as long as it is their own; at the notes their own broker alone. The
-- one definition that every room query joins. Somebody of both businesses sits at side A, as in `roomSide` of the domain.
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
    AND ("room"."talk" = 'case' OR "room"."holder_id" = "user"."id")
) AS "seat"
ORDER BY "room_id", "user_id", "side";
