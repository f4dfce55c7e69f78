-- CreateTable
CREATE TABLE "unsuited_pair" (
    "opportunity_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "broker_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unsuited_pair_pkey" PRIMARY KEY ("opportunity_id","business_id")
);

-- CreateIndex
CREATE INDEX "unsuited_pair_business_id_idx" ON "unsuited_pair"("business_id");

-- CreateIndex
CREATE INDEX "unsuited_pair_broker_id_idx" ON "unsuited_pair"("broker_id");

-- AddForeignKey
ALTER TABLE "unsuited_pair" ADD CONSTRAINT "unsuited_pair_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsuited_pair" ADD CONSTRAINT "unsuited_pair_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unsuited_pair" ADD CONSTRAINT "unsuited_pair_broker_id_fkey" FOREIGN KEY ("broker_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;
