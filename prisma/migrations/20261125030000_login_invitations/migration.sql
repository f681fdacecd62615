-- CreateTable
CREATE TABLE "login_invitation" (
    "contact_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "issued_by_id" UUID NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "login_invitation_pkey" PRIMARY KEY ("contact_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "login_invitation_token_hash_key" ON "login_invitation"("token_hash");

-- AddForeignKey
ALTER TABLE "login_invitation" ADD CONSTRAINT "login_invitation_contact_id_fkey" FOREIGN KEY ("contact_id") REFERENCES "unit_contact"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "login_invitation" ADD CONSTRAINT "login_invitation_issued_by_id_fkey" FOREIGN KEY ("issued_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say. A link opens for seven days at most and once; what has opened an account stays as it was.
ALTER TABLE "login_invitation" ADD CONSTRAINT "login_invitation_hash" CHECK (octet_length("token_hash") = 32);
ALTER TABLE "login_invitation" ADD CONSTRAINT "login_invitation_span"
  CHECK ("expires_at" > "issued_at" AND "expires_at" <= "issued_at" + interval '7 days');
ALTER TABLE "login_invitation" ADD CONSTRAINT "login_invitation_used_in_time"
  CHECK ("used_at" >= "issued_at" AND "used_at" < "expires_at");
CREATE TRIGGER "login_invitation_used_stays" BEFORE UPDATE ON "login_invitation"
  FOR EACH ROW WHEN (OLD."used_at" IS NOT NULL) EXECUTE FUNCTION refuse_change();
