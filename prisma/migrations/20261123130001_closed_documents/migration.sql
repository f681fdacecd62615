-- The same guard of a closed document, asked once for a statement instead of once for a row: an append has hundreds
-- of rows, a compaction tens of thousands.
DROP TRIGGER "live_update_closed" ON "live_update";
DROP FUNCTION refuse_closed_document();

CREATE FUNCTION refuse_closed_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "live_document" d
    WHERE d."closed_at" IS NOT NULL AND d."id" IN (SELECT DISTINCT "document_id" FROM changed)
  ) THEN
    RAISE EXCEPTION 'the document is closed' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "live_update_closed_insert" AFTER INSERT ON "live_update"
  REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_document();
CREATE TRIGGER "live_update_closed_update" AFTER UPDATE ON "live_update"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_document();
CREATE TRIGGER "live_update_closed_delete" AFTER DELETE ON "live_update"
  REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_document();
