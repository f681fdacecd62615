import { civilDateOf, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { dayOf } from '../../kernel/day.ts'
import { type SurveyRow, stageOf } from './data.ts'

/** A survey's own facts, as every page about it shows them. */
export function presentSurvey(survey: SurveyRow, now: Date) {
  const { id, title, year, intro, anonymous, openedAt, closedAt, organization, asked, draft } = survey
  return {
    id,
    organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
    title,
    year,
    intro,
    anonymous,
    stage: stageOf(survey, now),
    opensOn: dayOf(survey.opensOn),
    closesOn: dayOf(survey.closesOn),
    openedOn: openedAt && civilDateOf(openedAt),
    closedOn: closedAt && civilDateOf(closedAt),
    isClosed: closedAt !== null,
    answers: survey._count.answers,
    /** The version that is asked, and the one that is being written. */
    askedNumber: asked?.number ?? null,
    draftNumber: draft?.number ?? null,
  }
}

/** Who has answered and who is silent. When somebody did is told in named surveys only. */
export function presentInvitations({ invitations }: Pick<SurveyRow, 'invitations'>) {
  return invitations.map(({ id, unit, receipt, remindedAt }) => ({
    id,
    unitId: unit.id,
    unit: unit.shortName,
    answered: receipt !== null,
    answeredAt: receipt?.at ? formatDayAndClock(receipt.at) : null,
    remindedAt: remindedAt && formatDayAndClock(remindedAt),
  }))
}
