-- Whose a Yjs client id is in a document.
CREATE TABLE "live_client" (
    "document_id" UUID NOT NULL,
    "client_id" BIGINT NOT NULL,
    "author" TEXT NOT NULL,

    CONSTRAINT "live_client_pkey" PRIMARY KEY ("document_id","client_id")
);

ALTER TABLE "live_client" ADD CONSTRAINT "live_client_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "live_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
