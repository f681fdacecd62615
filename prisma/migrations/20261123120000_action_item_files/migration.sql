-- CreateTable
CREATE TABLE "action_item_file" (
    "organization_id" UUID NOT NULL,
    "action_item_id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "action_item_file_pkey" PRIMARY KEY ("entry_id","file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "action_item_file_organization_id_file_id_key" ON "action_item_file"("organization_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_item_entry_action_item_id_id_key" ON "action_item_entry"("action_item_id", "id");

-- AddForeignKey
ALTER TABLE "action_item_file" ADD CONSTRAINT "action_item_file_organization_id_action_item_id_fkey" FOREIGN KEY ("organization_id", "action_item_id") REFERENCES "action_item"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_file" ADD CONSTRAINT "action_item_file_action_item_id_entry_id_fkey" FOREIGN KEY ("action_item_id", "entry_id") REFERENCES "action_item_entry"("action_item_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "action_item_file" ADD CONSTRAINT "action_item_file_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_file"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was shown stands like the words that it was shown with.
CREATE TRIGGER "action_item_file_append_only" BEFORE UPDATE OR DELETE ON "action_item_file" FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- Only what tells of work done carries files.
CREATE FUNCTION refuse_files_of_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "action_item_entry" WHERE "id" = NEW."entry_id" AND "step" IN ('NOTED', 'CLOSED')) THEN
    RAISE EXCEPTION 'entry % takes no files', NEW."entry_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "action_item_file_step" BEFORE INSERT ON "action_item_file" FOR EACH ROW EXECUTE FUNCTION refuse_files_of_step();
