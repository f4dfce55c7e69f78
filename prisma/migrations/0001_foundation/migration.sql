-- CreateEnum
CREATE TYPE "Role" AS ENUM ('entrepreneur', 'firm', 'broker', 'agency', 'admin');

-- CreateEnum
CREATE TYPE "BusinessKind" AS ENUM ('enterprise', 'cooperative', 'group');

-- CreateEnum
CREATE TYPE "BusinessSize" AS ENUM ('micro', 'small', 'medium', 'large', 'unknown');

-- CreateEnum
CREATE TYPE "BusinessState" AS ENUM ('listed', 'hidden');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('owner', 'staff');

-- CreateEnum
CREATE TYPE "CapabilityKind" AS ENUM ('product', 'process');

-- CreateEnum
CREATE TYPE "CertificateState" AS ENUM ('held', 'in-progress');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('profile', 'opportunity');

-- CreateEnum
CREATE TYPE "Pattern" AS ENUM ('inti-plasma', 'subcontracting', 'franchise', 'general-trade', 'distribution-agency', 'supply-chain', 'profit-sharing', 'joint-operation', 'joint-venture', 'outsourcing', 'cooperative-exchange');

-- CreateEnum
CREATE TYPE "OpportunityState" AS ENUM ('open', 'matched', 'met', 'expired', 'withdrawn');

-- CreateEnum
CREATE TYPE "InterestState" AS ENUM ('waiting', 'taken-up', 'withdrawn', 'not-suited');

-- CreateEnum
CREATE TYPE "PartnershipState" AS ENUM ('proposed', 'talking', 'drafting', 'signed', 'running', 'closed', 'declined', 'withdrawn', 'not-suited');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('a', 'b');

-- CreateEnum
CREATE TYPE "ConsentState" AS ENUM ('waiting', 'given', 'declined');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('text', 'event');

-- CreateEnum
CREATE TYPE "OutboxState" AS ENUM ('waiting', 'sent', 'failed');

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "phone_number" TEXT,
    "phone_number_verified" BOOLEAN NOT NULL DEFAULT false,
    "role" "Role" NOT NULL DEFAULT 'entrepreneur',
    "regions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "locale" TEXT NOT NULL DEFAULT 'id',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "text_version" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "user_id" UUID,
    "person_name" TEXT,
    "person_phone" TEXT,
    "business_id" UUID,
    "recorded_by_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "province" (
    "code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "regency" (
    "code" CHAR(4) NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "name" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "regency_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "sector" (
    "edition" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "category_of" TEXT,
    "name_id" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "sector_pkey" PRIMARY KEY ("edition","code")
);

