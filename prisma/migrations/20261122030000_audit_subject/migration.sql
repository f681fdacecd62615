-- What has happened to one record, newest first.
CREATE INDEX "audit_event_subject_id_at_idx" ON "audit_event"("subject_id", "at" DESC);
