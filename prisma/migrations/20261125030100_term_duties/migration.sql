-- CreateEnum
CREATE TYPE "TermDutyDue" AS ENUM ('FIRST_WEEK', 'DAY', 'EACH_QUARTER', 'LAST_WEEK');

-- CreateTable
CREATE TABLE "term_duty_template" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due" "TermDutyDue" NOT NULL,
    "day" INTEGER,
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "term_duty_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_duty" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "term_starts_on" DATE NOT NULL,
    "template_id" UUID,
    "ordinal" INTEGER NOT NULL DEFAULT 1,
    "title" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "done_by_id" UUID,
    "struck_reason" TEXT NOT NULL DEFAULT '',
    "struck_by_id" UUID,

    CONSTRAINT "term_duty_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "term_duty_template_organization_id_id_key" ON "term_duty_template"("organization_id", "id");

-- CreateIndex
CREATE INDEX "term_duty_organization_id_term_starts_on_idx" ON "term_duty"("organization_id", "term_starts_on");

-- CreateIndex
CREATE UNIQUE INDEX "term_duty_template_id_term_starts_on_ordinal_key" ON "term_duty"("template_id", "term_starts_on", "ordinal");

-- AddForeignKey
ALTER TABLE "term_duty_template" ADD CONSTRAINT "term_duty_template_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_organization_id_template_id_fkey" FOREIGN KEY ("organization_id", "template_id") REFERENCES "term_duty_template"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_struck_by_id_fkey" FOREIGN KEY ("struck_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say. A day is counted where one is named; a term's own duty has a title of its own; what is done
-- says when and by whom, what is struck out why and by whom, and nothing is both.
ALTER TABLE "term_duty_template" ADD CONSTRAINT "term_duty_template_title" CHECK ("title" <> '');
ALTER TABLE "term_duty_template" ADD CONSTRAINT "term_duty_template_day"
  CHECK (("due" = 'DAY') = ("day" IS NOT NULL) AND ("day" IS NULL OR "day" BETWEEN 1 AND 366));
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_title" CHECK (("template_id" IS NULL) = ("title" <> ''));
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_ordinal" CHECK ("ordinal" >= 1);
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_done" CHECK (("done_on" IS NULL) = ("done_by_id" IS NULL));
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_struck" CHECK (("struck_reason" = '') = ("struck_by_id" IS NULL));
ALTER TABLE "term_duty" ADD CONSTRAINT "term_duty_done_or_struck" CHECK ("done_on" IS NULL OR "struck_by_id" IS NULL);
