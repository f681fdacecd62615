-- The spine. Tables as Prisma draws them, then the invariants that it cannot say.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "ActionItemState" AS ENUM ('OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('CONSULTATION', 'THEME_DAY', 'COUNCIL_SESSION', 'HEARING', 'COORDINATION', 'REVIEW', 'ASSEMBLY', 'OTHER');

-- CreateEnum
CREATE TYPE "MeetingState" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "AgendaItemState" AS ENUM ('PROPOSED', 'ACCEPTED', 'DEFERRED', 'DECLINED');

-- CreateEnum
CREATE TYPE "AttendanceRole" AS ENUM ('ATTEND', 'OBSERVE');

-- CreateEnum
CREATE TYPE "AttendanceReply" AS ENUM ('NONE', 'ATTEND', 'LEAVE');

-- CreateEnum
CREATE TYPE "MinutesState" AS ENUM ('DRAFT', 'SUBMITTED', 'FROZEN');

-- CreateEnum
CREATE TYPE "OrganizationKind" AS ENUM ('JOINT_BRANCH', 'REGIONAL_COUNCIL', 'COMMUNITY');

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('VILLAGE', 'ENTERPRISE', 'INSTITUTION', 'DEPARTMENT', 'COMMUNITY', 'OTHER');

-- CreateEnum
CREATE TYPE "OrganizationRoleKind" AS ENUM ('SECRETARY', 'DEPUTY_SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT', 'MEMBER', 'OBSERVER');

-- CreateEnum
CREATE TYPE "RosterPeriod" AS ENUM ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR');

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "organization_id" UUID,
    "actor_user_id" TEXT,
    "actor_name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT NOT NULL,
    "displayUsername" TEXT,
    "mobile" TEXT,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "resolution" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "year" INTEGER NOT NULL,
    "serial" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "decided_on" DATE NOT NULL,

    CONSTRAINT "resolution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "action_item" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "agenda_item_id" UUID,
    "text" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "state" "ActionItemState" NOT NULL DEFAULT 'OPEN',
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,
    "closing_note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "action_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_document" (
    "id" UUID NOT NULL,
    "last_seq" BIGINT NOT NULL DEFAULT 0,
    "closed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "live_update" (
    "document_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "update_id" VARCHAR(64) NOT NULL,
    "author" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sha256" BYTEA NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_update_pkey" PRIMARY KEY ("document_id","seq")
);

-- CreateTable
CREATE TABLE "cadence" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "period" "RosterPeriod" NOT NULL,
    "starts_on" DATE NOT NULL,

    CONSTRAINT "cadence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL,
    "host_unit_id" UUID,
    "recorder_id" UUID,
    "state" "MeetingState" NOT NULL DEFAULT 'PLANNED',
    "state_reason" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meeting_unit" (
    "meeting_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "meeting_unit_pkey" PRIMARY KEY ("meeting_id","unit_id")
);

-- CreateTable
CREATE TABLE "agenda_item" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "unit_id" UUID NOT NULL,
    "presenter_id" UUID,
    "proposed_by_id" UUID NOT NULL,
    "planned_minutes" INTEGER NOT NULL,
    "state" "AgendaItemState" NOT NULL DEFAULT 'PROPOSED',
    "reason" TEXT NOT NULL DEFAULT '',
    "rank" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agenda_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "AttendanceRole" NOT NULL DEFAULT 'ATTEND',
    "votes" BOOLEAN NOT NULL DEFAULT true,
    "reply" "AttendanceReply" NOT NULL DEFAULT 'NONE',
    "leave_reason" TEXT NOT NULL DEFAULT '',
    "present_at" TIMESTAMPTZ(3),

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("meeting_id","person_id")
);

