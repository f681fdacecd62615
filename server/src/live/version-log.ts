import type { UpdateLog } from '@pilin/live/update-log'

/** Milliseconds between two looks, on this node, whether a document is due for a version. */
const lookEvery = 60_000
/** Documents whose last look is remembered; forgetting one only costs a look. */
const mostRemembered = 1_000

/** An update log that looks after appends whether the document is due for an automatic version. */
export type VersionedLog = UpdateLog & {
  /** Resolves when no look is under way. */
  settled(): Promise<void>
}

/**
 * Looks only when the append is committed and answered, so it delays nothing, and what fails or is lost with
 * the process costs a version and never an edit: the log has everything, and the next append looks again.
 */
export function withVersions(
  log: UpdateLog,
  keepDue: (documentId: string) => Promise<unknown>,
  report: (error: unknown) => void,
  clock: () => number = Date.now,
): VersionedLog {
  const lastLooks = new Map<string, number>()
  const looking = new Set<Promise<unknown>>()

  function look(documentId: string): void {
    const now = clock()
    if (now - (lastLooks.get(documentId) ?? Number.NEGATIVE_INFINITY) < lookEvery) return
    if (lastLooks.size >= mostRemembered) lastLooks.clear()
    lastLooks.set(documentId, now)
    const under = keepDue(documentId).catch(report)
    looking.add(under)
    void under.finally(() => looking.delete(under))
  }

  return {
    open: (documentId) => log.open(documentId),
    readSince: (documentId, seq) => log.readSince(documentId, seq),
    async append(documentId, batch) {
      const receipt = await log.append(documentId, batch)
      look(documentId)
      return receipt
    },
    async settled() {
      await Promise.all(looking)
    },
  }
}
