-- CreateTable
CREATE TABLE "agreement_paper" (
    "agreement_id" UUID NOT NULL,
    "text_hash" CHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_paper_pkey" PRIMARY KEY ("agreement_id","text_hash")
);

-- AddForeignKey
ALTER TABLE "agreement_paper" ADD CONSTRAINT "agreement_paper_agreement_id_text_hash_fkey" FOREIGN KEY ("agreement_id", "text_hash") REFERENCES "agreement_document"("agreement_id", "hash") ON DELETE RESTRICT ON UPDATE CASCADE;
