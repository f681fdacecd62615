-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DROPPED');

-- AlterTable
ALTER TABLE "organization" ADD COLUMN     "document_prefix" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "email" TEXT,
ADD COLUMN     "receives_mail" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "meeting_notice" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "reply_by" TIMESTAMPTZ(3) NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "told_starts_at" TIMESTAMPTZ(3) NOT NULL,
    "told_ends_at" TIMESTAMPTZ(3) NOT NULL,
    "told_place" TEXT NOT NULL,
    "told_cancelled" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "meeting_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notification" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "data" JSONB NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "mail_id" UUID,

    CONSTRAINT "notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_digest" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "MailState" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "mail_digest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "meeting_notice_meeting_id_key" ON "meeting_notice"("meeting_id");

-- CreateIndex
CREATE INDEX "meeting_notice_reply_by_idx" ON "meeting_notice"("reply_by");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_notice_organization_id_meeting_id_key" ON "meeting_notice"("organization_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_notice_organization_id_year_serial_key" ON "meeting_notice"("organization_id", "year", "serial");

-- CreateIndex
CREATE INDEX "notification_person_id_at_idx" ON "notification"("person_id", "at" DESC);

-- CreateIndex
CREATE INDEX "notification_mail_id_idx" ON "notification"("mail_id");

-- CreateIndex
CREATE UNIQUE INDEX "notification_person_id_dedupe_key_key" ON "notification"("person_id", "dedupe_key");

-- CreateIndex
CREATE INDEX "mail_digest_state_next_attempt_at_idx" ON "mail_digest"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "mail_digest_person_id_idx" ON "mail_digest"("person_id");

-- AddForeignKey
ALTER TABLE "meeting_notice" ADD CONSTRAINT "meeting_notice_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_notice" ADD CONSTRAINT "meeting_notice_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_notice" ADD CONSTRAINT "meeting_notice_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail_digest"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail_digest" ADD CONSTRAINT "mail_digest_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- Few messages are unread or wait for the post, and both are asked for all the time.
CREATE INDEX "notification_unread" ON "notification" ("person_id", "organization_id") WHERE "read_at" IS NULL;
CREATE INDEX "notification_not_mailed" ON "notification" ("at") WHERE "mail_id" IS NULL;

ALTER TABLE "person" ADD CONSTRAINT "person_email" CHECK ("email" IS NULL OR ("email" = btrim("email") AND position('@' IN "email") > 1));
ALTER TABLE "mail_digest" ADD CONSTRAINT "mail_digest_sent" CHECK (("state" = 'SENT') = ("sent_at" IS NOT NULL));
ALTER TABLE "mail_digest" ADD CONSTRAINT "mail_digest_claimed" CHECK ("state" <> 'SENDING' OR "claimed_at" IS NOT NULL);

-- Numbers follow one another without a gap; of two that take the same one, the unique index refuses the second.
CREATE FUNCTION refuse_notice_gap() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."serial" <> 1 + (SELECT coalesce(max("serial"), 0) FROM "meeting_notice"
      WHERE "organization_id" = NEW."organization_id" AND "year" = NEW."year") THEN
    RAISE EXCEPTION 'notice % of % does not follow the last one', NEW."serial", NEW."year" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "meeting_notice_no_gap" BEFORE INSERT ON "meeting_notice" FOR EACH ROW EXECUTE FUNCTION refuse_notice_gap();

-- What was issued stays as it is; only what those invited have been told since moves on.
CREATE TRIGGER "meeting_notice_frozen"
  BEFORE UPDATE OF "id", "organization_id", "meeting_id", "year", "serial", "number", "content", "reply_by", "issued_at", "issued_by_id" OR DELETE
  ON "meeting_notice" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "meeting_notice_no_truncate" BEFORE TRUNCATE ON "meeting_notice" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
