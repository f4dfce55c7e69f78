-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "annex_number" INTEGER,
ADD COLUMN     "frame_id" UUID;

-- CreateTable
CREATE TABLE "frame_agreement" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "lead_business_id" UUID NOT NULL,
    "broker_id" UUID NOT NULL,
    "pattern" "Pattern" NOT NULL,
    "terms" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "frame_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "frame_agreement_reference_key" ON "frame_agreement"("reference");

-- CreateIndex
CREATE INDEX "frame_agreement_lead_business_id_idx" ON "frame_agreement"("lead_business_id");

-- CreateIndex
CREATE INDEX "frame_agreement_broker_id_idx" ON "frame_agreement"("broker_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_frame_id_annex_number_key" ON "agreement"("frame_id", "annex_number");

-- AddForeignKey
ALTER TABLE "frame_agreement" ADD CONSTRAINT "frame_agreement_lead_business_id_fkey" FOREIGN KEY ("lead_business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "frame_agreement" ADD CONSTRAINT "frame_agreement_broker_id_fkey" FOREIGN KEY ("broker_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_frame_id_fkey" FOREIGN KEY ("frame_id") REFERENCES "frame_agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
