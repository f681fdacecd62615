/** An update that the gate has accepted and that is now to be made durable. */
export type AcceptedUpdate = {
  /** The client's own id for this update; the same id is never stored twice in one document. */
  readonly id: string
  readonly bytes: Uint8Array
  readonly author: string
  /** The Yjs client ids that this update brings text of; they belong to `author` from now on. */
  readonly clients: readonly number[]
  /** What the host gave at admission; the log stores nothing once it no longer holds. Absent: nothing to check. */
  readonly permit?: string | undefined
}

export type AppendReceipt = { firstSeq: number; lastSeq: number; at: Date }

/** Committed content. Merged, `updates` are the document (or what was added to it). */
export type LogSlice = {
  updates: Uint8Array[]
  /** The last sequence number that `updates` include. */
  seq: number
  /** Who answers for each Yjs client id; what a room needs to tell a returning editor from a forger. */
  owners: ReadonlyMap<number, string>
}

/**
 * Where updates become durable. The contract is in update-log.contract.ts and is run by every implementation:
 * an append is all or nothing, sequence numbers grow by one per stored row, an id already stored is passed
 * over, and what `open` returns merges to the same content whatever compaction has done.
 */
export interface UpdateLog {
  open(documentId: string): Promise<LogSlice | 'missing'>
  /** What was committed after `seq`. May include more than that, never less. */
  readSince(documentId: string, seq: number): Promise<LogSlice | 'missing'>
  /**
   * Commits a batch. Resolves only when it is durable. `lastSeq` is the document's last sequence number,
   * `firstSeq` the one of the first row stored by this call (`lastSeq + 1` when all ids were known).
   * Throws `DocumentClosedError` when the document takes no more and `AccessChangedError` when a permit no longer
   * holds, both having stored nothing; any other error means "not there now".
   */
  append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt>
}

/** The document is frozen or missing: nothing will ever be accepted. */
export class DocumentClosedError extends Error {
  override readonly name = 'DocumentClosedError'
}

/** What somebody may do has changed since they were let in. */
export class AccessChangedError extends Error {
  override readonly name = 'AccessChangedError'
  /** The ids of the updates whose permits no longer hold. */
  readonly ids: ReadonlySet<string>

  constructor(ids: Iterable<string>) {
    super('access has changed')
    this.ids = new Set(ids)
  }
}
