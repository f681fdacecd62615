-- The papers of a topic change only while it waits or is deferred; afterwards they stand.
CREATE FUNCTION refuse_files_of_settled_topic() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  topic_of_file UUID := CASE TG_OP WHEN 'DELETE' THEN OLD."topic_id" ELSE NEW."topic_id" END;
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "topic" WHERE "id" = topic_of_file AND "state" IN ('WAITING', 'DEFERRED')) THEN
    RAISE EXCEPTION 'the papers of topic % stand', topic_of_file USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "topic_attachment_settled" BEFORE INSERT OR DELETE ON "topic_attachment" FOR EACH ROW EXECUTE FUNCTION refuse_files_of_settled_topic();
CREATE TRIGGER "topic_attachment_unchanged" BEFORE UPDATE ON "topic_attachment" FOR EACH ROW EXECUTE FUNCTION refuse_change();
