import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { columnOf } from '../../kernel/day.ts'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { surveyRecordMessages as messages } from './messages.ts'
import { endSurvey } from './store.ts'

/** Ends the surveys whose last day is over; of several nodes one ends each. Returns how many. */
export async function closeEnded(runtime: Runtime, now: Date): Promise<number> {
  const due = { openedAt: { not: null }, closedAt: null, closesOn: { lt: columnOf(civilDateOf(now)) } }
  const found = await runtime.database.prisma.survey.findMany({ where: due, select: { id: true } })
  let count = 0
  for (const { id } of found) {
    count += await inTransaction(runtime, async (tx) => {
      await tx.$queryRaw`select id from survey where id = ${id}::uuid for update`
      const survey = await tx.survey.findFirst({
        where: { id, ...due },
        include: { _count: { select: { answers: true } } },
      })
      if (!survey) return 0
      await endSurvey(tx, survey, now)
      const { organizationId, title, _count } = survey
      const actor = { userId: null, name: messages.system }
      const data = { title, answers: _count.answers }
      await recordAudit(tx, { actor, organizationId, kind: 'survey.closed', subjectId: id, data, now })
      return 1
    })
  }
  return count
}
