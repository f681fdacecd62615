-- CreateEnum
CREATE TYPE "ServiceListState" AS ENUM ('DRAFT', 'ADOPTED', 'PUBLISHED');

-- CreateEnum
CREATE TYPE "ProjectState" AS ENUM ('PLANNED', 'RUNNING', 'DONE', 'STOPPED');

-- CreateEnum
CREATE TYPE "ProjectUnitRole" AS ENUM ('RESPONSIBLE', 'ASSISTING');

-- CreateTable
CREATE TABLE "service_list" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "ServiceListState" NOT NULL DEFAULT 'DRAFT',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "resolution_id" UUID,
    "adopted_at" TIMESTAMPTZ(3),
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "service_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "target_group" TEXT NOT NULL DEFAULT '',
    "quarter" INTEGER NOT NULL,
    "need_id" UUID,
    "topic_id" UUID,
    "resolution_id" UUID,
    "budget" INTEGER,
    "state" "ProjectState" NOT NULL DEFAULT 'PLANNED',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_unit" (
    "project_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" "ProjectUnitRole" NOT NULL,

    CONSTRAINT "project_unit_pkey" PRIMARY KEY ("project_id","unit_id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_progress" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "cost" INTEGER,
    "state" "ProjectState",
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "project_progress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "project_file" (
    "organization_id" UUID NOT NULL,
    "progress_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "project_file_pkey" PRIMARY KEY ("progress_id","file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "service_list_organization_id_id_key" ON "service_list"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_list_organization_id_year_key" ON "service_list"("organization_id", "year");

-- CreateIndex
CREATE INDEX "project_need_id_idx" ON "project"("need_id");

-- CreateIndex
CREATE INDEX "project_topic_id_idx" ON "project"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "project_organization_id_id_key" ON "project"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "project_list_id_name_key" ON "project"("list_id", "name");

-- CreateIndex
CREATE INDEX "project_unit_unit_id_idx" ON "project_unit"("unit_id");

-- CreateIndex
CREATE INDEX "milestone_project_id_due_on_idx" ON "milestone"("project_id", "due_on");

-- CreateIndex
CREATE INDEX "project_progress_project_id_at_idx" ON "project_progress"("project_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "project_progress_organization_id_id_key" ON "project_progress"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "project_file_organization_id_file_id_key" ON "project_file"("organization_id", "file_id");

-- AddForeignKey
ALTER TABLE "service_list" ADD CONSTRAINT "service_list_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_list" ADD CONSTRAINT "service_list_organization_id_resolution_id_fkey" FOREIGN KEY ("organization_id", "resolution_id") REFERENCES "resolution"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_organization_id_list_id_fkey" FOREIGN KEY ("organization_id", "list_id") REFERENCES "service_list"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_organization_id_need_id_fkey" FOREIGN KEY ("organization_id", "need_id") REFERENCES "need"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_organization_id_topic_id_fkey" FOREIGN KEY ("organization_id", "topic_id") REFERENCES "topic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project" ADD CONSTRAINT "project_organization_id_resolution_id_fkey" FOREIGN KEY ("organization_id", "resolution_id") REFERENCES "resolution"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "project_unit" ADD CONSTRAINT "project_unit_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_unit" ADD CONSTRAINT "project_unit_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_project_id_fkey" FOREIGN KEY ("project_id") REFERENCES "project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_progress" ADD CONSTRAINT "project_progress_organization_id_project_id_fkey" FOREIGN KEY ("organization_id", "project_id") REFERENCES "project"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_progress" ADD CONSTRAINT "project_progress_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_file" ADD CONSTRAINT "project_file_organization_id_progress_id_fkey" FOREIGN KEY ("organization_id", "progress_id") REFERENCES "project_progress"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "project_file" ADD CONSTRAINT "project_file_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_file"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "service_list" ADD CONSTRAINT "service_list_year" CHECK ("year" BETWEEN 1990 AND 2199);
ALTER TABLE "service_list" ADD CONSTRAINT "service_list_adopted" CHECK (
  ("state" = 'DRAFT') = ("adopted_at" IS NULL) AND ("adopted_at" IS NULL) = ("resolution_id" IS NULL)
  AND ("state" = 'PUBLISHED') = ("published_at" IS NOT NULL)
);
ALTER TABLE "project" ADD CONSTRAINT "project_quarter" CHECK ("quarter" BETWEEN 1 AND 4);
ALTER TABLE "project" ADD CONSTRAINT "project_budget" CHECK ("budget" >= 0);
ALTER TABLE "project" ADD CONSTRAINT "project_end" CHECK (("state" IN ('DONE', 'STOPPED')) = ("ended_at" IS NOT NULL));
ALTER TABLE "project_progress" ADD CONSTRAINT "project_progress_cost" CHECK ("cost" >= 0);

-- Exactly one unit is responsible for a project: never two, and at the end of a transaction never none (domain.md §3).
CREATE UNIQUE INDEX "project_one_responsible" ON "project_unit"("project_id") WHERE "role" = 'RESPONSIBLE';
CREATE FUNCTION check_project_responsible() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked UUID := CASE WHEN TG_TABLE_NAME = 'project' THEN (to_jsonb(NEW) ->> 'id')::uuid
    ELSE (to_jsonb(COALESCE(NEW, OLD)) ->> 'project_id')::uuid END;
BEGIN
  IF EXISTS (SELECT 1 FROM "project" WHERE "id" = checked)
    AND NOT EXISTS (SELECT 1 FROM "project_unit" WHERE "project_id" = checked AND "role" = 'RESPONSIBLE') THEN
    RAISE EXCEPTION 'project % has no responsible unit', checked USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "project_has_responsible" AFTER INSERT OR UPDATE ON "project"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_project_responsible();
CREATE CONSTRAINT TRIGGER "project_keeps_responsible" AFTER UPDATE OR DELETE ON "project_unit"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_project_responsible();

-- What was adopted stands: no project joins or leaves the list, and who is responsible stays so.
CREATE FUNCTION refuse_adopted_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  its_list UUID := (to_jsonb(COALESCE(NEW, OLD)) ->> 'list_id')::uuid;
  its_project UUID := (to_jsonb(COALESCE(NEW, OLD)) ->> 'project_id')::uuid;
BEGIN
  IF TG_TABLE_NAME = 'project_unit' THEN
    IF 'RESPONSIBLE' NOT IN (COALESCE(to_jsonb(OLD) ->> 'role', ''), COALESCE(to_jsonb(NEW) ->> 'role', '')) THEN
      RETURN COALESCE(NEW, OLD);
    END IF;
    SELECT "list_id" INTO its_list FROM "project" WHERE "id" = its_project;
  END IF;
  IF EXISTS (SELECT 1 FROM "service_list" WHERE "id" = its_list AND "state" <> 'DRAFT') THEN
    RAISE EXCEPTION 'the adopted list % stands', its_list USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
CREATE TRIGGER "project_of_draft" BEFORE INSERT OR DELETE ON "project" FOR EACH ROW EXECUTE FUNCTION refuse_adopted_changed();
CREATE TRIGGER "project_unit_of_draft" BEFORE INSERT OR UPDATE OR DELETE ON "project_unit" FOR EACH ROW EXECUTE FUNCTION refuse_adopted_changed();

CREATE FUNCTION refuse_adoption_undone() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD."state" <> 'DRAFT' AND NEW."resolution_id" IS DISTINCT FROM OLD."resolution_id")
    OR (OLD."state" <> 'DRAFT' AND NEW."state" = 'DRAFT') OR (OLD."state" = 'PUBLISHED' AND NEW."state" <> 'PUBLISHED') THEN
    RAISE EXCEPTION 'the adopted list % stands', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "service_list_stands" BEFORE UPDATE ON "service_list" FOR EACH ROW EXECUTE FUNCTION refuse_adoption_undone();

-- Notes on progress are never rewritten.
CREATE TRIGGER "project_progress_append_only" BEFORE UPDATE OR DELETE ON "project_progress" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "project_file_append_only" BEFORE UPDATE OR DELETE ON "project_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();
