-- CreateEnum
CREATE TYPE "MessageChange" AS ENUM ('edited', 'deleted');

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'file';

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "change" "MessageChange";

-- CreateTable
CREATE TABLE "message_version" (
    "message_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "message_version_pkey" PRIMARY KEY ("message_id","version")
);

-- CreateTable
CREATE TABLE "message_file" (
    "message_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "preview" BYTEA,
    "preview_width" INTEGER,
    "preview_height" INTEGER,

    CONSTRAINT "message_file_pkey" PRIMARY KEY ("message_id")
);

-- AddForeignKey
ALTER TABLE "message_version" ADD CONSTRAINT "message_version_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_file" ADD CONSTRAINT "message_file_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A file needs no caption, and what was deleted says nothing. As text: a value cannot be used where it was just added.
ALTER TABLE "message" DROP CONSTRAINT "message_body_has_a_length";
ALTER TABLE "message" ADD CONSTRAINT "message_body_has_a_length"
  CHECK (char_length("body") <= 4000 AND ("body" <> '' OR "kind"::text = 'file' OR "change" IS NOT DISTINCT FROM 'deleted'));
