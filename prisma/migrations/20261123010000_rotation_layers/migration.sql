-- CreateEnum
CREATE TYPE "DutySwapState" AS ENUM ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN', 'REVOKED');

-- AlterTable
ALTER TABLE "meeting" ADD COLUMN     "chair_id" UUID;

-- CreateTable
CREATE TABLE "duty_swap" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" "DutySwapState" NOT NULL DEFAULT 'ASKED',
    "reason" TEXT NOT NULL DEFAULT '',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),
    "answer_note" TEXT NOT NULL DEFAULT '',
    "ended_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_swap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "duty_swap_term" (
    "swap_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "organization_id" UUID NOT NULL,
    "state" "DutySwapState" NOT NULL DEFAULT 'ASKED',
    "roster_id" UUID NOT NULL,
    "term_index" INTEGER NOT NULL,

    CONSTRAINT "duty_swap_term_pkey" PRIMARY KEY ("swap_id","position")
);

-- CreateTable
CREATE TABLE "duty_stand_in" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "for_person_id" UUID,
    "for_unit_id" UUID NOT NULL,
    "person_id" UUID,
    "unit_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "arranged_by_id" UUID NOT NULL,
    "arranged_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "duty_stand_in_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "duty_swap_organization_id_idx" ON "duty_swap"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_swap_organization_id_id_state_key" ON "duty_swap"("organization_id", "id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "duty_swap_term_swap_id_roster_id_term_index_key" ON "duty_swap_term"("swap_id", "roster_id", "term_index");

-- CreateIndex
CREATE INDEX "duty_stand_in_organization_id_idx" ON "duty_stand_in"("organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "duty_roster_organization_id_id_key" ON "duty_roster"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_chair_id_fkey" FOREIGN KEY ("chair_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_swap" ADD CONSTRAINT "duty_swap_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_swap" ADD CONSTRAINT "duty_swap_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_swap" ADD CONSTRAINT "duty_swap_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_swap" ADD CONSTRAINT "duty_swap_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_swap_term" ADD CONSTRAINT "duty_swap_term_organization_id_swap_id_state_fkey" FOREIGN KEY ("organization_id", "swap_id", "state") REFERENCES "duty_swap"("organization_id", "id", "state") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_swap_term" ADD CONSTRAINT "duty_swap_term_organization_id_roster_id_fkey" FOREIGN KEY ("organization_id", "roster_id") REFERENCES "duty_roster"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_for_person_id_fkey" FOREIGN KEY ("for_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_for_unit_id_fkey" FOREIGN KEY ("for_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_arranged_by_id_fkey" FOREIGN KEY ("arranged_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_revoked_by_id_fkey" FOREIGN KEY ("revoked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A term takes part in one agreed swap at most, and is never exchanged with itself (unique by swap, above).
ALTER TABLE "duty_swap_term" ADD CONSTRAINT "duty_swap_term_place" CHECK ("position" IN (0, 1) AND "term_index" >= 0);
CREATE UNIQUE INDEX "duty_swap_term_agreed" ON "duty_swap_term" ("roster_id", "term_index") WHERE "state" = 'AGREED';

-- Every step of a swap is somebody's, at a time; nobody agrees to their own request.
ALTER TABLE "duty_swap" ADD CONSTRAINT "duty_swap_steps" CHECK (
  ("state" IN ('AGREED', 'DECLINED', 'REVOKED')) = ("answered_at" IS NOT NULL)
  AND ("state" IN ('WITHDRAWN', 'REVOKED')) = ("ended_at" IS NOT NULL)
  AND ("answered_at" IS NULL) = ("answered_by_id" IS NULL)
  AND ("ended_at" IS NULL) = ("ended_by_id" IS NULL)
);
ALTER TABLE "duty_swap" ADD CONSTRAINT "duty_swap_two_people" CHECK ("answered_by_id" IS NULL OR "answered_by_id" <> "asked_by_id");

-- A step is not taken back in silence: asked, then answered or withdrawn; agreed, then revoked; that is the end.
CREATE FUNCTION refuse_swap_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."state" IN ('DECLINED', 'WITHDRAWN', 'REVOKED')
    OR (OLD."state" = 'AGREED' AND NEW."state" NOT IN ('AGREED', 'REVOKED'))
    OR ROW(OLD."organization_id", OLD."reason", OLD."asked_by_id", OLD."asked_at")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."reason", NEW."asked_by_id", NEW."asked_at") THEN
    RAISE EXCEPTION 'swap % is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "duty_swap_steps_stand" BEFORE UPDATE OR DELETE ON "duty_swap" FOR EACH ROW EXECUTE FUNCTION refuse_swap_rewritten();

-- The terms of a swap stay what was asked; only the state follows.
CREATE FUNCTION refuse_swap_term_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR ROW(OLD."swap_id", OLD."position", OLD."roster_id", OLD."term_index")
    IS DISTINCT FROM ROW(NEW."swap_id", NEW."position", NEW."roster_id", NEW."term_index") THEN
    RAISE EXCEPTION 'the terms of swap % stand', OLD."swap_id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "duty_swap_term_stands" BEFORE UPDATE OR DELETE ON "duty_swap_term" FOR EACH ROW EXECUTE FUNCTION refuse_swap_term_rewritten();

-- Stand-ins: a span of days, for somebody else, and no two that stand share a day.
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_span" CHECK ("ends_on" >= "starts_on");
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_other" CHECK (
  ROW("person_id", "unit_id") IS DISTINCT FROM ROW("for_person_id", "for_unit_id")
);
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_revoked" CHECK (("revoked_at" IS NULL) = ("revoked_by_id" IS NULL));
ALTER TABLE "duty_stand_in" ADD CONSTRAINT "duty_stand_in_no_overlap"
  EXCLUDE USING gist ("organization_id" WITH =, daterange("starts_on", "ends_on", '[]') WITH &&) WHERE ("revoked_at" IS NULL);

-- It may be revoked once, or end earlier with the roster under it; who stands in for whom, and since when, stays.
CREATE FUNCTION refuse_stand_in_rewritten() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."revoked_at" IS NOT NULL OR NEW."ends_on" > OLD."ends_on"
    OR ROW(OLD."organization_id", OLD."starts_on", OLD."for_person_id", OLD."for_unit_id", OLD."person_id", OLD."unit_id", OLD."reason", OLD."arranged_by_id", OLD."arranged_at")
      IS DISTINCT FROM ROW(NEW."organization_id", NEW."starts_on", NEW."for_person_id", NEW."for_unit_id", NEW."person_id", NEW."unit_id", NEW."reason", NEW."arranged_by_id", NEW."arranged_at") THEN
    RAISE EXCEPTION 'stand-in % is not rewritten', OLD."id" USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "duty_stand_in_stands" BEFORE UPDATE OR DELETE ON "duty_stand_in" FOR EACH ROW EXECUTE FUNCTION refuse_stand_in_rewritten();
