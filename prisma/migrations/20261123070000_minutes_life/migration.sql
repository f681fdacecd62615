-- CreateEnum
CREATE TYPE "BriefState" AS ENUM ('DRAFT', 'ISSUED');

-- CreateEnum
CREATE TYPE "MinutesCommentKind" AS ENUM ('COMMENT', 'CORRECTION');

-- CreateEnum
CREATE TYPE "MinutesCommentState" AS ENUM ('OPEN', 'ACCEPTED', 'DECLINED');

-- CreateEnum
CREATE TYPE "SupplementState" AS ENUM ('SUBMITTED', 'FROZEN', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "brief" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "state" "BriefState" NOT NULL DEFAULT 'DRAFT',
    "content" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "edited_by_id" UUID NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "year" INTEGER,
    "serial" INTEGER,
    "number" TEXT,
    "issued_at" TIMESTAMPTZ(3),
    "issued_by_id" UUID,

    CONSTRAINT "brief_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_setting" (
    "organization_id" UUID NOT NULL,
    "writing_hours" INTEGER NOT NULL,
    "brief_prefix" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "record_setting_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "minutes_archive" (
    "minutes_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "minutes_archive_pkey" PRIMARY KEY ("minutes_id")
);

-- CreateTable
CREATE TABLE "minutes_extension" (
    "id" UUID NOT NULL,
    "minutes_id" UUID NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "minutes_extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_comment" (
    "id" UUID NOT NULL,
    "minutes_id" UUID NOT NULL,
    "kind" "MinutesCommentKind" NOT NULL,
    "fragment" TEXT NOT NULL,
    "section_title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "quote" TEXT NOT NULL,
    "proposed" TEXT,
    "body" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "unit_name" TEXT NOT NULL,
    "content_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" "MinutesCommentState" NOT NULL DEFAULT 'OPEN',
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "written_at" TIMESTAMPTZ(3),

    CONSTRAINT "minutes_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_supplement" (
    "id" UUID NOT NULL,
    "minutes_id" UUID NOT NULL,
    "state" "SupplementState" NOT NULL DEFAULT 'SUBMITTED',
    "written_on" DATE NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdraw_reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "minutes_supplement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplement_confirmation" (
    "supplement_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supplement_confirmation_pkey" PRIMARY KEY ("supplement_id","unit_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "brief_meeting_id_key" ON "brief"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_organization_id_meeting_id_key" ON "brief"("organization_id", "meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "brief_organization_id_year_serial_key" ON "brief"("organization_id", "year", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_archive_organization_id_year_serial_key" ON "minutes_archive"("organization_id", "year", "serial");

-- CreateIndex
CREATE INDEX "minutes_extension_minutes_id_idx" ON "minutes_extension"("minutes_id");

-- CreateIndex
CREATE INDEX "minutes_comment_minutes_id_idx" ON "minutes_comment"("minutes_id");

-- CreateIndex
CREATE INDEX "minutes_supplement_minutes_id_idx" ON "minutes_supplement"("minutes_id");

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_edited_by_id_fkey" FOREIGN KEY ("edited_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "brief" ADD CONSTRAINT "brief_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_setting" ADD CONSTRAINT "record_setting_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_archive" ADD CONSTRAINT "minutes_archive_minutes_id_fkey" FOREIGN KEY ("minutes_id") REFERENCES "minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_archive" ADD CONSTRAINT "minutes_archive_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_archive" ADD CONSTRAINT "minutes_archive_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_extension" ADD CONSTRAINT "minutes_extension_minutes_id_fkey" FOREIGN KEY ("minutes_id") REFERENCES "minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_extension" ADD CONSTRAINT "minutes_extension_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_minutes_id_fkey" FOREIGN KEY ("minutes_id") REFERENCES "minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_supplement" ADD CONSTRAINT "minutes_supplement_minutes_id_fkey" FOREIGN KEY ("minutes_id") REFERENCES "minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_supplement" ADD CONSTRAINT "minutes_supplement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_confirmation" ADD CONSTRAINT "supplement_confirmation_supplement_id_fkey" FOREIGN KEY ("supplement_id") REFERENCES "minutes_supplement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_confirmation" ADD CONSTRAINT "supplement_confirmation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A window is at least an hour and at most thirty days; serials count from 1.
ALTER TABLE "record_setting" ADD CONSTRAINT "record_setting_hours" CHECK ("writing_hours" BETWEEN 1 AND 720);
ALTER TABLE "minutes_archive" ADD CONSTRAINT "minutes_archive_serial" CHECK ("serial" >= 1);
ALTER TABLE "minutes_extension" ADD CONSTRAINT "minutes_extension_reason" CHECK ("reason" <> '');

-- A correction proposes words, a comment says some; an answer has a name and a time; only what was accepted is written.
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_kind"
  CHECK (CASE "kind" WHEN 'CORRECTION' THEN "proposed" IS NOT NULL ELSE "proposed" IS NULL AND "body" <> '' END);
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_answer"
  CHECK (("state" = 'OPEN') = ("answered_at" IS NULL) AND ("state" <> 'DECLINED' OR "answer" <> ''));
ALTER TABLE "minutes_comment" ADD CONSTRAINT "minutes_comment_written"
  CHECK ("written_at" IS NULL OR ("kind" = 'CORRECTION' AND "state" = 'ACCEPTED'));

ALTER TABLE "minutes_supplement" ADD CONSTRAINT "minutes_supplement_state"
  CHECK (("state" = 'FROZEN') = ("frozen_at" IS NOT NULL) AND ("state" = 'WITHDRAWN') = ("withdrawn_at" IS NOT NULL)
    AND ("state" <> 'WITHDRAWN' OR "withdraw_reason" <> ''));

-- What is issued has its number, a draft has none; the two never mix.
ALTER TABLE "brief" ADD CONSTRAINT "brief_number"
  CHECK (CASE "state" WHEN 'ISSUED' THEN num_nonnulls("year", "serial", "number", "issued_at", "issued_by_id") = 5 AND "serial" >= 1
    ELSE num_nonnulls("year", "serial", "number", "issued_at", "issued_by_id") = 0 END);

-- The archive and the extensions only grow, and only frozen records are archived or supplemented.
CREATE TRIGGER "minutes_archive_append_only" BEFORE UPDATE OR DELETE ON "minutes_archive" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "minutes_archive_no_truncate" BEFORE TRUNCATE ON "minutes_archive" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "minutes_extension_append_only" BEFORE UPDATE OR DELETE ON "minutes_extension" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION demand_frozen_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "minutes" WHERE "id" = NEW."minutes_id" AND "state" = 'FROZEN') THEN
    RAISE EXCEPTION 'minutes % are not frozen', NEW."minutes_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "minutes_archive_frozen_only" BEFORE INSERT ON "minutes_archive" FOR EACH ROW EXECUTE FUNCTION demand_frozen_minutes();
CREATE TRIGGER "minutes_supplement_frozen_only" BEFORE INSERT ON "minutes_supplement" FOR EACH ROW EXECUTE FUNCTION demand_frozen_minutes();

-- What somebody said stays as it was said; it is answered once; nothing is added to a frozen record.
CREATE FUNCTION guard_minutes_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'comments stay' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM "minutes" WHERE "id" = NEW."minutes_id" AND "state" = 'FROZEN') THEN
    RAISE EXCEPTION 'the comments of frozen minutes stand' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF ROW(NEW."minutes_id", NEW."kind", NEW."fragment", NEW."section_title", NEW."position", NEW."quote", NEW."proposed", NEW."body", NEW."person_id", NEW."unit_name", NEW."content_hash", NEW."at")
      IS DISTINCT FROM ROW(OLD."minutes_id", OLD."kind", OLD."fragment", OLD."section_title", OLD."position", OLD."quote", OLD."proposed", OLD."body", OLD."person_id", OLD."unit_name", OLD."content_hash", OLD."at") THEN
      RAISE EXCEPTION 'what was said stays' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD."state" <> 'OPEN' AND ROW(NEW."state", NEW."answer", NEW."answered_by_id", NEW."answered_at")
      IS DISTINCT FROM ROW(OLD."state", OLD."answer", OLD."answered_by_id", OLD."answered_at") THEN
      RAISE EXCEPTION 'what was answered stays' USING ERRCODE = 'restrict_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "minutes_comment_guard" BEFORE INSERT OR UPDATE OR DELETE ON "minutes_comment" FOR EACH ROW EXECUTE FUNCTION guard_minutes_comment();
CREATE TRIGGER "minutes_comment_no_truncate" BEFORE TRUNCATE ON "minutes_comment" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- A supplement's words never change; once frozen or withdrawn nothing of it does.
CREATE FUNCTION guard_minutes_supplement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" <> 'SUBMITTED'
    OR ROW(NEW."minutes_id", NEW."written_on", NEW."content", NEW."content_hash", NEW."person_id", NEW."at")
      IS DISTINCT FROM ROW(OLD."minutes_id", OLD."written_on", OLD."content", OLD."content_hash", OLD."person_id", OLD."at") THEN
    RAISE EXCEPTION 'supplement % stands as it was written', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "minutes_supplement_guard" BEFORE UPDATE OR DELETE ON "minutes_supplement" FOR EACH ROW EXECUTE FUNCTION guard_minutes_supplement();
CREATE TRIGGER "minutes_supplement_no_truncate" BEFORE TRUNCATE ON "minutes_supplement" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE FUNCTION guard_supplement_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' OR NOT EXISTS (SELECT 1 FROM "minutes_supplement" WHERE "id" = NEW."supplement_id" AND "state" = 'SUBMITTED') THEN
    RAISE EXCEPTION 'the confirmations of a supplement stand' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "supplement_confirmation_guard" BEFORE INSERT OR UPDATE OR DELETE ON "supplement_confirmation" FOR EACH ROW EXECUTE FUNCTION guard_supplement_confirmation();
CREATE TRIGGER "supplement_confirmation_no_truncate" BEFORE TRUNCATE ON "supplement_confirmation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- An issued 会议纪要 never changes again, whoever asks.
CREATE FUNCTION refuse_issued_brief() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'ISSUED' THEN
    RAISE EXCEPTION 'brief % is issued', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "brief_issued" BEFORE UPDATE OR DELETE ON "brief" FOR EACH ROW EXECUTE FUNCTION refuse_issued_brief();
CREATE TRIGGER "brief_no_truncate" BEFORE TRUNCATE ON "brief" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
