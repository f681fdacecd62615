import { addMonths, type CivilDate } from '../calendar/civil-date.ts'
import type { SurveyStage } from './vocabulary.ts'

/** When a survey was published and ended, and the first and the last day on which it takes answers. */
export type SurveyTimes = {
  openedAt: Date | null
  closedAt: Date | null
  opensOn: CivilDate
  closesOn: CivilDate
}

/** Where a survey stands on a day; both its days are included. */
export function surveyStage(
  { openedAt, closedAt, opensOn, closesOn }: SurveyTimes,
  today: CivilDate,
): SurveyStage {
  if (openedAt === null) return 'DRAFT'
  if (closedAt !== null || closesOn < today) return 'ENDED'
  return opensOn > today ? 'WAITING' : 'OPEN'
}

/** An anonymous survey shows its answers from this many on, and only when it is over. */
export const leastAnonymous = 3

/**
 * Whether answers may be looked at. Who has answered is known, so that the silent can be reminded; were anonymous
 * answers shown one by one as they come, everybody could tell whose the latest is.
 */
export function showsAnswers(
  survey: { anonymous: boolean; closedAt: Date | null },
  answers: number,
): boolean {
  return !survey.anonymous || (survey.closedAt !== null && answers >= leastAnonymous)
}

/** Days before the last one on which those who are silent are reminded. */
export const remindsAhead = 2

/** The same survey a year later: every year in its title moves on, and so do its days. */
export function nextRound(survey: { title: string; year: number; opensOn: CivilDate; closesOn: CivilDate }) {
  const year = survey.year + 1
  return {
    title: survey.title.replaceAll(`${survey.year}`, `${year}`),
    year,
    opensOn: addMonths(survey.opensOn, 12),
    closesOn: addMonths(survey.closesOn, 12),
  }
}
