import {
  type AcceptedUpdate,
  AccessChangedError,
  type AppendReceipt,
  DocumentClosedError,
  type LogSlice,
  type UpdateLog,
} from './update-log.ts'

type StoredDocument = {
  rows: AcceptedUpdate[]
  ids: Set<string>
  owners: Map<number, string>
  closed: boolean
}

/** The log of tests: what is in it counts as durable, so it outlives the rooms that a test kills. */
export class MemoryUpdateLog implements UpdateLog {
  readonly #documents = new Map<string, StoredDocument>()
  readonly #revoked = new Set<string>()

  create(documentId: string): void {
    this.#documents.set(documentId, { rows: [], ids: new Set(), owners: new Map(), closed: false })
  }

  close(documentId: string): void {
    const document = this.#documents.get(documentId)
    if (document) document.closed = true
  }

  /** From now on nothing is stored under this permit. */
  revoke(permit: string): void {
    this.#revoked.add(permit)
  }

  async open(documentId: string): Promise<LogSlice | 'missing'> {
    return this.readSince(documentId, 0)
  }

  async readSince(documentId: string, seq: number): Promise<LogSlice | 'missing'> {
    const document = this.#documents.get(documentId)
    if (!document) return 'missing'
    return {
      updates: document.rows.slice(seq).map((row) => row.bytes),
      seq: document.rows.length,
      owners: new Map(document.owners),
    }
  }

  async append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    const document = this.#documents.get(documentId)
    if (!document || document.closed) throw new DocumentClosedError(documentId)
    const stale = batch.filter(({ permit }) => permit !== undefined && this.#revoked.has(permit))
    if (stale.length > 0) throw new AccessChangedError(stale.map(({ id }) => id))
    const firstSeq = document.rows.length + 1
    for (const update of batch) {
      if (document.ids.has(update.id)) continue
      document.ids.add(update.id)
      document.rows.push(update)
      for (const client of update.clients) {
        if (!document.owners.has(client)) document.owners.set(client, update.author)
      }
    }
    return { firstSeq, lastSeq: document.rows.length, at: new Date() }
  }
}
