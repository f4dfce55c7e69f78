-- CreateTable
CREATE TABLE "found_network" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "sign" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "centre_code" CHAR(4) NOT NULL,
    "opportunity_id" UUID,
    "gain" JSONB NOT NULL,
    "grounds" JSONB NOT NULL,
    "confidence" INTEGER NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "gone_at" TIMESTAMPTZ(3),

    CONSTRAINT "found_network_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "found_network_member" (
    "network_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "brings" TEXT[],

    CONSTRAINT "found_network_member_pkey" PRIMARY KEY ("network_id","business_id")
);

-- CreateTable
CREATE TABLE "found_network_history" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "member_ids" UUID[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "found_network_history_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "found_network_key_key" ON "found_network"("key");

-- CreateIndex
CREATE INDEX "found_network_opportunity_id_idx" ON "found_network"("opportunity_id");

-- CreateIndex
CREATE INDEX "found_network_confidence_idx" ON "found_network"("confidence");

-- CreateIndex
CREATE INDEX "found_network_member_business_id_idx" ON "found_network_member"("business_id");

-- CreateIndex
CREATE INDEX "found_network_history_network_id_at_idx" ON "found_network_history"("network_id", "at");

-- AddForeignKey
ALTER TABLE "found_network" ADD CONSTRAINT "found_network_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "found_network_member" ADD CONSTRAINT "found_network_member_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "found_network"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "found_network_member" ADD CONSTRAINT "found_network_member_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "found_network_history" ADD CONSTRAINT "found_network_history_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "found_network"("id") ON DELETE CASCADE ON UPDATE CASCADE;
