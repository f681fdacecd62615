-- A row's id is the client's id of the update and a hash of its author and bytes.
ALTER TABLE "live_update" ALTER COLUMN "update_id" SET DATA TYPE VARCHAR(128);
