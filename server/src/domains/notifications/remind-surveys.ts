import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { remindsAhead } from '@pilin/domain/surveys/stage'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { peopleToTell } from '../organizations/read-contacts.ts'
import { notify } from './record-notification.ts'

/** Reminds, once, those whose unit is silent when a survey is about to end; returns how many messages are new. */
export async function remindOfSurveys(runtime: Runtime, now: Date): Promise<number> {
  const today = civilDateOf(now)
  const due = await runtime.database.prisma.survey.findMany({
    where: {
      openedAt: { not: null },
      closedAt: null,
      opensOn: { lte: columnOf(today) },
      closesOn: { gte: columnOf(today), lte: columnOf(addDays(today, remindsAhead)) },
    },
    select: { id: true },
  })
  let count = 0
  for (const { id } of due) count += await inTransaction(runtime, (tx) => remindOfSurvey(tx, id, now))
  return count
}

async function remindOfSurvey(tx: Transaction, surveyId: string, now: Date): Promise<number> {
  const survey = await tx.survey.findUniqueOrThrow({
    where: { id: surveyId },
    include: { invitations: { where: { receipt: null }, select: { unitId: true } } },
  })
  const { organizationId, title } = survey
  const silent = survey.invitations.map(({ unitId }) => unitId)
  const closesOn = dayOf(survey.closesOn)
  return notify(tx, {
    kind: 'reminder.survey-closing',
    organizationId,
    subjectId: surveyId,
    people: await peopleToTell(tx, organizationId, silent, now),
    data: { survey: title, closesOn: formatFullDay(closesOn) },
    now,
    key: `survey-closing:${surveyId}:${closesOn}`,
  })
}
