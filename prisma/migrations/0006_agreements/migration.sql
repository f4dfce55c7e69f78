-- CreateEnum
CREATE TYPE "AgreementState" AS ENUM ('draft', 'in-negotiation', 'ready', 'signed-by-a', 'signed-by-b', 'in-force', 'amended', 'completed', 'expired', 'terminated');

-- CreateEnum
CREATE TYPE "ChangeState" AS ENUM ('open', 'accepted', 'countered', 'withdrawn');

-- CreateEnum
CREATE TYPE "MarkKind" AS ENUM ('prove', 'confirm', 'dispute', 'settle', 'waive');

-- CreateEnum
CREATE TYPE "ProofKind" AS ENUM ('file', 'number', 'note');

-- CreateEnum
CREATE TYPE "ShamReportState" AS ENUM ('open', 'closed');

-- AlterEnum
BEGIN;
-- Before this release agreements were signed on paper and not kept here: what was being written or ran goes back to the
-- table, where the broker draws the agreement up.
UPDATE "partnership" SET "state" = 'talking' WHERE "state" IN ('drafting', 'signed', 'running');
UPDATE "partnership_history" SET "from_state" = 'drafting' WHERE "from_state" = 'signed';
UPDATE "partnership_history" SET "to_state" = 'drafting' WHERE "to_state" = 'signed';
CREATE TYPE "PartnershipState_new" AS ENUM ('proposed', 'talking', 'drafting', 'running', 'closed', 'declined', 'withdrawn', 'not-suited');
ALTER TABLE "partnership" ALTER COLUMN "state" TYPE "PartnershipState_new" USING ("state"::text::"PartnershipState_new");
ALTER TABLE "partnership_history" ALTER COLUMN "from_state" TYPE "PartnershipState_new" USING ("from_state"::text::"PartnershipState_new");
ALTER TABLE "partnership_history" ALTER COLUMN "to_state" TYPE "PartnershipState_new" USING ("to_state"::text::"PartnershipState_new");
ALTER TYPE "PartnershipState" RENAME TO "PartnershipState_old";
ALTER TYPE "PartnershipState_new" RENAME TO "PartnershipState";
DROP TYPE "public"."PartnershipState_old";
COMMIT;

-- AlterTable
ALTER TABLE "partnership_history" ALTER COLUMN "actor_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "partnership_side" DROP COLUMN "signed_at",
ADD COLUMN     "suspended_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "stored_file" ADD COLUMN     "agreement_id" UUID;

-- CreateTable
CREATE TABLE "size_override" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "size" "BusinessSize" NOT NULL,
    "reason" TEXT NOT NULL,
    "broker_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "capital" BIGINT,
    "annual_sales" BIGINT,
    "workers" INTEGER,

    CONSTRAINT "size_override_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "size_change" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "from_size" "BusinessSize" NOT NULL,
    "to_size" "BusinessSize" NOT NULL,
    "changed_on" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "size_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "check_code" TEXT NOT NULL,
    "state" "AgreementState" NOT NULL,
    "text" JSONB NOT NULL,
    "binding" JSONB,
    "ending_notices" JSONB NOT NULL,
    "version" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_document" (
    "agreement_id" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "canonical" TEXT NOT NULL,
    "written" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_document_pkey" PRIMARY KEY ("agreement_id","hash")
);

-- CreateTable
CREATE TABLE "agreement_history" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" "AgreementState" NOT NULL,
    "to_state" "AgreementState" NOT NULL,
    "side" "Side",
    "actor_id" UUID,
    "reason" TEXT,
    "text_hash" CHAR(64) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" CHAR(64) NOT NULL,

    CONSTRAINT "agreement_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_change" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "author" "RoomSide" NOT NULL,
    "author_id" UUID NOT NULL,
    "base" JSONB NOT NULL,
    "terms" JSONB NOT NULL,
    "note" TEXT,
    "state" "ChangeState" NOT NULL,
    "accepted_by" "Side"[],
    "counter_to_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "delivered_on" DATE NOT NULL,
    "quantity" DOUBLE PRECISION NOT NULL,
    "accepted" DOUBLE PRECISION,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "recorded_by_id" UUID NOT NULL,
    "accepted_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "delivery_id" UUID NOT NULL,
    "paid_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation_mark" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "kind" "MarkKind" NOT NULL,
    "marked_on" DATE NOT NULL,
    "proof" "ProofKind",
    "words" TEXT,
    "file_id" UUID,
    "dispute_id" UUID,
    "actor_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "obligation_mark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "obligation_reminder" (
    "agreement_id" UUID NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "obligation_reminder_pkey" PRIMARY KEY ("agreement_id","obligation_id","about")
);

