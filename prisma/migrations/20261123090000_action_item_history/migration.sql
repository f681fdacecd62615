-- CreateEnum
CREATE TYPE "ActionItemStep" AS ENUM ('NOTED', 'EXTENSION_ASKED', 'EXTENDED', 'EXTENSION_REFUSED', 'CLOSED', 'REOPENED', 'REVOKED');

-- CreateEnum
CREATE TYPE "ExtensionState" AS ENUM ('ASKED', 'APPROVED', 'REFUSED', 'LAPSED');

-- AlterEnum
ALTER TYPE "ActionItemState" ADD VALUE 'STARTED';
ALTER TYPE "ActionItemState" ADD VALUE 'REVOKED';

-- AlterTable
ALTER TABLE "action_item" ADD COLUMN     "unit_id" UUID;
UPDATE "action_item" SET "unit_id" = "person"."unit_id" FROM "person" WHERE "person"."id" = "action_item"."person_id";
ALTER TABLE "action_item" ALTER COLUMN "unit_id" SET NOT NULL;

-- CreateTable
CREATE TABLE "resolution_review" (
    "resolution_id" UUID NOT NULL,
    "review_on" DATE NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "resolution_review_pkey" PRIMARY KEY ("resolution_id")
);

-- CreateTable
CREATE TABLE "action_item_assistant" (
    "action_item_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "action_item_assistant_pkey" PRIMARY KEY ("action_item_id","person_id")
);

-- CreateTable
CREATE TABLE "action_item_entry" (
    "id" UUID NOT NULL,
    "action_item_id" UUID NOT NULL,
    "step" "ActionItemStep" NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE,
    "person_id" UUID,
    "person_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "action_item_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_item_extension" (
    "id" UUID NOT NULL,
    "action_item_id" UUID NOT NULL,
    "from_due_on" DATE NOT NULL,
    "new_due_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "ExtensionState" NOT NULL DEFAULT 'ASKED',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "action_item_extension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resolution_review_review_on_idx" ON "resolution_review"("review_on");

-- CreateIndex
CREATE INDEX "action_item_assistant_person_id_idx" ON "action_item_assistant"("person_id");

-- CreateIndex
CREATE INDEX "action_item_entry_action_item_id_at_idx" ON "action_item_entry"("action_item_id", "at");

-- CreateIndex
CREATE INDEX "action_item_extension_action_item_id_idx" ON "action_item_extension"("action_item_id");

-- CreateIndex
CREATE INDEX "action_item_person_id_idx" ON "action_item"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_item_organization_id_id_key" ON "action_item"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "resolution_review" ADD CONSTRAINT "resolution_review_resolution_id_fkey" FOREIGN KEY ("resolution_id") REFERENCES "resolution"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_assistant" ADD CONSTRAINT "action_item_assistant_action_item_id_fkey" FOREIGN KEY ("action_item_id") REFERENCES "action_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_assistant" ADD CONSTRAINT "action_item_assistant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_entry" ADD CONSTRAINT "action_item_entry_action_item_id_fkey" FOREIGN KEY ("action_item_id") REFERENCES "action_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_extension" ADD CONSTRAINT "action_item_extension_action_item_id_fkey" FOREIGN KEY ("action_item_id") REFERENCES "action_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_extension" ADD CONSTRAINT "action_item_extension_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The history of an item is never rewritten.
CREATE TRIGGER "action_item_entry_append_only" BEFORE UPDATE OR DELETE ON "action_item_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- One open request for more time at a time, for a later day than what is agreed; a decision has who and when.
CREATE UNIQUE INDEX "action_item_extension_one_open" ON "action_item_extension"("action_item_id") WHERE "state" = 'ASKED';
ALTER TABLE "action_item_extension" ADD CONSTRAINT "action_item_extension_later" CHECK ("new_due_on" > "from_due_on");
ALTER TABLE "action_item_extension" ADD CONSTRAINT "action_item_extension_decided"
  CHECK ("state" IN ('ASKED', 'LAPSED') OR ("decided_at" IS NOT NULL AND "decided_by_id" IS NOT NULL AND "decided_by_id" <> "asked_by_id"));

-- What was closed before there was a history begins with its closing.
INSERT INTO "action_item_entry" ("id", "action_item_id", "step", "text", "person_id", "person_name", "at")
SELECT gen_random_uuid(), item."id", 'CLOSED', item."closing_note", item."closed_by_id", COALESCE(person."name", ''), item."closed_at"
FROM "action_item" item LEFT JOIN "person" ON person."id" = item."closed_by_id" WHERE item."closed_at" IS NOT NULL;

-- A closed item says when and what came of it; the others say neither, their history says it all.
ALTER TABLE "action_item" DROP CONSTRAINT "action_item_closing";
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_closing"
  CHECK (("state" = 'CLOSED') = ("closed_at" IS NOT NULL) AND ("state" = 'CLOSED') = ("closing_note" <> ''));
