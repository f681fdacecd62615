-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('CHECKED', 'CONFIRMED', 'DONE', 'FAILED');

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'CHECKED',
    "file_name" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "wrong" INTEGER NOT NULL,
    "written" INTEGER NOT NULL DEFAULT 0,
    "checked_by" TEXT NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" TEXT,
    "confirmed_by" TEXT NOT NULL DEFAULT '',
    "confirmed_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "failure" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "run_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "problems" TEXT[],

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("run_id","line")
);

-- CreateIndex
CREATE INDEX "import_run_organization_id_checked_at_idx" ON "import_run"("organization_id", "checked_at");

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_run_id_fkey" FOREIGN KEY ("run_id") REFERENCES "import_run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is confirmed has no wrong row; what was read stays as it was read.
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_confirmed"
  CHECK ("state" = 'CHECKED' OR ("wrong" = 0 AND "confirmed_at" IS NOT NULL));
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_written" CHECK ("written" BETWEEN 0 AND "total");
CREATE TRIGGER "import_row_as_read" BEFORE UPDATE ON "import_row" FOR EACH ROW EXECUTE FUNCTION refuse_change();
