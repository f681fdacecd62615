-- CreateEnum
CREATE TYPE "MinutesPart" AS ENUM ('DISSENT', 'DECISION');

-- CreateEnum
CREATE TYPE "VersionKind" AS ENUM ('AUTOMATIC', 'NAMED', 'SUBMITTED', 'COUNTERSIGNED', 'FINAL');

-- AlterTable
ALTER TABLE "minutes" ADD COLUMN     "parts" "MinutesPart"[] DEFAULT ARRAY[]::"MinutesPart"[];

-- CreateTable
CREATE TABLE "minutes_version" (
    "id" UUID NOT NULL,
    "minutes_id" UUID NOT NULL,
    "kind" "VersionKind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL DEFAULT '',
    "state" BYTEA NOT NULL,
    "texts" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "minutes_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "record_template" (
    "organization_id" UUID NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "parts" "MinutesPart"[],
    "opening" TEXT NOT NULL DEFAULT '',
    "phrases" TEXT[],

    CONSTRAINT "record_template_pkey" PRIMARY KEY ("organization_id","kind")
);

-- CreateTable
CREATE TABLE "phrase_list" (
    "organization_id" UUID NOT NULL,
    "phrases" TEXT[],

    CONSTRAINT "phrase_list_pkey" PRIMARY KEY ("organization_id")
);

-- CreateIndex
CREATE INDEX "minutes_version_minutes_id_at_idx" ON "minutes_version"("minutes_id", "at");

-- AddForeignKey
ALTER TABLE "minutes_version" ADD CONSTRAINT "minutes_version_minutes_id_fkey" FOREIGN KEY ("minutes_id") REFERENCES "minutes"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_version" ADD CONSTRAINT "minutes_version_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "record_template" ADD CONSTRAINT "record_template_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "phrase_list" ADD CONSTRAINT "phrase_list_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Only what somebody named has a name; what came about by a step or a person says who.
ALTER TABLE "minutes_version" ADD CONSTRAINT "minutes_version_name" CHECK (("kind" = 'NAMED') = ("name" <> ''));
ALTER TABLE "minutes_version" ADD CONSTRAINT "minutes_version_hash" CHECK ("content_hash" ~ '^[0-9a-f]{64}$');
-- Minutes become final once.
CREATE UNIQUE INDEX "minutes_version_final" ON "minutes_version" ("minutes_id") WHERE "kind" = 'FINAL';

-- Versions only grow.
CREATE TRIGGER "minutes_version_append_only" BEFORE UPDATE OR DELETE ON "minutes_version" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "minutes_version_no_truncate" BEFORE TRUNCATE ON "minutes_version" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE "minutes" ALTER COLUMN "parts" SET NOT NULL;
ALTER TABLE "record_template" ALTER COLUMN "parts" SET NOT NULL, ALTER COLUMN "phrases" SET NOT NULL;
ALTER TABLE "record_template" ADD CONSTRAINT "record_template_phrases" CHECK (cardinality("phrases") <= 40);
ALTER TABLE "phrase_list" ALTER COLUMN "phrases" SET NOT NULL;
ALTER TABLE "phrase_list" ADD CONSTRAINT "phrase_list_most" CHECK (cardinality("phrases") <= 40);
