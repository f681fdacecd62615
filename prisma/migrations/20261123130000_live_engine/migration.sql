-- Rows of the update log are merged in the background; the merged row stands for them.
ALTER TABLE "live_update" ALTER COLUMN "author" DROP NOT NULL,
ADD COLUMN     "first_at" TIMESTAMPTZ(3),
ADD COLUMN     "first_seq" BIGINT;
ALTER TABLE "live_update" ADD CONSTRAINT "live_update_merged_check"
  CHECK (num_nonnulls("first_seq", "first_at") IN (0, 2) AND ("first_seq" IS NULL) = ("author" IS NOT NULL) AND "first_seq" < "seq");

-- An append carries the versions at which its writer was let in, and takes part in no commit once one has grown.
ALTER TABLE "live_document" ADD COLUMN     "access_version" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "user" ADD COLUMN     "access_version" INTEGER NOT NULL DEFAULT 0;

CREATE FUNCTION raise_user_access(user_id text) RETURNS void LANGUAGE sql AS $$
  UPDATE "user" SET "access_version" = "access_version" + 1 WHERE "id" = user_id;
$$;

-- A session ends: signed out, revoked, or cut short. A prolonged one is no change.
CREATE FUNCTION raise_access_of_session() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_user_access(OLD."userId");
  RETURN NULL;
END $$;
CREATE TRIGGER "session_ended" AFTER DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION raise_access_of_session();
CREATE TRIGGER "session_shortened" AFTER UPDATE OF "expiresAt" ON "session" FOR EACH ROW
  WHEN (NEW."expiresAt" < OLD."expiresAt") EXECUTE FUNCTION raise_access_of_session();

-- A person is suspended or taken back, moves to another unit, or gets another login.
CREATE FUNCTION raise_access_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_user_access(OLD."user_id");
  IF NEW."user_id" IS DISTINCT FROM OLD."user_id" THEN PERFORM raise_user_access(NEW."user_id"); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "person_access" AFTER UPDATE ON "person" FOR EACH ROW
  WHEN ((OLD."suspended_at", OLD."unit_id", OLD."user_id") IS DISTINCT FROM (NEW."suspended_at", NEW."unit_id", NEW."user_id"))
  EXECUTE FUNCTION raise_access_of_person();

-- An office is given, changed or ended.
CREATE FUNCTION raise_access_of_office() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN PERFORM raise_user_access("user_id") FROM "person" WHERE "id" = OLD."person_id"; END IF;
  IF TG_OP <> 'DELETE' THEN PERFORM raise_user_access("user_id") FROM "person" WHERE "id" = NEW."person_id"; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "organization_role_access" AFTER INSERT OR UPDATE OR DELETE ON "organization_role" FOR EACH ROW EXECUTE FUNCTION raise_access_of_office();

-- A meeting gets another recorder, chair, day or other units, or is cancelled: everybody at its document is judged anew.
CREATE FUNCTION raise_document_access(meeting uuid) RETURNS void LANGUAGE sql AS $$
  UPDATE "live_document" SET "access_version" = "access_version" + 1
  FROM "minutes" WHERE "minutes"."document_id" = "live_document"."id" AND "minutes"."meeting_id" = meeting;
$$;
CREATE FUNCTION raise_access_of_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_document_access(NEW."id");
  RETURN NULL;
END $$;
CREATE TRIGGER "meeting_access" AFTER UPDATE ON "meeting" FOR EACH ROW
  WHEN ((OLD."starts_at", OLD."recorder_id", OLD."chair_id", OLD."state" = 'CANCELLED')
    IS DISTINCT FROM (NEW."starts_at", NEW."recorder_id", NEW."chair_id", NEW."state" = 'CANCELLED'))
  EXECUTE FUNCTION raise_access_of_meeting();
CREATE FUNCTION raise_access_of_units() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_document_access(CASE TG_OP WHEN 'DELETE' THEN OLD."meeting_id" ELSE NEW."meeting_id" END);
  RETURN NULL;
END $$;
CREATE TRIGGER "meeting_unit_access" AFTER INSERT OR DELETE ON "meeting_unit" FOR EACH ROW EXECUTE FUNCTION raise_access_of_units();