-- CreateTable
CREATE TABLE "setting" (
    "name" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "business" (
    "id" UUID NOT NULL,
    "kind" "BusinessKind" NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "regency_code" CHAR(4) NOT NULL,
    "sector_edition" TEXT NOT NULL,
    "sector_code" TEXT NOT NULL,
    "nib" TEXT,
    "capital" BIGINT,
    "annual_sales" BIGINT,
    "workers" INTEGER,
    "size" "BusinessSize" NOT NULL DEFAULT 'unknown',
    "women_led" BOOLEAN,
    "longest_payment_term_days" INTEGER,
    "assistance" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" "BusinessState" NOT NULL DEFAULT 'listed',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "business_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "user_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("user_id","business_id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "business_id" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "capability" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "kind" "CapabilityKind" NOT NULL,
    "term" TEXT,
    "label" TEXT NOT NULL,
    "capacity_per_month" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "smallest_order" DOUBLE PRECISION,
    "lead_time_days" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "capability_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "area" TEXT NOT NULL,
    "term" TEXT,
    "label" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "business_certificate" (
    "business_id" UUID NOT NULL,
    "certificate" TEXT NOT NULL,
    "state" "CertificateState" NOT NULL,

    CONSTRAINT "business_certificate_pkey" PRIMARY KEY ("business_id","certificate")
);

-- CreateTable
CREATE TABLE "group_member" (
    "group_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,

    CONSTRAINT "group_member_pkey" PRIMARY KEY ("group_id","business_id")
);

-- CreateTable
CREATE TABLE "ownership_tie" (
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "declared_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ownership_tie_pkey" PRIMARY KEY ("from_id","to_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "kind" "DraftKind" NOT NULL,
    "user_id" UUID NOT NULL,
    "business_id" UUID,
    "opportunity_id" UUID,
    "answers" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "owner_id" UUID NOT NULL,
    "opportunity_id" UUID,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity" (
    "id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "pattern" "Pattern" NOT NULL,
    "title" TEXT NOT NULL,
    "details" JSONB NOT NULL,
    "certificates_required" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "area" JSONB NOT NULL,
    "assistance_offered" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "payment_term_days" INTEGER,
    "needed_by" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "expiry_noticed_at" TIMESTAMPTZ(3),
    "state" "OpportunityState" NOT NULL DEFAULT 'open',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opportunity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity_item" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "term" TEXT,
    "label" TEXT NOT NULL,
    "least" DOUBLE PRECISION NOT NULL,
    "most" DOUBLE PRECISION,
    "unit" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "opportunity_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opportunity_history" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" "OpportunityState",
    "to_state" "OpportunityState" NOT NULL,
    "actor_id" UUID,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opportunity_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match" (
    "opportunity_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "eligible" BOOLEAN NOT NULL,
    "score" INTEGER NOT NULL,
    "verdicts" JSONB NOT NULL,
    "near_miss" JSONB,
    "rule_book" TEXT NOT NULL,
    "computed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "match_pkey" PRIMARY KEY ("opportunity_id","business_id")
);

-- CreateTable
CREATE TABLE "interest" (
    "id" UUID NOT NULL,
    "opportunity_id" UUID NOT NULL,
    "business_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "state" "InterestState" NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "interest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership" (
    "id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "pattern" "Pattern" NOT NULL,
    "state" "PartnershipState" NOT NULL,
    "opportunity_id" UUID,
    "broker_id" UUID NOT NULL,
    "terms" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "partnership_side" (
    "partnership_id" UUID NOT NULL,
    "side" "Side" NOT NULL,
    "business_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "consent" "ConsentState" NOT NULL DEFAULT 'waiting',
    "consent_by_id" UUID,
    "consent_at" TIMESTAMPTZ(3),
    "ownership_tie" BOOLEAN,
    "reason" TEXT,
    "signed_at" TIMESTAMPTZ(3),

    CONSTRAINT "partnership_side_pkey" PRIMARY KEY ("partnership_id","side")
);

-- CreateTable
CREATE TABLE "partnership_history" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "event" TEXT NOT NULL,
    "from_state" "PartnershipState",
    "to_state" "PartnershipState" NOT NULL,
    "side" "Side",
    "actor_id" UUID NOT NULL,
    "reason" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "partnership_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL,
    "partnership_id" UUID NOT NULL,
    "last_sequence" INTEGER NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room_member" (
    "room_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "delivered_sequence" INTEGER NOT NULL DEFAULT 0,
    "read_sequence" INTEGER NOT NULL DEFAULT 0,
    "first_entered_at" TIMESTAMPTZ(3),

    CONSTRAINT "room_member_pkey" PRIMARY KEY ("room_id","user_id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "sender_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "kind" "MessageKind" NOT NULL DEFAULT 'text',
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL,
    "topic" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "OutboxState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "available_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "user_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "result" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("user_id","key")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "search_document" (
    "kind" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "words" tsvector NOT NULL,
    "title" TEXT NOT NULL,
    "province_code" CHAR(2) NOT NULL,
    "regency_code" CHAR(4) NOT NULL,
    "sector_code" TEXT NOT NULL,
    "size" "BusinessSize" NOT NULL,
    "pattern" "Pattern",
    "certificates" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "search_document_pkey" PRIMARY KEY ("kind","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_phone_number_key" ON "user"("phone_number");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limit_key_key" ON "rate_limit"("key");

-- CreateIndex
CREATE INDEX "consent_business_id_idx" ON "consent"("business_id");

-- CreateIndex
CREATE INDEX "consent_recorded_by_id_idx" ON "consent"("recorded_by_id");

-- CreateIndex
CREATE INDEX "regency_province_code_idx" ON "regency"("province_code");

-- CreateIndex
CREATE INDEX "business_regency_code_sector_code_size_idx" ON "business"("regency_code", "sector_code", "size");

-- CreateIndex
CREATE INDEX "business_sector_edition_sector_code_idx" ON "business"("sector_edition", "sector_code");

-- CreateIndex
CREATE INDEX "business_updated_at_idx" ON "business"("updated_at");

-- CreateIndex
CREATE INDEX "membership_business_id_idx" ON "membership"("business_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_business_id_idx" ON "invitation"("business_id");

-- CreateIndex
CREATE INDEX "invitation_created_by_id_idx" ON "invitation"("created_by_id");

-- CreateIndex
CREATE INDEX "capability_business_id_idx" ON "capability"("business_id");

-- CreateIndex
CREATE INDEX "capability_term_idx" ON "capability"("term");

-- CreateIndex
CREATE INDEX "need_business_id_idx" ON "need"("business_id");

-- CreateIndex
CREATE INDEX "need_term_idx" ON "need"("term");

-- CreateIndex
CREATE INDEX "group_member_business_id_idx" ON "group_member"("business_id");

-- CreateIndex
CREATE INDEX "ownership_tie_to_id_idx" ON "ownership_tie"("to_id");

-- CreateIndex
CREATE INDEX "draft_user_id_kind_idx" ON "draft"("user_id", "kind");

-- CreateIndex
CREATE INDEX "draft_business_id_idx" ON "draft"("business_id");

-- CreateIndex
CREATE INDEX "draft_opportunity_id_idx" ON "draft"("opportunity_id");

-- CreateIndex
CREATE INDEX "stored_file_opportunity_id_idx" ON "stored_file"("opportunity_id");

-- CreateIndex
CREATE INDEX "stored_file_owner_id_idx" ON "stored_file"("owner_id");

-- CreateIndex
CREATE INDEX "opportunity_business_id_idx" ON "opportunity"("business_id");

-- CreateIndex
CREATE INDEX "opportunity_state_expires_at_idx" ON "opportunity"("state", "expires_at");

-- CreateIndex
CREATE INDEX "opportunity_item_opportunity_id_idx" ON "opportunity_item"("opportunity_id");

-- CreateIndex
CREATE INDEX "opportunity_item_term_idx" ON "opportunity_item"("term");

-- CreateIndex
CREATE INDEX "opportunity_history_opportunity_id_at_idx" ON "opportunity_history"("opportunity_id", "at");

-- CreateIndex
CREATE INDEX "match_opportunity_id_eligible_score_idx" ON "match"("opportunity_id", "eligible", "score" DESC);

-- CreateIndex
CREATE INDEX "match_business_id_eligible_score_idx" ON "match"("business_id", "eligible", "score" DESC);

-- CreateIndex
CREATE INDEX "interest_business_id_idx" ON "interest"("business_id");

-- CreateIndex
CREATE INDEX "interest_state_created_at_idx" ON "interest"("state", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "interest_opportunity_id_business_id_key" ON "interest"("opportunity_id", "business_id");

-- CreateIndex
CREATE UNIQUE INDEX "partnership_reference_key" ON "partnership"("reference");

-- CreateIndex
CREATE INDEX "partnership_broker_id_state_idx" ON "partnership"("broker_id", "state");

-- CreateIndex
CREATE INDEX "partnership_opportunity_id_idx" ON "partnership"("opportunity_id");

-- CreateIndex
CREATE INDEX "partnership_side_business_id_idx" ON "partnership_side"("business_id");

-- CreateIndex
CREATE INDEX "partnership_history_partnership_id_at_idx" ON "partnership_history"("partnership_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "room_partnership_id_key" ON "room"("partnership_id");

-- CreateIndex
CREATE INDEX "room_member_user_id_idx" ON "room_member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_room_id_sequence_key" ON "message"("room_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "message_sender_id_client_id_key" ON "message"("sender_id", "client_id");

-- CreateIndex
CREATE INDEX "outbox_state_available_at_id_idx" ON "outbox"("state", "available_at", "id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE INDEX "notification_user_id_read_at_created_at_idx" ON "notification"("user_id", "read_at", "created_at" DESC);

-- CreateIndex
CREATE INDEX "search_document_words_idx" ON "search_document" USING GIN ("words");

-- CreateIndex
CREATE INDEX "search_document_kind_province_code_sector_code_size_idx" ON "search_document"("kind", "province_code", "sector_code", "size");

-- CreateIndex
CREATE INDEX "search_document_kind_changed_at_idx" ON "search_document"("kind", "changed_at" DESC);

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regency" ADD CONSTRAINT "regency_province_code_fkey" FOREIGN KEY ("province_code") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business" ADD CONSTRAINT "business_regency_code_fkey" FOREIGN KEY ("regency_code") REFERENCES "regency"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business" ADD CONSTRAINT "business_sector_edition_sector_code_fkey" FOREIGN KEY ("sector_edition", "sector_code") REFERENCES "sector"("edition", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capability" ADD CONSTRAINT "capability_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "business_certificate" ADD CONSTRAINT "business_certificate_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_tie" ADD CONSTRAINT "ownership_tie_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ownership_tie" ADD CONSTRAINT "ownership_tie_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity" ADD CONSTRAINT "opportunity_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_item" ADD CONSTRAINT "opportunity_item_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opportunity_history" ADD CONSTRAINT "opportunity_history_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match" ADD CONSTRAINT "match_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest" ADD CONSTRAINT "interest_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_opportunity_id_fkey" FOREIGN KEY ("opportunity_id") REFERENCES "opportunity"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership" ADD CONSTRAINT "partnership_broker_id_fkey" FOREIGN KEY ("broker_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_side" ADD CONSTRAINT "partnership_side_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_side" ADD CONSTRAINT "partnership_side_business_id_fkey" FOREIGN KEY ("business_id") REFERENCES "business"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partnership_history" ADD CONSTRAINT "partnership_history_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_partnership_id_fkey" FOREIGN KEY ("partnership_id") REFERENCES "partnership"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_member" ADD CONSTRAINT "room_member_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room_member" ADD CONSTRAINT "room_member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_sender_id_fkey" FOREIGN KEY ("sender_id") REFERENCES "user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say ---------------------------------------------------------------------------

ALTER TABLE "business"
  ADD CONSTRAINT "business_nib_is_13_digits" CHECK ("nib" ~ '^[0-9]{13}$'),
  ADD CONSTRAINT "business_figures_are_not_negative" CHECK ("capital" >= 0 AND "annual_sales" >= 0 AND "workers" >= 0),
  ADD CONSTRAINT "business_payment_term_is_not_negative" CHECK ("longest_payment_term_days" >= 0);

ALTER TABLE "capability"
  ADD CONSTRAINT "capability_quantities_are_positive" CHECK ("capacity_per_month" > 0 AND "smallest_order" > 0 AND "lead_time_days" >= 0);

ALTER TABLE "need"
  ADD CONSTRAINT "need_area_is_one_of_eight" CHECK ("area" IN ('capital', 'marketing', 'raw-materials', 'technology', 'management', 'permits', 'infrastructure', 'partnership'));

ALTER TABLE "opportunity_item"
  ADD CONSTRAINT "opportunity_item_is_a_range" CHECK ("least" > 0 AND "most" >= "least");

ALTER TABLE "opportunity"
  ADD CONSTRAINT "opportunity_pattern_is_proposed" CHECK ("pattern" IN ('subcontracting', 'inti-plasma', 'cooperative-exchange')),
  ADD CONSTRAINT "opportunity_payment_term_is_not_negative" CHECK ("payment_term_days" >= 0);

ALTER TABLE "ownership_tie"
  ADD CONSTRAINT "ownership_tie_joins_two" CHECK ("from_id" <> "to_id");

ALTER TABLE "group_member"
  ADD CONSTRAINT "group_member_joins_two" CHECK ("group_id" <> "business_id");

ALTER TABLE "match"
  ADD CONSTRAINT "match_score_is_per_mille" CHECK ("score" BETWEEN 0 AND 1000);

ALTER TABLE "message"
  ADD CONSTRAINT "message_sequence_starts_at_one" CHECK ("sequence" >= 1),
  ADD CONSTRAINT "message_body_has_a_length" CHECK (char_length("body") BETWEEN 1 AND 4000);

ALTER TABLE "room_member"
  ADD CONSTRAINT "room_member_reads_what_was_delivered" CHECK ("read_sequence" <= "delivered_sequence");

ALTER TABLE "user"
  ADD CONSTRAINT "user_locale_is_known" CHECK ("locale" IN ('id', 'en'));

-- People say it on the phone: JJ-2026-000123.
CREATE SEQUENCE "partnership_reference" AS bigint;
