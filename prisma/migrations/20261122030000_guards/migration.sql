-- Order keys are compared by bytes, whatever the language of the database.
ALTER TABLE "agenda_item" ALTER COLUMN "rank" TYPE VARCHAR(200) COLLATE "C";

-- What only grows is not emptied either.
CREATE TRIGGER "resolution_no_truncate" BEFORE TRUNCATE ON "resolution" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "live_update_no_truncate" BEFORE TRUNCATE ON "live_update" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "minutes_no_truncate" BEFORE TRUNCATE ON "minutes" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "minutes_confirmation_no_truncate" BEFORE TRUNCATE ON "minutes_confirmation" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The live document and the confirmations of frozen minutes stay as they are.
CREATE FUNCTION refuse_frozen_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "minutes" WHERE "document_id" = OLD."id" AND "state" = 'FROZEN') THEN
    RAISE EXCEPTION 'the minutes of document % are frozen', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "live_document_frozen" BEFORE UPDATE OF "closed_at" OR DELETE ON "live_document" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_document();

CREATE FUNCTION refuse_frozen_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "minutes" WHERE "id" = CASE TG_OP WHEN 'INSERT' THEN NEW."minutes_id" ELSE OLD."minutes_id" END AND "state" = 'FROZEN') THEN
    RAISE EXCEPTION 'the confirmations of frozen minutes stand' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "minutes_confirmation_frozen" BEFORE INSERT OR UPDATE OR DELETE ON "minutes_confirmation" FOR EACH ROW EXECUTE FUNCTION refuse_frozen_confirmation();
