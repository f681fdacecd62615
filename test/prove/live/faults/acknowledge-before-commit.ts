// A planted fault: the log says "committed" at once and commits a little later.
import { PostgresUpdateLog } from '@pilin/server/live/postgres-update-log'

const { append } = PostgresUpdateLog.prototype
const last = new Map<string, number>()

PostgresUpdateLog.prototype.append = async function (documentId, batch) {
  const stored = await this.open(documentId)
  const before = Math.max(last.get(documentId) ?? 0, stored === 'missing' ? 0 : stored.seq)
  last.set(documentId, before + batch.length)
  setTimeout(() => void append.call(this, documentId, batch).catch(() => {}), 150)
  return { firstSeq: before + 1, lastSeq: before + batch.length, at: new Date() }
}

await import('../../../kit/live-node.ts')
