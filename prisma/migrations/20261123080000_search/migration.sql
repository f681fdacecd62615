-- CreateEnum
CREATE TYPE "SearchKind" AS ENUM ('MEETING', 'TOPIC', 'RESOLUTION', 'ACTION_ITEM', 'MINUTES', 'PERSON');

-- CreateTable
CREATE TABLE "search_entry" (
    "organization_id" UUID NOT NULL,
    "kind" "SearchKind" NOT NULL,
    "subject_id" UUID NOT NULL,
    "meeting_id" UUID,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "day" DATE,
    "tokens" TEXT[],

    CONSTRAINT "search_entry_pkey" PRIMARY KEY ("organization_id","kind","subject_id")
);

-- CreateIndex
CREATE INDEX "search_entry_meeting_id_idx" ON "search_entry"("meeting_id");

-- Without a pending list: a search must not pay for what was written since the last vacuum.
CREATE INDEX "search_entry_tokens_idx" ON "search_entry" USING GIN ("tokens") WITH (fastupdate = off);

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "search_entry" ADD CONSTRAINT "search_entry_organization_id_meeting_id_fkey" FOREIGN KEY ("organization_id", "meeting_id") REFERENCES "meeting"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
