-- CreateEnum
CREATE TYPE "RematchState" AS ENUM ('judging', 'swapping', 'done', 'superseded');

-- AlterTable
ALTER TABLE "weight_set" ADD COLUMN     "in_force_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "rematch" (
    "id" UUID NOT NULL,
    "scope" TEXT NOT NULL,
    "rule_book" TEXT NOT NULL,
    "weight_set_id" UUID,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "RematchState" NOT NULL DEFAULT 'judging',
    "after" UUID,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "rematch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rematched" (
    "rematch_id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "matches" JSONB NOT NULL,
    "run" JSONB NOT NULL,
    "mark" TEXT NOT NULL,

    CONSTRAINT "rematched_pkey" PRIMARY KEY ("rematch_id","opportunity_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "rematch_weight_set_id_key" ON "rematch"("weight_set_id");

-- CreateIndex
CREATE INDEX "rematch_scope_asked_at_idx" ON "rematch"("scope", "asked_at" DESC);

-- AddForeignKey
ALTER TABLE "rematch" ADD CONSTRAINT "rematch_weight_set_id_fkey" FOREIGN KEY ("weight_set_id") REFERENCES "weight_set"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rematch" ADD CONSTRAINT "rematch_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rematched" ADD CONSTRAINT "rematched_rematch_id_fkey" FOREIGN KEY ("rematch_id") REFERENCES "rematch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rematched" ADD CONSTRAINT "rematched_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever stands was in force as soon as it was made.
UPDATE "weight_set" SET "in_force_at" = "made_at";
