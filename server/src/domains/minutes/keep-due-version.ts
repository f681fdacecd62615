import { isVersionDue } from '@pilin/domain/minutes/versions'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { keepVersion } from './keep-version.ts'

/**
 * Keeps an automatic version of a draft when one is due. Never in the way of an append: it takes the lock of
 * the minutes' row, not of the document's, and passes when somebody else has it. Returns whether it kept one.
 */
export function keepDueVersion(runtime: Runtime, documentId: string): Promise<boolean> {
  return inTransaction(runtime, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; meeting_id: string }[]>`
      select id, meeting_id from minutes
      where document_id = ${documentId}::uuid and state = 'DRAFT' for update skip locked`
    const minutes = rows[0]
    if (!minutes) return false
    const [version, first] = await Promise.all([
      tx.minutesVersion.findFirst({
        where: { minutesId: minutes.id },
        orderBy: { at: 'desc' },
        select: { at: true },
      }),
      tx.liveUpdate.findFirst({
        where: { documentId },
        orderBy: { seq: 'asc' },
        select: { at: true, firstAt: true },
      }),
    ])
    const since = version?.at ?? first?.firstAt ?? first?.at
    const now = runtime.clock()
    if (!since || !isVersionDue(since, now)) return false
    const kept = await keepVersion(
      tx,
      { id: minutes.id, meetingId: minutes.meeting_id, documentId },
      { kind: 'AUTOMATIC', by: null, now },
    )
    return kept !== null
  })
}
