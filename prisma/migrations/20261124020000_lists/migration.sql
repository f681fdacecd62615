-- CreateEnum
CREATE TYPE "NeedSource" AS ENUM ('UNIT', 'STAFF', 'RESIDENT', 'SURVEY', 'MEETING');

-- CreateEnum
CREATE TYPE "NeedState" AS ENUM ('OPEN', 'CLOSED', 'MERGED');

-- CreateEnum
CREATE TYPE "NeedOutcome" AS ENUM ('MET', 'DROPPED');

-- CreateEnum
CREATE TYPE "ClaimRole" AS ENUM ('RESPONSIBLE', 'HELPER');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('OPEN', 'AGREED', 'DECLINED', 'WITHDRAWN', 'RELEASED');

-- CreateEnum
CREATE TYPE "ClaimSide" AS ENUM ('CLAIMANT', 'OWNER');

-- CreateEnum
CREATE TYPE "ClaimEntryStep" AS ENUM ('ASK', 'AGREE', 'DECLINE', 'PROPOSE', 'WITHDRAW', 'RELEASE');

-- AlterTable
ALTER TABLE "topic" ADD COLUMN     "need_id" UUID;

-- CreateTable
CREATE TABLE "list_setting" (
    "organization_id" UUID NOT NULL,
    "needs_name" TEXT NOT NULL,
    "resources_name" TEXT NOT NULL,
    "projects_name" TEXT NOT NULL,

    CONSTRAINT "list_setting_pkey" PRIMARY KEY ("organization_id")
);

