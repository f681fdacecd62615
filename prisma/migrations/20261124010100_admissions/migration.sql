-- CreateEnum
CREATE TYPE "ApplicationKind" AS ENUM ('JOIN', 'LEAVE', 'SUSPENSION');

-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('SUBMITTED', 'QUESTIONED', 'SUPPORTED', 'PLACED', 'CARRIED_OUT', 'DECLINED', 'REFUSED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ApplicationStep" AS ENUM ('SUBMITTED', 'QUESTIONED', 'ANSWERED', 'SUPPORTED', 'DECLINED', 'PLACED', 'CARRIED_OUT', 'REFUSED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "unit_application" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "kind" "ApplicationKind" NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'SUBMITTED',
    "unit_id" UUID,
    "unit_kind" "UnitKind" NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "district" TEXT NOT NULL,
    "town" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_office" TEXT NOT NULL DEFAULT '',
    "contact_phone" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL,
    "on_day" DATE,
    "until_day" DATE,
    "token_hash" BYTEA,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "topic_id" UUID,
    "resolution_id" UUID,

    CONSTRAINT "unit_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_application_step" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "step" "ApplicationStep" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "person_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unit_application_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "unit_application_token_hash_key" ON "unit_application"("token_hash");

-- CreateIndex
CREATE INDEX "unit_application_organization_id_state_idx" ON "unit_application"("organization_id", "state");

-- CreateIndex
CREATE INDEX "unit_application_unit_id_idx" ON "unit_application"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_application_organization_id_id_key" ON "unit_application"("organization_id", "id");

-- CreateIndex
CREATE INDEX "unit_application_step_application_id_at_idx" ON "unit_application_step"("application_id", "at");

-- AddForeignKey
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_organization_id_topic_id_fkey" FOREIGN KEY ("organization_id", "topic_id") REFERENCES "topic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_organization_id_resolution_id_fkey" FOREIGN KEY ("organization_id", "resolution_id") REFERENCES "resolution"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "unit_application_step" ADD CONSTRAINT "unit_application_step_organization_id_application_id_fkey" FOREIGN KEY ("organization_id", "application_id") REFERENCES "unit_application"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Who leaves or is suspended is a member unit; who joins becomes one when the resolution is carried out. What the
-- council has decided refers to its topic and its resolution.
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_unit"
  CHECK ("unit_id" IS NOT NULL OR ("kind" = 'JOIN' AND "state" <> 'CARRIED_OUT'));
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_decided"
  CHECK ("state" NOT IN ('PLACED', 'CARRIED_OUT', 'REFUSED') OR "topic_id" IS NOT NULL);
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_resolution"
  CHECK (("state" IN ('CARRIED_OUT', 'REFUSED')) = ("resolution_id" IS NOT NULL));
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_day"
  CHECK ("state" <> 'CARRIED_OUT' OR "on_day" IS NOT NULL);
ALTER TABLE "unit_application" ADD CONSTRAINT "unit_application_span" CHECK ("until_day" >= "on_day");

-- A unit has one open request of a kind at a time.
CREATE UNIQUE INDEX "unit_application_open" ON "unit_application" ("organization_id", "unit_id", "kind")
  WHERE "kind" <> 'JOIN' AND "state" IN ('SUBMITTED', 'QUESTIONED', 'SUPPORTED', 'PLACED');

-- Only a resolution on the application's own topic decides it.
CREATE FUNCTION check_application_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."resolution_id" IS NOT NULL AND NOT EXISTS (
    SELECT FROM "resolution" r JOIN "agenda_item" i ON i."id" = r."agenda_item_id"
    WHERE r."id" = NEW."resolution_id" AND i."topic_id" = NEW."topic_id"
  ) THEN
    RAISE EXCEPTION 'resolution % is not about application %', NEW."resolution_id", NEW."id"
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "unit_application_own_resolution" BEFORE INSERT OR UPDATE ON "unit_application"
  FOR EACH ROW EXECUTE FUNCTION check_application_resolution();

CREATE TRIGGER "unit_application_step_append_only" BEFORE UPDATE OR DELETE ON "unit_application_step"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
