-- CreateEnum
CREATE TYPE "LeaveKind" AS ENUM ('PERSONAL', 'SICK', 'OFFICIAL');

-- CreateEnum
CREATE TYPE "LeaveState" AS ENUM ('ASKED', 'APPROVED', 'REFUSED');

-- CreateEnum
CREATE TYPE "CheckInWay" AS ENUM ('QR', 'HAND');

-- CreateEnum
CREATE TYPE "MotionKind" AS ENUM ('ORDINARY', 'ELECTION', 'MAJOR');

-- CreateEnum
CREATE TYPE "MotionMethod" AS ENUM ('COUNT', 'BY_NAME');

-- CreateEnum
CREATE TYPE "MotionState" AS ENUM ('OPEN', 'DECIDED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "Ballot" AS ENUM ('FOR', 'AGAINST', 'ABSTAIN');

-- AlterEnum
ALTER TYPE "AttendanceRole" ADD VALUE 'INVITED';

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "started_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "agenda_item" ADD COLUMN     "running_since" TIMESTAMPTZ(3),
ADD COLUMN     "spent_seconds" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "attendance" ADD COLUMN     "check_in_way" "CheckInWay",
ADD COLUMN     "checked_in_by_id" UUID,
ADD COLUMN     "excused_reason" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "late_minutes" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "leave_answer" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "leave_decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "leave_decided_by_id" UUID,
ADD COLUMN     "leave_kind" "LeaveKind",
ADD COLUMN     "leave_state" "LeaveState";

-- CreateTable
CREATE TABLE "meeting_guest" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "affiliation" TEXT NOT NULL DEFAULT '',
    "present_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_guest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quorum_rule" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "motion_kind" "MotionKind" NOT NULL,
    "meeting_kind" "MeetingKind",
    "preset" TEXT NOT NULL,
    "rule" JSONB NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quorum_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "motion" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "kind" "MotionKind" NOT NULL,
    "method" "MotionMethod" NOT NULL,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "state" "MotionState" NOT NULL DEFAULT 'OPEN',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "rule" JSONB NOT NULL,
    "votes_for" INTEGER,
    "votes_against" INTEGER,
    "votes_abstain" INTEGER,
    "expected_voters" INTEGER,
    "present_voters" INTEGER,
    "passed" BOOLEAN,
    "verdict" TEXT NOT NULL DEFAULT '',
    "dissent" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "motion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "motion_vote" (
    "motion_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ballot" "Ballot" NOT NULL,

    CONSTRAINT "motion_vote_pkey" PRIMARY KEY ("motion_id","person_id")
);

-- CreateIndex
CREATE INDEX "meeting_guest_meeting_id_idx" ON "meeting_guest"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "quorum_rule_organization_id_motion_kind_meeting_kind_key" ON "quorum_rule"("organization_id", "motion_kind", "meeting_kind");

-- CreateIndex
CREATE INDEX "motion_agenda_item_id_idx" ON "motion"("agenda_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "motion_meeting_id_id_key" ON "motion"("meeting_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_organization_id_meeting_id_id_key" ON "agenda_item"("organization_id", "meeting_id", "id");

-- AddForeignKey
ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quorum_rule" ADD CONSTRAINT "quorum_rule_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_leave_decided_by_id_fkey" FOREIGN KEY ("leave_decided_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_checked_in_by_id_fkey" FOREIGN KEY ("checked_in_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion" ADD CONSTRAINT "motion_organization_id_meeting_id_agenda_item_id_fkey" FOREIGN KEY ("organization_id", "meeting_id", "agenda_item_id") REFERENCES "agenda_item"("organization_id", "meeting_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion_vote" ADD CONSTRAINT "motion_vote_meeting_id_motion_id_fkey" FOREIGN KEY ("meeting_id", "motion_id") REFERENCES "motion"("meeting_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "motion_vote" ADD CONSTRAINT "motion_vote_meeting_id_person_id_fkey" FOREIGN KEY ("meeting_id", "person_id") REFERENCES "attendance"("meeting_id", "person_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A topic runs only while it is on the agenda, and one at a time.
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_running" CHECK ("running_since" IS NULL OR "state" = 'ACCEPTED');
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_spent" CHECK ("spent_seconds" >= 0);
CREATE UNIQUE INDEX "agenda_item_one_running" ON "agenda_item"("meeting_id") WHERE "running_since" IS NOT NULL;

-- Leave is decided on with a time, and refused with a reason; only who asked for leave has a state of it.
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_leave" CHECK (
  ("reply" = 'LEAVE' OR ("leave_state" IS NULL AND "leave_kind" IS NULL))
  AND ("leave_decided_at" IS NOT NULL) = COALESCE("leave_state" IN ('APPROVED', 'REFUSED'), false)
  AND ("leave_state" IS DISTINCT FROM 'REFUSED' OR "leave_answer" <> ''));
-- How and how late somebody came is noted of those who came.
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_check_in" CHECK (
  "late_minutes" >= 0
  AND ("present_at" IS NOT NULL OR ("check_in_way" IS NULL AND "checked_in_by_id" IS NULL AND "late_minutes" = 0)));
