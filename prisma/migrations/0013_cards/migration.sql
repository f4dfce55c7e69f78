-- CreateEnum
CREATE TYPE "CardKind" AS ENUM ('offer', 'meeting', 'question', 'decision', 'minutes', 'milestone');

-- CreateEnum
CREATE TYPE "CardState" AS ENUM ('open', 'accepted', 'rejected', 'countered', 'answered', 'fixed', 'withdrawn');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'card';

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "shown" JSONB;

-- CreateTable
CREATE TABLE "card" (
    "id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "kind" "CardKind" NOT NULL,
    "state" "CardState" NOT NULL DEFAULT 'open',
    "side" "RoomSide" NOT NULL,
    "author_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "counter_to" UUID,
    "outcome" TEXT,
    "change_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_entry" (
    "id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "to" "CardState" NOT NULL,
    "side" "RoomSide" NOT NULL,
    "actor_id" UUID,
    "guest" TEXT,
    "reason" TEXT,
    "content" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "card_entry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "card_room_id_sequence_key" ON "card"("room_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "card_entry_card_id_version_key" ON "card_entry"("card_id", "version");

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_entry" ADD CONSTRAINT "card_entry_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "card"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card_entry" ADD CONSTRAINT "card_entry_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
