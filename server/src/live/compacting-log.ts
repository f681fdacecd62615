import type { UpdateLog } from '@pilin/live/update-log'

/** Rows of a document at which they are merged while people write. */
const manyRows = 500
/** Rows at which they are merged when the document falls idle. */
const someRows = 20
/** Documents whose rows are counted; forgetting one only puts its next compaction off. */
const mostCounted = 10_000

/** An update log whose rows are merged in the background. */
export type CompactingLog = UpdateLog & {
  /** Nobody has this document open here any more. */
  idle(documentId: string): void
  /** Resolves when no compaction is under way. */
  settled(): Promise<void>
}

/**
 * Counts the rows of each document, as it finds them at opening and adds to them, and merges them when they are
 * many. Never in the way of an append; what fails is reported and tried again as many rows later.
 */
export function withCompaction(
  log: UpdateLog,
  compact: (documentId: string) => Promise<unknown>,
  report: (error: unknown) => void,
): CompactingLog {
  const counts = new Map<string, number>()
  const working = new Set<string>()
  /** One at a time: each holds a database connection. */
  let work: Promise<unknown> = Promise.resolve()

  function count(documentId: string, rows: number): void {
    if (counts.size >= mostCounted) counts.clear()
    counts.set(documentId, rows)
    if (rows >= manyRows) begin(documentId)
  }

  function begin(documentId: string): void {
    if (working.has(documentId)) return
    counts.delete(documentId)
    working.add(documentId)
    work = work
      .then(() => compact(documentId))
      .catch(report)
      .finally(() => working.delete(documentId))
  }

  return {
    async open(documentId) {
      const slice = await log.open(documentId)
      if (slice !== 'missing') count(documentId, slice.updates.length)
      return slice
    },
    readSince: (documentId, seq) => log.readSince(documentId, seq),
    async append(documentId, batch) {
      const receipt = await log.append(documentId, batch)
      count(documentId, (counts.get(documentId) ?? 0) + receipt.lastSeq - receipt.firstSeq + 1)
      return receipt
    },
    idle(documentId) {
      if ((counts.get(documentId) ?? 0) >= someRows) begin(documentId)
      counts.delete(documentId)
    },
    async settled() {
      await work
    },
  }
}
