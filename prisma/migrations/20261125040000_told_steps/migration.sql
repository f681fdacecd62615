-- Steps of claims and of applications are told while they are news.
CREATE INDEX "claim_entry_at_idx" ON "claim_entry"("at");
CREATE INDEX "unit_application_step_at_idx" ON "unit_application_step"("at");
