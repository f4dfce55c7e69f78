-- A band is named by its least score, so that postings with bands of their own stand in one list.
UPDATE "match" SET merit = ((merit >> 31) * weight_set.spread << 31) | (merit & 2147483647)
FROM weight_set
WHERE weight_set.spread > 1 AND match.rule_book LIKE '%/' || weight_set.scope || '-' || weight_set.number;

-- Work of the clock that one of several processes does.
CREATE TABLE "clock_turn" (
    "work" TEXT NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "clock_turn_pkey" PRIMARY KEY ("work")
);
