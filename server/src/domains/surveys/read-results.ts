import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { storedAnswers } from '@pilin/domain/surveys/answers'
import type { Transaction } from '@pilin/prisma/database'

/** The sheets of a survey with who gave them, as far as that is known; anonymous ones in an order of chance. */
export async function readSheets(tx: Transaction, surveyId: string, versionId?: string) {
  const rows = await tx.surveyAnswer.findMany({
    where: { surveyId, ...(versionId && { versionId }) },
    // Ids of answers are chance; a time is there in named surveys only.
    orderBy: [{ answeredAt: 'asc' }, { id: 'asc' }],
    include: {
      audience: { select: { name: true } },
      invitation: { select: { unit: { select: { id: true, shortName: true } } } },
      items: { select: { questionId: true, groupId: true } },
    },
  })
  return rows.map(({ id, versionId: version, audience, invitation, answers, answeredAt, items }) => ({
    id,
    versionId: version,
    /** The unit, or the site; empty where nobody is named. */
    from: invitation?.unit.shortName ?? audience?.name ?? '',
    answers: storedAnswers.parse(answers),
    at: answeredAt && formatDayAndClock(answeredAt),
    items,
  }))
}
export type Sheet = Awaited<ReturnType<typeof readSheets>>[number]

/** By which ways answers came: from units, by each site, and by the link for everybody (whose name is empty). */
export async function readSources(tx: Transaction, surveyId: string) {
  const [counts, audiences] = await Promise.all([
    tx.surveyReceipt.groupBy({ by: ['channel', 'audienceId'], where: { surveyId }, _count: true }),
    tx.surveyAudience.findMany({ where: { surveyId, kind: { not: 'UNIT' } }, orderBy: { id: 'asc' } }),
  ])
  const countOf = (audienceId: string | null) =>
    counts.find((each) => each.audienceId === audienceId)?._count ?? 0
  const sources = [
    { channel: 'UNIT' as const, name: '', count: countOf(null) },
    ...audiences.map(({ id, kind: channel, name }) => ({ channel, name, count: countOf(id) })),
  ]
  return sources.filter(({ count }) => count > 0)
}
