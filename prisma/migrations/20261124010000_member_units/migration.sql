-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "unit_contact" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "from_day" DATE NOT NULL,
    "until_day" DATE,

    CONSTRAINT "unit_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_suspension" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "reason" TEXT NOT NULL,

    CONSTRAINT "unit_suspension_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_contact_organization_id_unit_id_idx" ON "unit_contact"("organization_id", "unit_id");

-- CreateIndex
CREATE INDEX "unit_contact_person_id_idx" ON "unit_contact"("person_id");

-- CreateIndex
CREATE INDEX "unit_suspension_organization_id_unit_id_idx" ON "unit_suspension"("organization_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_unit_id_id_key" ON "person"("unit_id", "id");

-- AddForeignKey
ALTER TABLE "unit_contact" ADD CONSTRAINT "unit_contact_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_contact" ADD CONSTRAINT "unit_contact_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_contact" ADD CONSTRAINT "unit_contact_unit_id_person_id_fkey" FOREIGN KEY ("unit_id", "person_id") REFERENCES "person"("unit_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_suspension" ADD CONSTRAINT "unit_suspension_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_suspension" ADD CONSTRAINT "unit_suspension_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A person speaks for a unit once at a time; a unit is suspended once at a time. What ends does not end before it begins.
ALTER TABLE "unit_contact" ADD CONSTRAINT "unit_contact_span" CHECK ("until_day" >= "from_day");
ALTER TABLE "unit_contact" ADD CONSTRAINT "unit_contact_no_overlap"
  EXCLUDE USING gist ("organization_id" WITH =, "person_id" WITH =, daterange("from_day", "until_day", '[]') WITH &&);
ALTER TABLE "unit_suspension" ADD CONSTRAINT "unit_suspension_span" CHECK ("until_day" >= "from_day");
ALTER TABLE "unit_suspension" ADD CONSTRAINT "unit_suspension_reason" CHECK ("reason" <> '');
ALTER TABLE "unit_suspension" ADD CONSTRAINT "unit_suspension_no_overlap"
  EXCLUDE USING gist ("organization_id" WITH =, "unit_id" WITH =, daterange("from_day", "until_day", '[]') WITH &&);
