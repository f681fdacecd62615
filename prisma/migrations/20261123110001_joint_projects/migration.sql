-- CreateTable
CREATE TABLE "joint_project" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "started_on" DATE NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "joint_project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_project_record" (
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "topic_id" UUID,
    "resolution_id" UUID,
    "action_item_id" UUID,

    CONSTRAINT "joint_project_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "joint_project_file" (
    "organization_id" UUID NOT NULL,
    "project_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "joint_project_file_pkey" PRIMARY KEY ("project_id","file_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_organization_id_id_key" ON "joint_project"("organization_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_organization_id_name_key" ON "joint_project"("organization_id", "name");

-- CreateIndex
CREATE INDEX "joint_project_record_topic_id_idx" ON "joint_project_record"("topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_record_project_id_topic_id_key" ON "joint_project_record"("project_id", "topic_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_record_project_id_resolution_id_key" ON "joint_project_record"("project_id", "resolution_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_record_project_id_action_item_id_key" ON "joint_project_record"("project_id", "action_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "joint_project_file_organization_id_file_id_key" ON "joint_project_file"("organization_id", "file_id");

-- CreateIndex
CREATE UNIQUE INDEX "resolution_organization_id_id_key" ON "resolution"("organization_id", "id");

-- AddForeignKey
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project_record" ADD CONSTRAINT "joint_project_record_organization_id_project_id_fkey" FOREIGN KEY ("organization_id", "project_id") REFERENCES "joint_project"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project_record" ADD CONSTRAINT "joint_project_record_organization_id_topic_id_fkey" FOREIGN KEY ("organization_id", "topic_id") REFERENCES "topic"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_project_record" ADD CONSTRAINT "joint_project_record_organization_id_resolution_id_fkey" FOREIGN KEY ("organization_id", "resolution_id") REFERENCES "resolution"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_project_record" ADD CONSTRAINT "joint_project_record_organization_id_action_item_id_fkey" FOREIGN KEY ("organization_id", "action_item_id") REFERENCES "action_item"("organization_id", "id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "joint_project_file" ADD CONSTRAINT "joint_project_file_organization_id_project_id_fkey" FOREIGN KEY ("organization_id", "project_id") REFERENCES "joint_project"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "joint_project_file" ADD CONSTRAINT "joint_project_file_organization_id_file_id_fkey" FOREIGN KEY ("organization_id", "file_id") REFERENCES "stored_file"("organization_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma cannot say.
ALTER TABLE "joint_project" ADD CONSTRAINT "joint_project_span" CHECK ("ended_on" >= "started_on");
ALTER TABLE "joint_project_record" ADD CONSTRAINT "joint_project_record_one"
  CHECK (num_nonnulls("topic_id", "resolution_id", "action_item_id") = 1);
