-- CreateEnum
CREATE TYPE "SurveyAudienceKind" AS ENUM ('UNIT', 'SITE', 'PUBLIC');

-- CreateTable
CREATE TABLE "survey" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "intro" TEXT NOT NULL DEFAULT '',
    "anonymous" BOOLEAN NOT NULL,
    "opens_on" DATE NOT NULL,
    "closes_on" DATE NOT NULL,
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "previous_id" UUID,

    CONSTRAINT "survey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_version" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_audience" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "kind" "SurveyAudienceKind" NOT NULL,
    "unit_id" UUID,
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "survey_audience_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_invitation" (
    "id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "token_hash" BYTEA,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "reminded_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "survey_receipt" (
    "survey_id" UUID NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "channel" "SurveyAudienceKind" NOT NULL,
    "audience_id" UUID,
    "invitation_id" UUID,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_receipt_pkey" PRIMARY KEY ("survey_id","key_hash")
);

-- CreateTable
CREATE TABLE "survey_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "survey_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "anonymous" BOOLEAN NOT NULL,
    "channel" "SurveyAudienceKind",
    "audience_id" UUID,
    "invitation_id" UUID,
    "answers" JSONB NOT NULL,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "survey_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_group" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "survey_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "need_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "answer_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer_group_item" (
    "survey_id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "answer_id" UUID NOT NULL,
    "question_id" TEXT NOT NULL,

    CONSTRAINT "answer_group_item_pkey" PRIMARY KEY ("answer_id","question_id")
);

-- CreateIndex
CREATE INDEX "survey_organization_id_created_at_idx" ON "survey"("organization_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "survey_organization_id_id_key" ON "survey"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_id_anonymous_key" ON "survey"("id", "anonymous");

-- CreateIndex
CREATE UNIQUE INDEX "survey_version_survey_id_number_key" ON "survey_version"("survey_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "survey_version_survey_id_id_key" ON "survey_version"("survey_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_audience_survey_id_unit_id_key" ON "survey_audience"("survey_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_audience_survey_id_id_kind_key" ON "survey_audience"("survey_id", "id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "survey_invitation_token_hash_key" ON "survey_invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "survey_invitation_survey_id_unit_id_key" ON "survey_invitation"("survey_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_invitation_survey_id_id_key" ON "survey_invitation"("survey_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_receipt_invitation_id_key" ON "survey_receipt"("invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_receipt_survey_id_invitation_id_key" ON "survey_receipt"("survey_id", "invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_answer_invitation_id_key" ON "survey_answer"("invitation_id");

-- CreateIndex
CREATE INDEX "survey_answer_survey_id_version_id_idx" ON "survey_answer"("survey_id", "version_id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_answer_survey_id_id_key" ON "survey_answer"("survey_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "survey_answer_survey_id_invitation_id_key" ON "survey_answer"("survey_id", "invitation_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_group_need_id_key" ON "answer_group"("need_id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_group_survey_id_title_key" ON "answer_group"("survey_id", "title");

-- CreateIndex
CREATE UNIQUE INDEX "answer_group_survey_id_id_key" ON "answer_group"("survey_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "answer_group_organization_id_need_id_key" ON "answer_group"("organization_id", "need_id");

-- CreateIndex
CREATE INDEX "answer_group_item_group_id_idx" ON "answer_group_item"("group_id");

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey" ADD CONSTRAINT "survey_organization_id_previous_id_fkey" FOREIGN KEY ("organization_id", "previous_id") REFERENCES "survey"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survey_version" ADD CONSTRAINT "survey_version_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_audience" ADD CONSTRAINT "survey_audience_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_audience" ADD CONSTRAINT "survey_audience_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_survey_id_fkey" FOREIGN KEY ("survey_id") REFERENCES "survey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_invitation" ADD CONSTRAINT "survey_invitation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "survey_receipt" ADD CONSTRAINT "survey_receipt_survey_id_anonymous_fkey" FOREIGN KEY ("survey_id", "anonymous") REFERENCES "survey"("id", "anonymous") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survey_receipt" ADD CONSTRAINT "survey_receipt_survey_id_audience_id_channel_fkey" FOREIGN KEY ("survey_id", "audience_id", "channel") REFERENCES "survey_audience"("survey_id", "id", "kind") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survey_receipt" ADD CONSTRAINT "survey_receipt_survey_id_invitation_id_fkey" FOREIGN KEY ("survey_id", "invitation_id") REFERENCES "survey_invitation"("survey_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_survey_id_anonymous_fkey" FOREIGN KEY ("survey_id", "anonymous") REFERENCES "survey"("id", "anonymous") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_survey_id_version_id_fkey" FOREIGN KEY ("survey_id", "version_id") REFERENCES "survey_version"("survey_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_survey_id_audience_id_channel_fkey" FOREIGN KEY ("survey_id", "audience_id", "channel") REFERENCES "survey_audience"("survey_id", "id", "kind") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_survey_id_invitation_id_fkey" FOREIGN KEY ("survey_id", "invitation_id") REFERENCES "survey_invitation"("survey_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_group" ADD CONSTRAINT "answer_group_organization_id_survey_id_fkey" FOREIGN KEY ("organization_id", "survey_id") REFERENCES "survey"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_group" ADD CONSTRAINT "answer_group_organization_id_need_id_fkey" FOREIGN KEY ("organization_id", "need_id") REFERENCES "need"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_group" ADD CONSTRAINT "answer_group_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "answer_group_item" ADD CONSTRAINT "answer_group_item_survey_id_group_id_fkey" FOREIGN KEY ("survey_id", "group_id") REFERENCES "answer_group"("survey_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "answer_group_item" ADD CONSTRAINT "answer_group_item_survey_id_answer_id_fkey" FOREIGN KEY ("survey_id", "answer_id") REFERENCES "survey_answer"("survey_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What Prisma cannot say.
ALTER TABLE "survey" ADD CONSTRAINT "survey_days" CHECK ("closes_on" >= "opens_on");
ALTER TABLE "survey" ADD CONSTRAINT "survey_closed_once_opened" CHECK ("closed_at" IS NULL OR "opened_at" IS NOT NULL);
ALTER TABLE "survey_audience" ADD CONSTRAINT "survey_audience_kind" CHECK (
  ("kind" = 'UNIT') = ("unit_id" IS NOT NULL) AND ("kind" = 'SITE') = ("name" <> '')
);
CREATE UNIQUE INDEX "survey_audience_site" ON "survey_audience"("survey_id", "name") WHERE "kind" = 'SITE';
CREATE UNIQUE INDEX "survey_audience_public" ON "survey_audience"("survey_id") WHERE "kind" = 'PUBLIC';
CREATE UNIQUE INDEX "survey_version_one_draft" ON "survey_version"("survey_id") WHERE "frozen_at" IS NULL;
CREATE UNIQUE INDEX "survey_one_next_round" ON "survey"("previous_id", "year");

-- An anonymous answer joins with nobody: no invitation, no time, no way by which it came, so that nobody is told by
-- what is left over either. A named one says all of that, as its receipt does in both.
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_anonymous" CHECK (
  NOT "anonymous" OR num_nonnulls("channel", "audience_id", "invitation_id", "answered_at") = 0
);
ALTER TABLE "survey_answer" ADD CONSTRAINT "survey_answer_named" CHECK (
  "anonymous" OR (num_nulls("channel", "answered_at") = 0
    AND ("channel" = 'UNIT') = ("invitation_id" IS NOT NULL) AND ("channel" = 'UNIT') = ("audience_id" IS NULL))
);
ALTER TABLE "survey_receipt" ADD CONSTRAINT "survey_receipt_anonymous" CHECK ("anonymous" = ("at" IS NULL));
ALTER TABLE "survey_receipt" ADD CONSTRAINT "survey_receipt_way" CHECK (
  ("channel" = 'UNIT') = ("invitation_id" IS NOT NULL) AND ("channel" = 'UNIT') = ("audience_id" IS NULL)
);

-- What people have been asked stands.
CREATE FUNCTION refuse_asked_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."frozen_at" IS NOT NULL THEN
    RAISE EXCEPTION 'version % has been asked and is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "survey_version_frozen" BEFORE UPDATE OR DELETE ON "survey_version"
  FOR EACH ROW EXECUTE FUNCTION refuse_asked_rewritten();

-- What was promised when a survey was opened is kept, and what has ended stays so.
CREATE FUNCTION refuse_survey_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."opened_at" IS NOT NULL AND (TG_OP = 'DELETE' OR OLD."closed_at" IS NOT NULL
    OR ROW(OLD."organization_id", OLD."opened_at", OLD."anonymous", OLD."opens_on")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."opened_at", NEW."anonymous", NEW."opens_on")) THEN
    RAISE EXCEPTION 'survey % is opened and not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "survey_stands" BEFORE UPDATE OR DELETE ON "survey"
  FOR EACH ROW EXECUTE FUNCTION refuse_survey_rewritten();

CREATE FUNCTION refuse_audience_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "survey" WHERE "id" = OLD."survey_id" AND "opened_at" IS NOT NULL) THEN
    RAISE EXCEPTION 'survey % is opened; whom it asks stays', OLD."survey_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "survey_audience_stands" BEFORE UPDATE OR DELETE ON "survey_audience"
  FOR EACH ROW EXECUTE FUNCTION refuse_audience_gone();

-- Answers are given to what has been asked, while it is open.
CREATE FUNCTION check_survey_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM "survey" s JOIN "survey_version" v ON v."survey_id" = s."id"
    WHERE s."id" = NEW."survey_id" AND v."id" = NEW."version_id" AND v."frozen_at" IS NOT NULL
      AND s."opened_at" IS NOT NULL AND s."closed_at" IS NULL
  ) THEN
    RAISE EXCEPTION 'survey % takes no answer to version %', NEW."survey_id", NEW."version_id"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "survey_answer_in_time" BEFORE INSERT ON "survey_answer"
  FOR EACH ROW EXECUTE FUNCTION check_survey_answer();

-- Answers are never rewritten; the same may be written again, which is how anonymous ones are mixed.
CREATE FUNCTION refuse_answer_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR NOT OLD."anonymous" OR NEW IS DISTINCT FROM OLD THEN
    RAISE EXCEPTION 'answer % is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "survey_answer_stands" BEFORE UPDATE OR DELETE ON "survey_answer"
  FOR EACH ROW EXECUTE FUNCTION refuse_answer_rewritten();
CREATE TRIGGER "survey_receipt_append_only" BEFORE UPDATE OR DELETE ON "survey_receipt"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A receipt and its answer are written by one transaction and lie in the order in which they came, which the system's
-- own columns tell. Writing every answer again, in an order of chance, leaves nothing by which they would meet.
CREATE FUNCTION mix_survey_answers(survey UUID) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  answer UUID;
BEGIN
  FOR answer IN SELECT "id" FROM "survey_answer" WHERE "survey_id" = survey AND "anonymous" ORDER BY random() LOOP
    UPDATE "survey_answer" SET "answers" = "answers" WHERE "id" = answer;
  END LOOP;
END $$;

-- A group that has become a need keeps the opinions from which it came.
CREATE FUNCTION refuse_group_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."need_id" IS NOT NULL THEN
    RAISE EXCEPTION 'group % has become a need', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "answer_group_stands" BEFORE UPDATE OR DELETE ON "answer_group"
  FOR EACH ROW EXECUTE FUNCTION refuse_group_rewritten();

CREATE FUNCTION refuse_opinion_gone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM "answer_group" WHERE "id" = OLD."group_id" AND "need_id" IS NOT NULL) THEN
    RAISE EXCEPTION 'opinion stays in group %', OLD."group_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "answer_group_item_stands" BEFORE UPDATE OR DELETE ON "answer_group_item"
  FOR EACH ROW EXECUTE FUNCTION refuse_opinion_gone();
