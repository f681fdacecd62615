-- CreateEnum
CREATE TYPE "HolidayDayKind" AS ENUM ('OFF', 'WORK');

-- CreateEnum
CREATE TYPE "PlanReason" AS ENUM ('NONE', 'HOLIDAY', 'WEEKEND', 'MAKE_UP_WORKDAY', 'UNPUBLISHED');

-- AlterTable
ALTER TABLE "cadence" ADD COLUMN     "day_of_month" INTEGER,
ADD COLUMN     "ends_on" DATE,
ADD COLUMN     "minutes" INTEGER,
ADD COLUMN     "month_in_period" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "ordinal" INTEGER,
ADD COLUMN     "place" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "start_time" VARCHAR(5),
ADD COLUMN     "weekday" INTEGER;

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "counts" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "extra" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "holiday_year" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "imported_by_id" TEXT,
    "imported_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "holiday_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "holiday_day" (
    "year" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "kind" "HolidayDayKind" NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "holiday_day_pkey" PRIMARY KEY ("year","day")
);

-- CreateTable
CREATE TABLE "cadence_unit" (
    "cadence_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "cadence_unit_pkey" PRIMARY KEY ("cadence_id","unit_id")
);

-- CreateTable
CREATE TABLE "meeting_template" (
    "cadence_id" UUID NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "meeting_template_pkey" PRIMARY KEY ("cadence_id")
);

-- CreateTable
CREATE TABLE "template_topic" (
    "cadence_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "planned_minutes" INTEGER NOT NULL,
    "presenter_id" UUID,

    CONSTRAINT "template_topic_pkey" PRIMARY KEY ("cadence_id","position")
);

-- CreateTable
CREATE TABLE "template_observer" (
    "cadence_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "template_observer_pkey" PRIMARY KEY ("cadence_id","person_id")
);

-- CreateTable
CREATE TABLE "meeting_plan" (
    "meeting_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "cadence_id" UUID,
    "original_day" DATE NOT NULL,
    "proposed_day" DATE NOT NULL,
    "reason" "PlanReason" NOT NULL DEFAULT 'NONE',
    "reason_name" TEXT NOT NULL DEFAULT '',
    "agenda_item_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "opened_at" TIMESTAMPTZ(3),

    CONSTRAINT "meeting_plan_pkey" PRIMARY KEY ("meeting_id")
);

-- CreateIndex
CREATE INDEX "holiday_day_day_idx" ON "holiday_day"("day");

-- CreateIndex
CREATE INDEX "meeting_plan_cadence_id_idx" ON "meeting_plan"("cadence_id");

-- CreateIndex
CREATE UNIQUE INDEX "meeting_plan_organization_id_meeting_id_key" ON "meeting_plan"("organization_id", "meeting_id");

-- AddForeignKey
ALTER TABLE "holiday_day" ADD CONSTRAINT "holiday_day_year_fkey" FOREIGN KEY ("year") REFERENCES "holiday_year"("year") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadence_unit" ADD CONSTRAINT "cadence_unit_cadence_id_fkey" FOREIGN KEY ("cadence_id") REFERENCES "cadence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cadence_unit" ADD CONSTRAINT "cadence_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_template" ADD CONSTRAINT "meeting_template_cadence_id_fkey" FOREIGN KEY ("cadence_id") REFERENCES "cadence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_topic" ADD CONSTRAINT "template_topic_cadence_id_fkey" FOREIGN KEY ("cadence_id") REFERENCES "meeting_template"("cadence_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_topic" ADD CONSTRAINT "template_topic_presenter_id_fkey" FOREIGN KEY ("presenter_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_observer" ADD CONSTRAINT "template_observer_cadence_id_fkey" FOREIGN KEY ("cadence_id") REFERENCES "meeting_template"("cadence_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "template_observer" ADD CONSTRAINT "template_observer_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_plan" ADD CONSTRAINT "meeting_plan_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_plan" ADD CONSTRAINT "meeting_plan_cadence_id_fkey" FOREIGN KEY ("cadence_id") REFERENCES "cadence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- A cadence ends no earlier than it starts, and prefers a day in one way or in none.
ALTER TABLE "cadence" ADD CONSTRAINT "cadence_span" CHECK ("ends_on" IS NULL OR "ends_on" >= "starts_on");
ALTER TABLE "cadence" ADD CONSTRAINT "cadence_preferred_day" CHECK (
  ("ordinal" IS NULL) = ("weekday" IS NULL)
  AND ("ordinal" IS NULL OR "day_of_month" IS NULL)
  AND "ordinal" IN (-1, 1, 2, 3, 4)
  AND "weekday" BETWEEN 1 AND 7
  AND "day_of_month" BETWEEN 1 AND 31
);
ALTER TABLE "cadence" ADD CONSTRAINT "cadence_month_in_period" CHECK ("month_in_period" BETWEEN 1 AND
  CASE "period" WHEN 'MONTH' THEN 1 WHEN 'QUARTER' THEN 3 WHEN 'HALF_YEAR' THEN 6 ELSE 12 END);
ALTER TABLE "cadence" ADD CONSTRAINT "cadence_time" CHECK (
  "start_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND "minutes" BETWEEN 15 AND 600);

-- Only an extra meeting may count for nothing.
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_counts" CHECK ("extra" OR "counts");

-- A year's paper speaks of its own days and of the December before.
ALTER TABLE "holiday_year" ADD CONSTRAINT "holiday_year_range" CHECK ("year" BETWEEN 2000 AND 2200);
ALTER TABLE "holiday_day" ADD CONSTRAINT "holiday_day_year" CHECK (
  "day" BETWEEN make_date("year" - 1, 12, 1) AND make_date("year", 12, 31));

ALTER TABLE "template_topic" ADD CONSTRAINT "template_topic_minutes" CHECK ("planned_minutes" BETWEEN 1 AND 480);
