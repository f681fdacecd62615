-- Who has replied or was there stays on the list.
CREATE FUNCTION refuse_removal_of_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."reply" <> 'NONE' OR OLD."present_at" IS NOT NULL THEN
    RAISE EXCEPTION 'person % has answered the invitation to meeting %', OLD."person_id", OLD."meeting_id"
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "attendance_answered" BEFORE DELETE ON "attendance" FOR EACH ROW EXECUTE FUNCTION refuse_removal_of_answered();