-- Only those who attend have a vote; as text, since a new word of an enum is not yet known in its own migration.
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_votes" CHECK (NOT "votes" OR "role"::text = 'ATTEND');

ALTER TABLE "meeting_guest" ADD CONSTRAINT "meeting_guest_name" CHECK ("name" <> '');
-- One rule for all kinds of meetings; the unique index lets several nulls stand.
CREATE UNIQUE INDEX "quorum_rule_for_all" ON "quorum_rule"("organization_id", "motion_kind") WHERE "meeting_kind" IS NULL;

-- A result stands with the numbers that it was computed from, and nobody votes who was not there.
ALTER TABLE "motion" ADD CONSTRAINT "motion_result" CHECK (
  "state" <> 'DECIDED' OR ("votes_for" IS NOT NULL AND "votes_against" IS NOT NULL AND "votes_abstain" IS NOT NULL
    AND "expected_voters" IS NOT NULL AND "present_voters" IS NOT NULL AND "passed" IS NOT NULL
    AND "verdict" <> '' AND "decided_at" IS NOT NULL));
ALTER TABLE "motion" ADD CONSTRAINT "motion_counts" CHECK (
  "votes_for" >= 0 AND "votes_against" >= 0 AND "votes_abstain" >= 0
  AND "votes_for" + "votes_against" + "votes_abstain" <= "present_voters"
  AND "present_voters" <= "expected_voters");
ALTER TABLE "motion" ADD CONSTRAINT "motion_secret" CHECK (NOT "secret" OR "method" = 'COUNT');
ALTER TABLE "motion" ADD CONSTRAINT "motion_withdrawn" CHECK (("state" = 'WITHDRAWN') = ("state_reason" <> ''));

-- Votes stand as they were submitted with the minutes; a returned record can be corrected.
CREATE FUNCTION refuse_change_of_submitted_votes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_meeting uuid;
BEGIN
  of_meeting := CASE TG_OP WHEN 'INSERT' THEN NEW."meeting_id" ELSE OLD."meeting_id" END;
  IF EXISTS (SELECT 1 FROM "minutes" WHERE "meeting_id" = of_meeting AND "state" <> 'DRAFT') THEN
    RAISE EXCEPTION 'the minutes of meeting % are submitted', of_meeting USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "motion_submitted" BEFORE INSERT OR UPDATE OR DELETE ON "motion" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_submitted_votes();
CREATE TRIGGER "motion_vote_submitted" BEFORE INSERT OR UPDATE OR DELETE ON "motion_vote" FOR EACH ROW EXECUTE FUNCTION refuse_change_of_submitted_votes();

-- By name vote those who are present and have a vote under the motion's rule, where votes are taken by name.
CREATE FUNCTION refuse_vote_without_right() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "motion" m JOIN "attendance" a ON a."meeting_id" = m."meeting_id"
    WHERE m."id" = NEW."motion_id" AND a."meeting_id" = NEW."meeting_id" AND a."person_id" = NEW."person_id"
      AND m."method" = 'BY_NAME' AND a."role"::text = 'ATTEND' AND a."present_at" IS NOT NULL
      AND (a."votes" OR m."rule"->>'electorate' = 'ATTENDEES'))
  THEN
    RAISE EXCEPTION 'person % has no vote on motion %', NEW."person_id", NEW."motion_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "motion_vote_right" BEFORE INSERT OR UPDATE ON "motion_vote" FOR EACH ROW EXECUTE FUNCTION refuse_vote_without_right();
