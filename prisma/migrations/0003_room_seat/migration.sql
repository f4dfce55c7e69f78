-- CreateEnum
CREATE TYPE "RoomSide" AS ENUM ('a', 'b', 'broker');

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "side" "RoomSide" NOT NULL;

-- Who sits in a room, and as whom: the members of both businesses, and the broker the case is assigned to. The one
-- definition that every room query joins. Somebody of both businesses sits at side A, as in `roomSide` of the domain.
CREATE VIEW "room_seat" AS
SELECT DISTINCT ON ("room_id", "user_id") "room_id", "user_id", "side"
FROM (
  SELECT "room"."id" AS "room_id", "membership"."user_id", "partnership_side"."side"::text::"RoomSide" AS "side"
  FROM "room"
  JOIN "partnership_side" ON "partnership_side"."partnership_id" = "room"."partnership_id"
  JOIN "membership" ON "membership"."business_id" = "partnership_side"."business_id"
  UNION ALL
  SELECT "room"."id", "user"."id", 'broker'
  FROM "room"
  JOIN "partnership" ON "partnership"."id" = "room"."partnership_id"
  JOIN "user" ON "user"."id" = "partnership"."broker_id" AND "user"."role" = 'broker'
) AS "seat"
ORDER BY "room_id", "user_id", "side";