-- CreateTable
CREATE TABLE "sham_report" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "state" "ShamReportState" NOT NULL DEFAULT 'open',
    "outcome" TEXT,
    "closed_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),

    CONSTRAINT "sham_report_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "size_override_business_id_at_idx" ON "size_override"("business_id", "at");

-- CreateIndex
CREATE INDEX "size_change_business_id_created_at_idx" ON "size_change"("business_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_partnership_id_key" ON "agreement"("partnership_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_check_code_key" ON "agreement"("check_code");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_history_agreement_id_sequence_key" ON "agreement_history"("agreement_id", "sequence");

-- CreateIndex
CREATE INDEX "agreement_change_agreement_id_state_idx" ON "agreement_change"("agreement_id", "state");

-- CreateIndex
CREATE INDEX "agreement_change_counter_to_id_idx" ON "agreement_change"("counter_to_id");

-- CreateIndex
CREATE INDEX "delivery_agreement_id_idx" ON "delivery"("agreement_id");

-- CreateIndex
CREATE INDEX "payment_delivery_id_idx" ON "payment"("delivery_id");

-- CreateIndex
CREATE INDEX "obligation_mark_agreement_id_obligation_id_idx" ON "obligation_mark"("agreement_id", "obligation_id");

-- CreateIndex
CREATE INDEX "sham_report_partnership_id_idx" ON "sham_report"("partnership_id");

-- CreateIndex
CREATE INDEX "sham_report_state_created_at_idx" ON "sham_report"("state", "created_at");

-- CreateIndex
CREATE INDEX "stored_file_agreement_id_idx" ON "stored_file"("agreement_id");

-- AddForeignKey
ALTER TABLE "size_override" ADD CONSTRAINT "size_override_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "size_override" ADD CONSTRAINT "size_override_broker_id_fkey" FOREIGN KEY ("broker_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "size_change" ADD CONSTRAINT "size_change_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_document" ADD CONSTRAINT "agreement_document_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_history" ADD CONSTRAINT "agreement_history_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_history" ADD CONSTRAINT "agreement_history_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_change" ADD CONSTRAINT "agreement_change_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_change" ADD CONSTRAINT "agreement_change_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_change" ADD CONSTRAINT "agreement_change_counter_to_id_fkey" FOREIGN KEY ("counter_to_id") REFERENCES "agreement_change"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_accepted_by_id_fkey" FOREIGN KEY ("accepted_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_mark" ADD CONSTRAINT "obligation_mark_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_mark" ADD CONSTRAINT "obligation_mark_actor_id_fkey" FOREIGN KEY ("actor_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_mark" ADD CONSTRAINT "obligation_mark_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "obligation_reminder" ADD CONSTRAINT "obligation_reminder_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sham_report" ADD CONSTRAINT "sham_report_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sham_report" ADD CONSTRAINT "sham_report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sham_report" ADD CONSTRAINT "sham_report_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say ---------------------------------------------------------------------------

ALTER TABLE "delivery"
  ADD CONSTRAINT "delivery_quantity_is_positive" CHECK ("quantity" > 0),
  ADD CONSTRAINT "delivery_accepts_no_more_than_came" CHECK ("accepted" BETWEEN 0 AND "quantity"),
  ADD CONSTRAINT "delivery_amount_is_not_negative" CHECK ("amount" >= 0);

ALTER TABLE "payment"
  ADD CONSTRAINT "payment_amount_is_positive" CHECK ("amount" > 0);

ALTER TABLE "agreement_history"
  ADD CONSTRAINT "agreement_history_sequence_starts_at_one" CHECK ("sequence" >= 1);

ALTER TABLE "size_override"
  ADD CONSTRAINT "size_override_is_a_class" CHECK ("size" <> 'unknown');
