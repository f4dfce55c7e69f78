-- DropIndex
DROP INDEX "outbox_state_available_at_id_idx";

-- AlterTable
ALTER TABLE "outbox" ADD COLUMN     "calm" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "outbox_state_calm_available_at_id_idx" ON "outbox"("state", "calm", "available_at", "id");
