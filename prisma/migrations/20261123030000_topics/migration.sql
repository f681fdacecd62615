-- CreateEnum
CREATE TYPE "TopicState" AS ENUM ('WAITING', 'PLACED', 'DEFERRED', 'DISCUSSED', 'MERGED', 'DECLINED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "TopicDecision" AS ENUM ('ACCEPT', 'DEFER', 'MERGE', 'DECLINE');

-- AlterEnum
ALTER TYPE "AgendaItemState" ADD VALUE 'UNREACHED';

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "review_minutes" INTEGER NOT NULL DEFAULT 5;

-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "carried_from_id" UUID,
ADD COLUMN     "live" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "topic_id" UUID;

-- AlterTable
ALTER TABLE "minutes" ADD COLUMN     "review" JSONB;

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "planned_minutes" INTEGER NOT NULL,
    "wished_kind" "MeetingKind" NOT NULL,
    "wished_meeting_id" UUID,
    "state" "TopicState" NOT NULL DEFAULT 'WAITING',
    "merged_into_id" UUID,
    "decision" "TopicDecision",
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "comes_back" BOOLEAN NOT NULL DEFAULT false,
    "carried_from_id" UUID,

    CONSTRAINT "topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "topic_attachment" (
    "organization_id" UUID NOT NULL,
    "topic_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "topic_attachment_pkey" PRIMARY KEY ("topic_id","file_id")
);

-- Every item of an agenda that there is already becomes the appearance of a topic of its own.
UPDATE "agenda_item" SET "topic_id" = gen_random_uuid();
INSERT INTO "topic" ("id", "organization_id", "unit_id", "proposed_by_id", "proposed_at", "title", "purpose",
    "planned_minutes", "wished_kind", "state", "decision", "reason", "decided_at", "comes_back", "carried_from_id")
  SELECT i."topic_id", i."organization_id", i."unit_id", i."proposed_by_id", i."created_at", i."title", i."purpose",
    i."planned_minutes", m."kind",
    (CASE
      WHEN i."state" = 'DECLINED' THEN 'DECLINED'
      WHEN i."state" = 'ACCEPTED' AND m."state" = 'PLANNED' THEN 'PLACED'
      WHEN i."state" = 'ACCEPTED' AND m."state" = 'HELD' THEN 'DISCUSSED'
      WHEN i."state" = 'DEFERRED' AND m."state" = 'PLANNED' THEN 'DEFERRED'
      ELSE 'WAITING'
    END)::"TopicState",
    (CASE i."state" WHEN 'ACCEPTED' THEN 'ACCEPT' WHEN 'DEFERRED' THEN 'DEFER' WHEN 'DECLINED' THEN 'DECLINE' END)::"TopicDecision",
    CASE WHEN i."state" IN ('DEFERRED', 'DECLINED') AND i."reason" = '' THEN '—' ELSE i."reason" END,
    CASE WHEN i."state" <> 'PROPOSED' THEN i."created_at" END,
    i."state" = 'DEFERRED' AND m."state" <> 'PLANNED',
    CASE WHEN i."state" = 'DEFERRED' AND m."state" <> 'PLANNED' THEN m."id" END
  FROM "agenda_item" i JOIN "meeting" m ON m."id" = i."meeting_id";
ALTER TABLE "agenda_item" ALTER COLUMN "topic_id" SET NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_organization_id_id_key" ON "stored_file"("organization_id", "id");

-- CreateIndex
CREATE INDEX "topic_organization_id_state_idx" ON "topic"("organization_id", "state");

-- CreateIndex
CREATE INDEX "topic_proposed_by_id_idx" ON "topic"("proposed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_organization_id_id_key" ON "topic"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "topic_attachment_organization_id_file_id_key" ON "topic_attachment"("organization_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_meeting_id_topic_id_key" ON "agenda_item"("meeting_id", "topic_id");

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_uploaded_by_id_fkey" FOREIGN KEY ("uploaded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_organization_id_topic_id_fkey" FOREIGN KEY ("organization_id", "topic_id") REFERENCES "topic"("organization_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_wished_meeting_id_fkey" FOREIGN KEY ("wished_meeting_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "meeting"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_organization_id_merged_into_id_fkey" FOREIGN KEY ("organization_id", "merged_into_id") REFERENCES "topic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "topic_attachment" ADD CONSTRAINT "topic_attachment_organization_id_topic_id_fkey" FOREIGN KEY ("organization_id", "topic_id") REFERENCES "topic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_attachment" ADD CONSTRAINT "topic_attachment_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_file"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "topic" ADD CONSTRAINT "topic_minutes" CHECK ("planned_minutes" BETWEEN 1 AND 480);
ALTER TABLE "topic" ADD CONSTRAINT "topic_merged"
  CHECK (("state" = 'MERGED') = ("merged_into_id" IS NOT NULL) AND "merged_into_id" <> "id");
-- Whoever proposed a topic learns why it was not taken up.
ALTER TABLE "topic" ADD CONSTRAINT "topic_reason" CHECK ("decision" IS NULL OR "decision" = 'ACCEPT' OR "reason" <> '');
ALTER TABLE "topic" ADD CONSTRAINT "topic_comes_back" CHECK (NOT "comes_back" OR "state" = 'WAITING');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_review_minutes" CHECK ("review_minutes" BETWEEN 1 AND 480);

ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_size" CHECK ("size" = octet_length("content") AND "size" > 0);
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_sha256" CHECK ("sha256" = encode(sha256("content"), 'hex'));
CREATE TRIGGER "stored_file_unchanged" BEFORE UPDATE ON "stored_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A topic is on, or proposed for, at most one agenda that is still to come.
CREATE FUNCTION mark_live_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."live" := NEW."state" IN ('PROPOSED', 'ACCEPTED')
    AND EXISTS (SELECT 1 FROM "meeting" WHERE "id" = NEW."meeting_id" AND "state" = 'PLANNED');
  RETURN NEW;
END $$;
CREATE TRIGGER "agenda_item_live" BEFORE INSERT OR UPDATE ON "agenda_item" FOR EACH ROW EXECUTE FUNCTION mark_live_item();

CREATE FUNCTION mark_items_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "agenda_item" SET "live" = "live" WHERE "meeting_id" = NEW."id";
  RETURN NULL;
END $$;
CREATE TRIGGER "meeting_live_items" AFTER UPDATE OF "state" ON "meeting" FOR EACH ROW
  WHEN (OLD."state" IS DISTINCT FROM NEW."state") EXECUTE FUNCTION mark_items_of_meeting();

SET CONSTRAINTS ALL IMMEDIATE;
UPDATE "agenda_item" SET "live" = "live";
CREATE UNIQUE INDEX "agenda_item_one_live" ON "agenda_item"("topic_id") WHERE "live";
