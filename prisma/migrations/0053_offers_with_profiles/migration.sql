-- An offer stands with the profile of its business, and the key holds both: a search of the SQL engine walks along the
-- offers of a term in the places where nobody is refused, and looks nothing up.
ALTER TABLE "match_capability"
  ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "lot" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "day" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "held" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "waiting" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "place" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "stature" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "sector" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "needs" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "patience" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "profile" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "record" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "pace" SMALLINT NOT NULL DEFAULT 0,
  ADD COLUMN "company" SMALLINT NOT NULL DEFAULT 0;

UPDATE "match_capability" AS offer SET
  "version" = whole."version",
  "lot" = whole."lot",
  "day" = whole."day",
  "held" = whole."held",
  "waiting" = whole."waiting",
  "place" = whole."place",
  "stature" = whole."stature",
  "sector" = whole."sector",
  "needs" = whole."needs",
  "patience" = whole."patience",
  "profile" = whole."profile",
  "record" = whole."record",
  "pace" = whole."pace",
  "company" = whole."company"
FROM "match_profile" AS whole WHERE whole."business_id" = offer."business_id";

-- Everything is written from now on.
ALTER TABLE "match_capability"
  ALTER COLUMN "version" DROP DEFAULT,
  ALTER COLUMN "lot" DROP DEFAULT,
  ALTER COLUMN "day" DROP DEFAULT,
  ALTER COLUMN "held" DROP DEFAULT,
  ALTER COLUMN "waiting" DROP DEFAULT,
  ALTER COLUMN "place" DROP DEFAULT,
  ALTER COLUMN "stature" DROP DEFAULT,
  ALTER COLUMN "sector" DROP DEFAULT,
  ALTER COLUMN "needs" DROP DEFAULT,
  ALTER COLUMN "patience" DROP DEFAULT,
  ALTER COLUMN "profile" DROP DEFAULT,
  ALTER COLUMN "record" DROP DEFAULT,
  ALTER COLUMN "pace" DROP DEFAULT,
  ALTER COLUMN "company" DROP DEFAULT;

ALTER TABLE "match_capability" DROP CONSTRAINT "match_capability_pkey",
  ADD CONSTRAINT "match_capability_pkey" PRIMARY KEY ("term", "place", "business_id", "figures", "version", "lot", "day",
    "held", "waiting", "stature", "sector", "needs", "patience", "profile", "record", "pace", "company");

-- What is said of a term at all was for the search that judged offers first.
DROP TABLE "match_said";
