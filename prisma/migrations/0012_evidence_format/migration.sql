-- AlterTable
ALTER TABLE "agreement_history" ADD COLUMN     "format" SMALLINT NOT NULL DEFAULT 1,
ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "terms_hash" CHAR(64);

-- CreateTable
CREATE TABLE "calendar_renewal" (
    "partnership_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "times" INTEGER NOT NULL,
    "renewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_renewal_pkey" PRIMARY KEY ("partnership_id","user_id")
);

-- AddForeignKey
ALTER TABLE "agreement_history" ADD CONSTRAINT "agreement_history_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_renewal" ADD CONSTRAINT "calendar_renewal_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_renewal" ADD CONSTRAINT "calendar_renewal_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