-- CreateTable
CREATE TABLE "list_category" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "list_category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "source" "NeedSource" NOT NULL,
    "unit_id" UUID,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "category_id" UUID,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "from_day" DATE,
    "until_day" DATE,
    "state" "NeedState" NOT NULL DEFAULT 'OPEN',
    "outcome" "NeedOutcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "merged_into_id" UUID,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID,
    "entered_by_id" UUID NOT NULL,
    "entered_at" TIMESTAMPTZ(3) NOT NULL,
    "category_id" UUID,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "conditions" TEXT NOT NULL DEFAULT '',
    "timed" BOOLEAN NOT NULL DEFAULT false,
    "from_day" DATE,
    "until_day" DATE,
    "weekdays" INTEGER[],
    "opens_at" TEXT,
    "closes_at" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "resource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "need_id" UUID,
    "resource_id" UUID,
    "unit_id" UUID NOT NULL,
    "role" "ClaimRole" NOT NULL DEFAULT 'RESPONSIBLE',
    "state" "ClaimState" NOT NULL DEFAULT 'OPEN',
    "turn" "ClaimSide" NOT NULL DEFAULT 'OWNER',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "asked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim_entry" (
    "id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "step" "ClaimEntryStep" NOT NULL,
    "side" "ClaimSide" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "claim_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_time" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "resource_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_time_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "list_category_organization_id_id_key" ON "list_category"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "list_category_organization_id_name_key" ON "list_category"("organization_id", "name");

-- CreateIndex
CREATE INDEX "need_organization_id_state_entered_at_idx" ON "need"("organization_id", "state", "entered_at");

-- CreateIndex
CREATE UNIQUE INDEX "need_organization_id_id_key" ON "need"("organization_id", "id");

-- CreateIndex
CREATE INDEX "resource_organization_id_ended_at_idx" ON "resource"("organization_id", "ended_at");

-- CreateIndex
CREATE UNIQUE INDEX "resource_organization_id_id_key" ON "resource"("organization_id", "id");

-- CreateIndex
CREATE INDEX "claim_need_id_idx" ON "claim"("need_id");

-- CreateIndex
CREATE INDEX "claim_resource_id_idx" ON "claim"("resource_id");

-- CreateIndex
CREATE INDEX "claim_unit_id_idx" ON "claim"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_organization_id_id_key" ON "claim"("organization_id", "id");

-- CreateIndex
CREATE INDEX "claim_entry_claim_id_at_idx" ON "claim_entry"("claim_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "resource_time_claim_id_key" ON "resource_time"("claim_id");

-- CreateIndex
CREATE INDEX "resource_time_resource_id_starts_at_idx" ON "resource_time"("resource_id", "starts_at");

-- CreateIndex
CREATE INDEX "topic_need_id_idx" ON "topic"("need_id");

-- AddForeignKey
ALTER TABLE "list_setting" ADD CONSTRAINT "list_setting_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_category" ADD CONSTRAINT "list_category_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_organization_id_category_id_fkey" FOREIGN KEY ("organization_id", "category_id") REFERENCES "list_category"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_organization_id_merged_into_id_fkey" FOREIGN KEY ("organization_id", "merged_into_id") REFERENCES "need"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource" ADD CONSTRAINT "resource_organization_id_category_id_fkey" FOREIGN KEY ("organization_id", "category_id") REFERENCES "list_category"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_need_id_fkey" FOREIGN KEY ("organization_id", "need_id") REFERENCES "need"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_organization_id_resource_id_fkey" FOREIGN KEY ("organization_id", "resource_id") REFERENCES "resource"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_entry" ADD CONSTRAINT "claim_entry_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_entry" ADD CONSTRAINT "claim_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_time" ADD CONSTRAINT "resource_time_organization_id_resource_id_fkey" FOREIGN KEY ("organization_id", "resource_id") REFERENCES "resource"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_time" ADD CONSTRAINT "resource_time_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic" ADD CONSTRAINT "topic_organization_id_need_id_fkey" FOREIGN KEY ("organization_id", "need_id") REFERENCES "need"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- What Prisma cannot say.
ALTER TABLE "need" ADD CONSTRAINT "need_of_unit" CHECK ("source" <> 'UNIT' OR "unit_id" IS NOT NULL);
ALTER TABLE "need" ADD CONSTRAINT "need_days" CHECK ("until_day" >= "from_day");
ALTER TABLE "need" ADD CONSTRAINT "need_end" CHECK (
  ("state" = 'OPEN') = ("ended_at" IS NULL) AND ("ended_at" IS NULL) = ("ended_by_id" IS NULL)
  AND ("state" = 'OPEN') = ("reason" = '') AND ("state" = 'CLOSED') = ("outcome" IS NOT NULL)
  AND ("state" = 'MERGED') = ("merged_into_id" IS NOT NULL) AND "merged_into_id" IS DISTINCT FROM "id"
);
ALTER TABLE "resource" ADD CONSTRAINT "resource_days" CHECK ("until_day" >= "from_day");
ALTER TABLE "resource" ADD CONSTRAINT "resource_hours" CHECK ("closes_at" > "opens_at");
ALTER TABLE "resource" ADD CONSTRAINT "resource_weekdays" CHECK ("weekdays" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
ALTER TABLE "resource" ADD CONSTRAINT "resource_end" CHECK (
  ("ended_at" IS NULL) = ("ended_by_id" IS NULL) AND ("ended_at" IS NULL) = ("reason" = '')
);
ALTER TABLE "claim" ADD CONSTRAINT "claim_of_one" CHECK (num_nonnulls("need_id", "resource_id") = 1);
ALTER TABLE "claim" ADD CONSTRAINT "claim_time" CHECK (
  ("starts_at" IS NULL) = ("ends_at" IS NULL) AND "ends_at" > "starts_at" AND ("starts_at" IS NULL OR "resource_id" IS NOT NULL)
);
ALTER TABLE "resource_time" ADD CONSTRAINT "resource_time_span" CHECK ("ends_at" > "starts_at");

-- One unit is responsible for a need; nobody claims the same need twice at once.
CREATE UNIQUE INDEX "claim_one_responsible" ON "claim"("need_id") WHERE "state" = 'AGREED' AND "role" = 'RESPONSIBLE';
CREATE UNIQUE INDEX "claim_one_of_unit" ON "claim"("need_id", "unit_id") WHERE "state" IN ('OPEN', 'AGREED');

-- A resource is given to one at a time.
ALTER TABLE "resource_time" ADD CONSTRAINT "resource_time_no_overlap"
  EXCLUDE USING gist ("resource_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&) WHERE ("released_at" IS NULL);

-- What was said and agreed stands: a claim goes its way only forward, and its steps are never rewritten.
CREATE FUNCTION refuse_claim_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" IN ('DECLINED', 'WITHDRAWN', 'RELEASED')
    OR (OLD."state" = 'AGREED' AND NEW."state" NOT IN ('AGREED', 'RELEASED'))
    OR (OLD."state" = 'OPEN' AND NEW."state" = 'RELEASED')
    OR ROW(OLD."organization_id", OLD."need_id", OLD."resource_id", OLD."unit_id", OLD."role", OLD."asked_at")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."need_id", NEW."resource_id", NEW."unit_id", NEW."role", NEW."asked_at") THEN
    RAISE EXCEPTION 'claim % is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "claim_stands" BEFORE UPDATE OR DELETE ON "claim" FOR EACH ROW EXECUTE FUNCTION refuse_claim_rewritten();
CREATE TRIGGER "claim_entry_append_only" BEFORE UPDATE OR DELETE ON "claim_entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE FUNCTION refuse_resource_time_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."released_at" IS NOT NULL
    OR ROW(OLD."organization_id", OLD."resource_id", OLD."claim_id", OLD."starts_at", OLD."ends_at")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."resource_id", NEW."claim_id", NEW."starts_at", NEW."ends_at") THEN
    RAISE EXCEPTION 'time % of a resource is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "resource_time_stands" BEFORE UPDATE OR DELETE ON "resource_time" FOR EACH ROW EXECUTE FUNCTION refuse_resource_time_rewritten();
