// A planted fault: others are shown a text while its commit is still on its way.
import { wireBytes } from '@pilin/live/bytes'
import { Room } from '@pilin/live/room'
import { PostgresUpdateLog } from '@pilin/server/live/postgres-update-log'

const { submit } = Room.prototype
const { append } = PostgresUpdateLog.prototype

Room.prototype.submit = function (connectionId, update) {
  const frame = {
    documentId: this.documentId,
    after: this.seq,
    seq: this.seq,
    bytes: wireBytes(update.bytes),
  }
  for (const other of this.connections) if (other.id !== connectionId) other.send('live:updates', frame)
  return submit.call(this, connectionId, update)
}
// A slow commit shows it sooner.
PostgresUpdateLog.prototype.append = async function (documentId, batch) {
  await new Promise((resolve) => setTimeout(resolve, 60))
  return append.call(this, documentId, batch)
}

await import('../../../kit/live-node.ts')
