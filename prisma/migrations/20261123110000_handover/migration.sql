-- CreateTable
CREATE TABLE "duty_handover" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "ends_on" DATE NOT NULL,
    "outgoing_person_id" UUID,
    "outgoing_unit_id" UUID,
    "outgoing_signer_id" UUID,
    "outgoing_signed_at" TIMESTAMPTZ(3),
    "outgoing_remark" TEXT NOT NULL DEFAULT '',
    "notes" JSONB NOT NULL DEFAULT '{}',
    "incoming_person_id" UUID,
    "incoming_unit_id" UUID,
    "incoming_signer_id" UUID,
    "incoming_signed_at" TIMESTAMPTZ(3),
    "incoming_remark" TEXT NOT NULL DEFAULT '',
    "content" JSONB,
    "content_hash" TEXT,

    CONSTRAINT "duty_handover_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "duty_handover_organization_id_ends_on_key" ON "duty_handover"("organization_id", "ends_on");

-- AddForeignKey
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_outgoing_person_id_fkey" FOREIGN KEY ("outgoing_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_outgoing_unit_id_fkey" FOREIGN KEY ("outgoing_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_outgoing_signer_id_fkey" FOREIGN KEY ("outgoing_signer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_incoming_person_id_fkey" FOREIGN KEY ("incoming_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_incoming_unit_id_fkey" FOREIGN KEY ("incoming_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_incoming_signer_id_fkey" FOREIGN KEY ("incoming_signer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.

-- A side is signed whole or not at all, and nobody signs for both.
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_outgoing" CHECK (
  ("outgoing_signed_at" IS NULL) = ("outgoing_signer_id" IS NULL)
  AND ("outgoing_signed_at" IS NULL) = ("outgoing_unit_id" IS NULL)
  AND ("outgoing_signed_at" IS NOT NULL OR ("outgoing_person_id" IS NULL AND "outgoing_remark" = '' AND "notes" = '{}')));
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_incoming" CHECK (
  ("incoming_signed_at" IS NULL) = ("incoming_signer_id" IS NULL)
  AND ("incoming_signed_at" IS NULL) = ("incoming_unit_id" IS NULL)
  AND ("incoming_signed_at" IS NOT NULL OR ("incoming_person_id" IS NULL AND "incoming_remark" = '')));
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_two_signers" CHECK ("outgoing_signer_id" <> "incoming_signer_id");
ALTER TABLE "duty_handover" ADD CONSTRAINT "duty_handover_frozen_when_signed" CHECK (
  ("content" IS NOT NULL) = ("outgoing_signed_at" IS NOT NULL AND "incoming_signed_at" IS NOT NULL)
  AND ("content" IS NULL) = ("content_hash" IS NULL));

-- A signature stays as it was given, and what both have signed never changes.
CREATE FUNCTION refuse_signed_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."content" IS NOT NULL
    OR (OLD."outgoing_signed_at" IS NOT NULL AND (TG_OP = 'DELETE' OR
      (OLD."outgoing_signed_at", OLD."outgoing_signer_id", OLD."outgoing_unit_id", OLD."outgoing_remark", OLD."notes")
        IS DISTINCT FROM (NEW."outgoing_signed_at", NEW."outgoing_signer_id", NEW."outgoing_unit_id", NEW."outgoing_remark", NEW."notes")))
    OR (OLD."incoming_signed_at" IS NOT NULL AND (TG_OP = 'DELETE' OR
      (OLD."incoming_signed_at", OLD."incoming_signer_id", OLD."incoming_unit_id", OLD."incoming_remark")
        IS DISTINCT FROM (NEW."incoming_signed_at", NEW."incoming_signer_id", NEW."incoming_unit_id", NEW."incoming_remark")))
  THEN
    RAISE EXCEPTION 'handover % is signed', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "duty_handover_signed" BEFORE UPDATE OR DELETE ON "duty_handover" FOR EACH ROW EXECUTE FUNCTION refuse_signed_handover();
CREATE TRIGGER "duty_handover_no_truncate" BEFORE TRUNCATE ON "duty_handover" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
