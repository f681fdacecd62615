-- CreateEnum
CREATE TYPE "ActivityState" AS ENUM ('PLANNED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "RegistrationKind" AS ENUM ('PERSON', 'UNIT', 'VISITOR');

-- CreateEnum
CREATE TYPE "RegistrationState" AS ENUM ('PLACED', 'WAITING', 'CANCELLED');

-- CreateTable
CREATE TABLE "brand" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "brand_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "brand_id" UUID,
    "project_id" UUID,
    "host_unit_id" UUID,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "places" INTEGER,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "open_to_visitors" BOOLEAN NOT NULL DEFAULT false,
    "state" "ActivityState" NOT NULL DEFAULT 'PLANNED',
    "reason" TEXT NOT NULL DEFAULT '',
    "cancelled_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "kind" "RegistrationKind" NOT NULL,
    "person_id" UUID,
    "unit_id" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "token_hash" BYTEA,
    "places" INTEGER NOT NULL DEFAULT 1,
    "state" "RegistrationState" NOT NULL,
    "serial" INTEGER NOT NULL,
    "registered_at" TIMESTAMPTZ(3) NOT NULL,
    "placed_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "present" INTEGER NOT NULL DEFAULT 0,
    "checked_in_at" TIMESTAMPTZ(3),
    "check_in_way" "CheckInWay",

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_note" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "cost" INTEGER,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity_file" (
    "organization_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "activity_file_pkey" PRIMARY KEY ("note_id","file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "brand_organization_id_id_key" ON "brand"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "brand_organization_id_name_key" ON "brand"("organization_id", "name");

-- CreateIndex
CREATE INDEX "activity_organization_id_starts_at_idx" ON "activity"("organization_id", "starts_at");

-- CreateIndex
CREATE INDEX "activity_brand_id_idx" ON "activity"("brand_id");

-- CreateIndex
CREATE INDEX "activity_project_id_idx" ON "activity"("project_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_organization_id_id_key" ON "activity"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_token_hash_key" ON "registration"("token_hash");

-- CreateIndex
CREATE INDEX "registration_person_id_idx" ON "registration"("person_id");

-- CreateIndex
CREATE INDEX "registration_unit_id_idx" ON "registration"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_organization_id_id_key" ON "registration"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_activity_id_serial_key" ON "registration"("activity_id", "serial");

-- CreateIndex
CREATE INDEX "activity_note_activity_id_at_idx" ON "activity_note"("activity_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "activity_note_organization_id_id_key" ON "activity_note"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_file_organization_id_file_id_key" ON "activity_file"("organization_id", "file_id");

-- AddForeignKey
ALTER TABLE "brand" ADD CONSTRAINT "brand_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_organization_id_brand_id_fkey" FOREIGN KEY ("organization_id", "brand_id") REFERENCES "brand"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_organization_id_project_id_fkey" FOREIGN KEY ("organization_id", "project_id") REFERENCES "project"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_host_unit_id_fkey" FOREIGN KEY ("host_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_organization_id_activity_id_fkey" FOREIGN KEY ("organization_id", "activity_id") REFERENCES "activity"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_note" ADD CONSTRAINT "activity_note_organization_id_activity_id_fkey" FOREIGN KEY ("organization_id", "activity_id") REFERENCES "activity"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_note" ADD CONSTRAINT "activity_note_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_file" ADD CONSTRAINT "activity_file_organization_id_note_id_fkey" FOREIGN KEY ("organization_id", "note_id") REFERENCES "activity_note"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_file" ADD CONSTRAINT "activity_file_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_file"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "activity" ADD CONSTRAINT "activity_times" CHECK ("ends_at" > "starts_at");
ALTER TABLE "activity" ADD CONSTRAINT "activity_cancelled" CHECK (
  ("state" = 'CANCELLED') = ("cancelled_at" IS NOT NULL) AND ("state" = 'CANCELLED') = ("reason" <> '')
);
ALTER TABLE "activity_note" ADD CONSTRAINT "activity_note_cost" CHECK ("cost" >= 0);
ALTER TABLE "registration" ADD CONSTRAINT "registration_whose" CHECK (
  ("kind" = 'PERSON') = ("person_id" IS NOT NULL) AND ("kind" = 'UNIT') = ("unit_id" IS NOT NULL)
  AND ("kind" = 'VISITOR') = ("token_hash" IS NOT NULL) AND octet_length("token_hash") = 32
  AND ("name" = '' OR ("kind" = 'VISITOR' AND "state" <> 'CANCELLED')) AND ("name" = '') = ("phone" = '')
);
ALTER TABLE "registration" ADD CONSTRAINT "registration_places" CHECK (
  "serial" >= 1 AND "places" >= 1 AND ("kind" = 'UNIT' OR "places" = 1)
);
ALTER TABLE "registration" ADD CONSTRAINT "registration_state" CHECK (
  ("state" = 'CANCELLED') = ("cancelled_at" IS NOT NULL)
  AND ("state" <> 'WAITING' OR "placed_at" IS NULL) AND ("state" <> 'PLACED' OR "placed_at" IS NOT NULL)
);
ALTER TABLE "registration" ADD CONSTRAINT "registration_present" CHECK (
  "present" BETWEEN 0 AND "places" AND ("present" > 0) = ("checked_in_at" IS NOT NULL)
  AND ("present" > 0) = ("check_in_way" IS NOT NULL) AND ("present" = 0 OR "state" = 'PLACED')
);

-- Nobody is registered twice for the same activity.
CREATE UNIQUE INDEX "registration_once_person" ON "registration"("activity_id", "person_id") WHERE "state" <> 'CANCELLED';
CREATE UNIQUE INDEX "registration_once_unit" ON "registration"("activity_id", "unit_id") WHERE "state" <> 'CANCELLED';
CREATE UNIQUE INDEX "registration_once_phone" ON "registration"("activity_id", "phone") WHERE "phone" <> '';

-- Never more than there are places, whoever writes: the trigger counts in the activity's own row, which lets one
-- registration after another through, and the CHECK refuses the one that is too many.
ALTER TABLE "activity" ADD CONSTRAINT "activity_not_overfull" CHECK ("places" >= 1 AND "taken" BETWEEN 0 AND "places");
CREATE FUNCTION count_taken_places() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was INTEGER := CASE WHEN TG_OP = 'UPDATE' AND OLD."state" = 'PLACED' THEN OLD."places" ELSE 0 END;
  is_now INTEGER := CASE WHEN NEW."state" = 'PLACED' THEN NEW."places" ELSE 0 END;
BEGIN
  IF is_now <> was THEN
    UPDATE "activity" SET "taken" = "taken" + is_now - was WHERE "id" = NEW."activity_id";
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "registration_counted" AFTER INSERT OR UPDATE ON "registration" FOR EACH ROW EXECUTE FUNCTION count_taken_places();

-- The count is nobody's to write: it is what the registrations come to.
CREATE FUNCTION check_taken_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."taken" <> (
    SELECT COALESCE(sum("places"), 0) FROM "registration" WHERE "activity_id" = NEW."id" AND "state" = 'PLACED'
  ) THEN
    RAISE EXCEPTION 'the places of activity % are counted from its registrations', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "activity_taken_counted" AFTER INSERT OR UPDATE OF "taken" ON "activity" FOR EACH ROW EXECUTE FUNCTION check_taken_places();

-- In order: nobody gets places while somebody who came before still waits.
CREATE FUNCTION refuse_overtaking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD."state" = 'PLACED' THEN
    RETURN NEW;
  END IF;
  PERFORM FROM "activity" WHERE "id" = NEW."activity_id" FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM "registration" WHERE "activity_id" = NEW."activity_id" AND "state" = 'WAITING' AND "serial" < NEW."serial"
  ) THEN
    RAISE EXCEPTION 'registration % overtakes one that waits', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "registration_in_order" BEFORE INSERT OR UPDATE ON "registration"
  FOR EACH ROW WHEN (NEW."state" = 'PLACED') EXECUTE FUNCTION refuse_overtaking();

-- A registration goes its way only forward, and is never deleted.
CREATE FUNCTION refuse_registration_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" = 'CANCELLED' OR (OLD."state" = 'PLACED' AND NEW."state" = 'WAITING')
    OR ROW(OLD."organization_id", OLD."activity_id", OLD."kind", OLD."person_id", OLD."unit_id", OLD."token_hash",
        OLD."places", OLD."serial", OLD."registered_at")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."activity_id", NEW."kind", NEW."person_id", NEW."unit_id",
        NEW."token_hash", NEW."places", NEW."serial", NEW."registered_at") THEN
    RAISE EXCEPTION 'registration % is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "registration_stands" BEFORE UPDATE OR DELETE ON "registration" FOR EACH ROW EXECUTE FUNCTION refuse_registration_rewritten();

-- Notes are never rewritten.
CREATE TRIGGER "activity_note_append_only" BEFORE UPDATE OR DELETE ON "activity_note" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "activity_file_append_only" BEFORE UPDATE OR DELETE ON "activity_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