-- CreateTable
CREATE TABLE "minutes" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "state" "MinutesState" NOT NULL DEFAULT 'DRAFT',
    "submitted_at" TIMESTAMPTZ(3),
    "submitted_by_id" UUID,
    "content" JSONB,
    "content_hash" TEXT,
    "frozen_at" TIMESTAMPTZ(3),

    CONSTRAINT "minutes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_confirmation" (
    "id" UUID NOT NULL,
    "minutes_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "content_hash" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "minutes_confirmation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "kind" "OrganizationKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "founded_on" DATE NOT NULL,
    "founded_to" TEXT NOT NULL DEFAULT 'DAY',
    "plaque_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "town" TEXT NOT NULL DEFAULT '',
    "placeholder" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_membership" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "unit_membership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "office" TEXT NOT NULL DEFAULT '',
    "probationary" BOOLEAN NOT NULL DEFAULT false,
    "user_id" TEXT,
    "suspended_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organization_role" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" "OrganizationRoleKind" NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "organization_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_roster" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "period" "RosterPeriod" NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "duty_roster_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_holder" (
    "roster_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID,

    CONSTRAINT "roster_holder_pkey" PRIMARY KEY ("roster_id","position")
);

-- CreateIndex
CREATE INDEX "audit_event_organization_id_at_idx" ON "audit_event"("organization_id", "at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_username_key" ON "user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "user_mobile_key" ON "user"("mobile");

-- CreateIndex
CREATE UNIQUE INDEX "session_token_key" ON "session"("token");

-- CreateIndex
CREATE INDEX "session_userId_idx" ON "session"("userId");

-- CreateIndex
CREATE INDEX "account_userId_idx" ON "account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "account_providerId_accountId_key" ON "account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "verification_identifier_idx" ON "verification"("identifier");

-- CreateIndex
CREATE INDEX "resolution_meeting_id_idx" ON "resolution"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_organization_id_year_serial_key" ON "resolution"("organization_id", "year", "serial");

-- CreateIndex
CREATE INDEX "action_item_organization_id_state_due_on_idx" ON "action_item"("organization_id", "state", "due_on");

-- CreateIndex
CREATE INDEX "action_item_meeting_id_idx" ON "action_item"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "live_update_document_id_update_id_key" ON "live_update"("document_id", "update_id");

-- CreateIndex
CREATE UNIQUE INDEX "cadence_organization_id_kind_key" ON "cadence"("organization_id", "kind");

-- CreateIndex
CREATE INDEX "meeting_organization_id_starts_at_idx" ON "meeting"("organization_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_organization_id_id_key" ON "meeting"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_item_meeting_id_rank_key" ON "agenda_item"("meeting_id", "rank");

-- CreateIndex
CREATE INDEX "attendance_person_id_idx" ON "attendance"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_meeting_id_key" ON "minutes"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_document_id_key" ON "minutes"("document_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_organization_id_meeting_id_key" ON "minutes"("organization_id", "meeting_id");

-- CreateIndex
CREATE INDEX "minutes_confirmation_minutes_id_idx" ON "minutes_confirmation"("minutes_id");

-- CreateIndex
CREATE INDEX "unit_membership_organization_id_idx" ON "unit_membership"("organization_id");

-- CreateIndex
CREATE INDEX "unit_membership_unit_id_idx" ON "unit_membership"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_user_id_key" ON "person"("user_id");

-- CreateIndex
CREATE INDEX "person_unit_id_idx" ON "person"("unit_id");

-- CreateIndex
CREATE INDEX "organization_role_organization_id_idx" ON "organization_role"("organization_id");

-- CreateIndex
CREATE INDEX "organization_role_person_id_idx" ON "organization_role"("person_id");

-- CreateIndex
CREATE INDEX "duty_roster_organization_id_idx" ON "duty_roster"("organization_id");

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resolution" ADD CONSTRAINT "resolution_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "live_update" ADD CONSTRAINT "live_update_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "live_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadence" ADD CONSTRAINT "cadence_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_host_unit_id_fkey" FOREIGN KEY ("host_unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_recorder_id_fkey" FOREIGN KEY ("recorder_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_unit" ADD CONSTRAINT "meeting_unit_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_unit" ADD CONSTRAINT "meeting_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_meeting_id_unit_id_fkey" FOREIGN KEY ("meeting_id", "unit_id") REFERENCES "meeting_unit"("meeting_id", "unit_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_presenter_id_fkey" FOREIGN KEY ("presenter_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes" ADD CONSTRAINT "minutes_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "live_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_confirmation" ADD CONSTRAINT "minutes_confirmation_minutes_id_fkey" FOREIGN KEY ("minutes_id") REFERENCES "minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_confirmation" ADD CONSTRAINT "minutes_confirmation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_membership" ADD CONSTRAINT "unit_membership_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_membership" ADD CONSTRAINT "unit_membership_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_role" ADD CONSTRAINT "organization_role_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organization_role" ADD CONSTRAINT "organization_role_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_roster" ADD CONSTRAINT "duty_roster_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_holder" ADD CONSTRAINT "roster_holder_roster_id_fkey" FOREIGN KEY ("roster_id") REFERENCES "duty_roster"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_holder" ADD CONSTRAINT "roster_holder_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_holder" ADD CONSTRAINT "roster_holder_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A span of days ends no earlier than it starts.
ALTER TABLE "unit_membership" ADD CONSTRAINT "unit_membership_span" CHECK ("until_day" IS NULL OR "until_day" >= "from_day");
ALTER TABLE "organization_role" ADD CONSTRAINT "organization_role_span" CHECK ("until_day" IS NULL OR "until_day" >= "from_day");
ALTER TABLE "duty_roster" ADD CONSTRAINT "duty_roster_span" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_span" CHECK ("ends_at" > "starts_at");
ALTER TABLE "agenda_item" ADD CONSTRAINT "agenda_item_minutes" CHECK ("planned_minutes" BETWEEN 1 AND 480);

-- A unit is a member of an organization at most once on any day.
ALTER TABLE "unit_membership" ADD CONSTRAINT "unit_membership_no_overlap"
  EXCLUDE USING gist ("organization_id" WITH =, "unit_id" WITH =, daterange("from_day", "until_day", '[]') WITH &&);

-- A person holds an office at most once on any day.
ALTER TABLE "organization_role" ADD CONSTRAINT "organization_role_no_overlap"
  EXCLUDE USING gist ("organization_id" WITH =, "person_id" WITH =, "role" WITH =, daterange("from_day", "until_day", '[]') WITH &&);

-- Exactly one roster rules on any day, so exactly one is on duty (domain.md §3).
ALTER TABLE "duty_roster" ADD CONSTRAINT "duty_roster_no_overlap"
  EXCLUDE USING gist ("organization_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&);

-- One standing confirmation for each unit, while withdrawn ones stay as history.
CREATE UNIQUE INDEX "minutes_confirmation_standing" ON "minutes_confirmation" ("minutes_id", "unit_id") WHERE "withdrawn_at" IS NULL;

-- A closed action item says when and why, an open one says neither.
ALTER TABLE "action_item" ADD CONSTRAINT "action_item_closing"
  CHECK (("state" = 'CLOSED') = ("closed_at" IS NOT NULL) AND ("state" = 'OPEN' OR "closing_note" <> ''));

-- The audit log and the numbered resolutions only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER "audit_event_append_only" BEFORE UPDATE OR DELETE ON "audit_event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_event_no_truncate" BEFORE TRUNCATE ON "audit_event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "resolution_append_only" BEFORE UPDATE OR DELETE ON "resolution" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Frozen minutes never change again, whoever asks.
CREATE FUNCTION refuse_frozen_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."state" = 'FROZEN' THEN
    RAISE EXCEPTION 'minutes % are frozen', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "minutes_frozen" BEFORE UPDATE OR DELETE ON "minutes" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_minutes();

-- The update log of a closed document takes nothing more and loses nothing.
CREATE FUNCTION refuse_closed_document() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed timestamptz;
BEGIN
  SELECT "closed_at" INTO closed FROM "live_document"
    WHERE "id" = CASE TG_OP WHEN 'INSERT' THEN NEW."document_id" ELSE OLD."document_id" END;
  IF closed IS NOT NULL THEN
    RAISE EXCEPTION 'the document is closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "live_update_closed" BEFORE INSERT OR UPDATE OR DELETE ON "live_update" FOR EACH ROW EXECUTE FUNCTION refuse_closed_document();
