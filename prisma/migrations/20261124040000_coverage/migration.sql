-- CreateEnum
CREATE TYPE "PublicPart" AS ENUM ('ABOUT', 'MEMBERS', 'SERVICE_LIST', 'ACTIVITIES', 'RESULTS');

-- CreateTable
CREATE TABLE "unit_nudge" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "contacts" INTEGER NOT NULL,
    "nudged_on" DATE NOT NULL,
    "nudged_at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "unit_nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "public_setting" (
    "organization_id" UUID NOT NULL,
    "part" "PublicPart" NOT NULL,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "text" TEXT NOT NULL DEFAULT '',
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by_id" UUID NOT NULL,

    CONSTRAINT "public_setting_pkey" PRIMARY KEY ("organization_id","part")
);

-- CreateIndex
CREATE INDEX "unit_nudge_organization_id_unit_id_nudged_on_idx" ON "unit_nudge"("organization_id", "unit_id", "nudged_on");

-- AddForeignKey
ALTER TABLE "unit_nudge" ADD CONSTRAINT "unit_nudge_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_nudge" ADD CONSTRAINT "unit_nudge_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_nudge" ADD CONSTRAINT "unit_nudge_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_setting" ADD CONSTRAINT "public_setting_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "public_setting" ADD CONSTRAINT "public_setting_changed_by_id_fkey" FOREIGN KEY ("changed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say. A unit is nudged once within seven days, with a reason, and somebody hears of it.
ALTER TABLE "unit_nudge" ADD CONSTRAINT "unit_nudge_reason" CHECK ("reason" <> '');
ALTER TABLE "unit_nudge" ADD CONSTRAINT "unit_nudge_contacts" CHECK ("contacts" > 0);
ALTER TABLE "unit_nudge" ADD CONSTRAINT "unit_nudge_once_a_week"
  EXCLUDE USING gist ("organization_id" WITH =, "unit_id" WITH =, daterange("nudged_on", "nudged_on" + 7) WITH &&);
CREATE TRIGGER "unit_nudge_append_only" BEFORE UPDATE OR DELETE ON "unit_nudge" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Words are published only where there are some.
ALTER TABLE "public_setting" ADD CONSTRAINT "public_setting_about" CHECK ("part" <> 'ABOUT' OR NOT "published" OR "text" <> '');
