-- CreateEnum
CREATE TYPE "EvaluationState" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "EvaluationSide" AS ENUM ('SERVED', 'UNIT', 'SECRETARIAT');

-- CreateEnum
CREATE TYPE "EvaluationEffect" AS ENUM ('FULL', 'PART', 'NONE');

-- CreateEnum
CREATE TYPE "ReviewFinding" AS ENUM ('KEPT', 'PARTLY', 'LOST');

-- CreateTable
CREATE TABLE "evaluation" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "project_id" UUID,
    "activity_id" UUID,
    "state" "EvaluationState" NOT NULL DEFAULT 'OPEN',
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "review_on" DATE,
    "reviewed_at" TIMESTAMPTZ(3),
    "reviewed_by_id" UUID,
    "finding" "ReviewFinding",
    "review_note" TEXT NOT NULL DEFAULT '',
    "topic_id" UUID,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluation_answer" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "side" "EvaluationSide" NOT NULL,
    "unit_id" UUID,
    "person_id" UUID,
    "voter_hash" BYTEA,
    "satisfaction" INTEGER NOT NULL,
    "effect" "EvaluationEffect" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluation_answer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "evaluation_project_id_idx" ON "evaluation"("project_id");

-- CreateIndex
CREATE INDEX "evaluation_activity_id_idx" ON "evaluation"("activity_id");

-- CreateIndex
CREATE INDEX "evaluation_review_on_idx" ON "evaluation"("review_on");

-- CreateIndex
CREATE UNIQUE INDEX "evaluation_organization_id_id_key" ON "evaluation"("organization_id", "id");

-- CreateIndex
CREATE INDEX "evaluation_answer_evaluation_id_idx" ON "evaluation_answer"("evaluation_id");

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_project_id_fkey" FOREIGN KEY ("organization_id", "project_id") REFERENCES "project"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_activity_id_fkey" FOREIGN KEY ("organization_id", "activity_id") REFERENCES "activity"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_topic_id_fkey" FOREIGN KEY ("organization_id", "topic_id") REFERENCES "topic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_reviewed_by_id_fkey" FOREIGN KEY ("reviewed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_organization_id_evaluation_id_fkey" FOREIGN KEY ("organization_id", "evaluation_id") REFERENCES "evaluation"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_of_one" CHECK (num_nonnulls("project_id", "activity_id") = 1);
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_closed" CHECK (
  ("state" = 'CLOSED') = ("closed_at" IS NOT NULL) AND ("closed_at" IS NULL) = ("review_on" IS NULL)
);
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_reviewed" CHECK (
  num_nonnulls("reviewed_at", "reviewed_by_id", "finding") IN (0, 3)
  AND ("reviewed_at" IS NULL) = ("review_note" = '') AND ("reviewed_at" IS NULL OR "state" = 'CLOSED')
);
CREATE UNIQUE INDEX "evaluation_one_open_of_project" ON "evaluation"("project_id") WHERE "state" = 'OPEN';
CREATE UNIQUE INDEX "evaluation_one_open_of_activity" ON "evaluation"("activity_id") WHERE "state" = 'OPEN';

ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_satisfaction" CHECK ("satisfaction" BETWEEN 1 AND 5);
ALTER TABLE "evaluation_answer" ADD CONSTRAINT "evaluation_answer_whose" CHECK (
  ("side" = 'SERVED') = ("voter_hash" IS NOT NULL) AND octet_length("voter_hash") = 32
  AND ("side" = 'UNIT') = ("unit_id" IS NOT NULL) AND ("side" = 'SERVED') = ("person_id" IS NULL)
);

-- Everybody once.
CREATE UNIQUE INDEX "evaluation_answer_once_served" ON "evaluation_answer"("evaluation_id", "voter_hash");
CREATE UNIQUE INDEX "evaluation_answer_once_unit" ON "evaluation_answer"("evaluation_id", "unit_id");
CREATE UNIQUE INDEX "evaluation_answer_once_secretariat" ON "evaluation_answer"("evaluation_id") WHERE "side" = 'SECRETARIAT';

-- Answers are given while it is open, and stand.
CREATE FUNCTION refuse_late_answer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "evaluation" WHERE "id" = NEW."evaluation_id" AND "state" = 'OPEN' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'evaluation % is closed', NEW."evaluation_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "evaluation_answer_in_time" BEFORE INSERT ON "evaluation_answer" FOR EACH ROW EXECUTE FUNCTION refuse_late_answer();
CREATE TRIGGER "evaluation_answer_append_only" BEFORE UPDATE OR DELETE ON "evaluation_answer" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- What was closed and looked at again stands; the topic of its result is named once.
CREATE FUNCTION refuse_evaluation_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (OLD."state" = 'CLOSED' AND NEW."state" = 'OPEN')
    OR (OLD."closed_at" IS NOT NULL AND ROW(OLD."closed_at", OLD."review_on") IS DISTINCT FROM ROW(NEW."closed_at", NEW."review_on"))
    OR (OLD."reviewed_at" IS NOT NULL AND ROW(OLD."reviewed_at", OLD."reviewed_by_id", OLD."finding", OLD."review_note")
      IS DISTINCT FROM ROW(NEW."reviewed_at", NEW."reviewed_by_id", NEW."finding", NEW."review_note"))
    OR (OLD."topic_id" IS NOT NULL AND NEW."topic_id" IS DISTINCT FROM OLD."topic_id")
    OR ROW(OLD."organization_id", OLD."project_id", OLD."activity_id", OLD."opened_by_id", OLD."opened_at")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."project_id", NEW."activity_id", NEW."opened_by_id", NEW."opened_at") THEN
    RAISE EXCEPTION 'evaluation % is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "evaluation_stands" BEFORE UPDATE OR DELETE ON "evaluation" FOR EACH ROW EXECUTE FUNCTION refuse_evaluation_rewritten();
