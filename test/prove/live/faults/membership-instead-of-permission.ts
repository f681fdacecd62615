// A planted fault: whoever was let in once may write, whatever has become of their right since.
import { PostgresUpdateLog } from '@pilin/server/live/postgres-update-log'

const { append } = PostgresUpdateLog.prototype

PostgresUpdateLog.prototype.append = function (documentId, batch) {
  const permitted = batch.map((update) => ({ ...update, permit: undefined }))
  return append.call(this, documentId, permitted)
}

await import('../../../kit/live-node.ts')
