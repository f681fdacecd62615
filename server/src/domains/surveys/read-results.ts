import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { storedAnswers } from '@pilin/domain/surveys/answers'
import type { AudienceKind } from '@pilin/domain/surveys/vocabulary'
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
  return rows.map(
    ({ id, versionId: version, channel, audience, invitation, answers, answeredAt, items }) => ({
      id,
      versionId: version,
      channel: channel satisfies AudienceKind,
      /** The unit, or the site; empty where nobody is named. */
      from: invitation?.unit.shortName ?? audience?.name ?? '',
      answers: storedAnswers.parse(answers),
      at: answeredAt && formatDayAndClock(answeredAt),
      items,
    }),
  )
}
export type Sheet = Awaited<ReturnType<typeof readSheets>>[number]
