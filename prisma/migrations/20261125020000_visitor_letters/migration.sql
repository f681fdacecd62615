-- AlterTable
ALTER TABLE "registration" ADD COLUMN     "email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "mail_token_hash" BYTEA;

-- AlterTable
ALTER TABLE "mail_digest" ADD COLUMN     "key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "registration_id" UUID,
ALTER COLUMN "person_id" DROP NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "registration_mail_token_hash_key" ON "registration"("mail_token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "mail_digest_registration_id_key_key" ON "mail_digest"("registration_id", "key");

-- AddForeignKey
ALTER TABLE "mail_digest" ADD CONSTRAINT "mail_digest_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
-- A visitor's address goes when the name goes.
ALTER TABLE "registration" ADD CONSTRAINT "registration_address" CHECK (
  ("email" = '' OR "name" <> '') AND ("mail_token_hash" IS NULL OR ("kind" = 'VISITOR' AND octet_length("mail_token_hash") = 32))
);
-- A letter is for somebody with an account or for a visitor, and tells a visitor one thing.
ALTER TABLE "mail_digest" ADD CONSTRAINT "mail_digest_whom" CHECK (
  ("person_id" IS NULL) = ("registration_id" IS NOT NULL)
  AND ("registration_id" IS NULL) = ("kind" = '') AND ("kind" = '') = ("key" = '')
);

-- A group may grow and shrink; everything else of a registration stands.
CREATE OR REPLACE FUNCTION refuse_registration_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" = 'CANCELLED' OR (OLD."state" = 'PLACED' AND NEW."state" = 'WAITING')
    OR (OLD."places" <> NEW."places" AND (OLD."kind" <> 'UNIT' OR OLD."state" <> NEW."state"))
    OR ROW(OLD."organization_id", OLD."activity_id", OLD."kind", OLD."person_id", OLD."unit_id", OLD."token_hash",
        OLD."serial", OLD."registered_at")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."activity_id", NEW."kind", NEW."person_id", NEW."unit_id",
        NEW."token_hash", NEW."serial", NEW."registered_at") THEN
    RAISE EXCEPTION 'registration % is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;

-- Nobody who has places gets more of them while somebody waits: not a group that grows either.
CREATE FUNCTION refuse_growing_past_queue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM "activity" WHERE "id" = NEW."activity_id" FOR NO KEY UPDATE;
  IF EXISTS (
    SELECT FROM "registration" WHERE "activity_id" = NEW."activity_id" AND "state" = 'WAITING' AND "id" <> NEW."id"
      AND (NEW."state" = 'PLACED' OR "serial" > NEW."serial")
  ) THEN
    RAISE EXCEPTION 'registration % grows past one that waits', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "registration_grows_in_order" BEFORE UPDATE ON "registration"
  FOR EACH ROW WHEN (NEW."places" > OLD."places") EXECUTE FUNCTION refuse_growing_past_queue();
