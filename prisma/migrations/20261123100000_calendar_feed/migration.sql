-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "rescheduled_at" TIMESTAMPTZ(3),
ADD COLUMN     "sequence" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "organization_id" UUID,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_secret_hash_key" ON "calendar_feed"("secret_hash");

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One standing feed of a person for each organization, and one for the own meetings.
CREATE UNIQUE INDEX "calendar_feed_standing" ON "calendar_feed"
  ("person_id", COALESCE("organization_id", '00000000-0000-0000-0000-000000000000'::uuid)) WHERE "revoked_at" IS NULL;

-- What calendars show of a meeting: when it changes, they must learn that it did.
CREATE FUNCTION count_rescheduling() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."title", NEW."starts_at", NEW."ends_at", NEW."place", NEW."state") IS DISTINCT FROM
     (OLD."title", OLD."starts_at", OLD."ends_at", OLD."place", OLD."state") THEN
    NEW."sequence" := OLD."sequence" + 1;
    NEW."rescheduled_at" := now();
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "meeting_rescheduled" BEFORE UPDATE ON "meeting" FOR EACH ROW EXECUTE FUNCTION count_rescheduling();
