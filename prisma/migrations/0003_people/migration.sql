-- CreateEnum
CREATE TYPE "MembershipEvent" AS ENUM ('joined', 'left', 'removed');

-- AlterTable
ALTER TABLE "invitation" ADD COLUMN     "used_by_id" UUID;

-- CreateTable
CREATE TABLE "role_change" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "actor_id" UUID NOT NULL,
    "from_role" "Role" NOT NULL,
    "to_role" "Role" NOT NULL,
    "from_regions" TEXT[],
    "to_regions" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "role_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership_history" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "event" "MembershipEvent" NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "actor_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_history_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "role_change_user_id_at_idx" ON "role_change"("user_id", "at");

-- CreateIndex
CREATE INDEX "membership_history_business_id_at_idx" ON "membership_history"("business_id", "at");

-- AddForeignKey
ALTER TABLE "role_change" ADD CONSTRAINT "role_change_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership_history" ADD CONSTRAINT "membership_history_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;
