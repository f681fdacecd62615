import type { CivilDate } from '../calendar/civil-date.ts'
import { holidayName } from '../calendar/messages.ts'
import { explanationTexts as texts } from './messages.ts'
import type { PlanReason } from './vocabulary.ts'

/** How a meeting came to its day: the preferred day, where the rule moved it and why. */
export type DayPlan = {
  originalDay: CivilDate
  proposedDay: CivilDate
  reason: PlanReason
  reasonName: string
}

/**
 * The sentence that explains a meeting's day, without a full stop: `原定 10-02，国庆假期，顺延至 10-09`.
 * Undefined when there is nothing to explain: the meeting stands on its original day.
 */
export function explainDay(plan: DayPlan, day: CivilDate): string | undefined {
  const { originalDay, proposedDay, reason } = plan
  if (day === originalDay) return reason === 'UNPUBLISHED' ? texts.unpublished : undefined
  const why = reasonText(plan)
  const where = day === proposedDay ? (day > originalDay ? texts.later : texts.earlier) : texts.moved
  return [texts.original(originalDay), ...(why ? [why] : []), where(day)].join(texts.separator)
}

function reasonText({ reason, reasonName }: DayPlan): string | undefined {
  switch (reason) {
    case 'HOLIDAY':
      return holidayName(reasonName)
    case 'WEEKEND':
      return texts.weekend
    case 'MAKE_UP_WORKDAY':
      return texts.makeUpWorkday
    case 'NONE':
    case 'UNPUBLISHED':
      return undefined
  }
}
