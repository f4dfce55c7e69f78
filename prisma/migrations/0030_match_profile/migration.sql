-- CreateTable
CREATE TABLE "match_profile" (
    "business_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "lot" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "held" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "place" SMALLINT NOT NULL,
    "stature" SMALLINT NOT NULL,
    "sector" SMALLINT NOT NULL,
    "needs" SMALLINT NOT NULL,
    "patience" SMALLINT NOT NULL,
    "profile" SMALLINT NOT NULL,
    "record" SMALLINT NOT NULL DEFAULT 0,
    "reply" SMALLINT NOT NULL DEFAULT 0,
    "company" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "match_profile_pkey" PRIMARY KEY ("business_id")
);

-- CreateTable
CREATE TABLE "match_capability" (
    "term" SMALLINT NOT NULL,
    "business_id" UUID NOT NULL,
    "figures" INTEGER NOT NULL,

    CONSTRAINT "match_capability_pkey" PRIMARY KEY ("term","business_id","figures")
);

-- CreateTable
CREATE TABLE "match_figures" (
    "id" SERIAL NOT NULL,
    "said" TEXT NOT NULL,

    CONSTRAINT "match_figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_said" (
    "term" SMALLINT NOT NULL,
    "figures" INTEGER NOT NULL,

    CONSTRAINT "match_said_pkey" PRIMARY KEY ("term","figures")
);

-- CreateTable
CREATE TABLE "match_table" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "facet" SMALLINT NOT NULL,
    "values" SMALLINT[],

    CONSTRAINT "match_table_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_plan" (
    "opportunity_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "day" INTEGER NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "poster_id" UUID NOT NULL,
    "lot" INTEGER NOT NULL,
    "base" INTEGER NOT NULL,
    "mask" INTEGER NOT NULL,
    "papers" INTEGER NOT NULL,
    "tables" INTEGER[],
    "weights" INTEGER[],
    "items" SMALLINT NOT NULL,

    CONSTRAINT "match_plan_pkey" PRIMARY KEY ("opportunity_id")
);

-- CreateTable
CREATE TABLE "match_want" (
    "term" SMALLINT NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "item" SMALLINT NOT NULL,
    "figures" INTEGER NOT NULL,

    CONSTRAINT "match_want_pkey" PRIMARY KEY ("term","opportunity_id","item","figures")
);

-- CreateIndex
CREATE INDEX "match_profile_version_idx" ON "match_profile"("version");

-- CreateIndex
CREATE INDEX "match_capability_business_id_idx" ON "match_capability"("business_id");

-- CreateIndex
CREATE UNIQUE INDEX "match_figures_said_key" ON "match_figures"("said");

-- CreateIndex
CREATE UNIQUE INDEX "match_table_name_key" ON "match_table"("name");

-- CreateIndex
CREATE INDEX "match_plan_items_idx" ON "match_plan"("items");

-- CreateIndex
CREATE INDEX "match_plan_version_day_idx" ON "match_plan"("version", "day");

-- CreateIndex
CREATE INDEX "match_want_opportunity_id_idx" ON "match_want"("opportunity_id");

-- AddForeignKey
ALTER TABLE "match_profile" ADD CONSTRAINT "match_profile_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_capability" ADD CONSTRAINT "match_capability_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_plan" ADD CONSTRAINT "match_plan_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_want" ADD CONSTRAINT "match_want_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;
