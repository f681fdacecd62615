import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { isSilent, nextNudgeOn, nudgeReason } from '@pilin/domain/coverage/matrix'
import type { MatrixRow } from './read-matrix.ts'

/** A unit of the matrix as its page shows it, with what one press would say to it. */
export function presentRow(row: MatrixRow, { from, today }: { from: CivilDate; today: CivilDate }) {
  const { id, name, shortName, cells, silent, signs, isCountedToday, contacts, nudgedOn } = row
  const isRested = nudgedOn === null || nextNudgeOn(nudgedOn) <= today
  return {
    id,
    name,
    shortName,
    cells,
    silent,
    isSilent: isSilent({ silent, signs }),
    nudge: {
      reason: nudgeReason(row, from),
      lastOn: nudgedOn,
      isCounted: isCountedToday,
      /** One press is for who left something unanswered or gave no sign; others are written to with words of one's own. */
      isWanted: silent > 0 || signs === 0,
      hasContact: contacts > 0,
      mayNudge: isCountedToday && contacts > 0 && isRested,
    },
  }
}

export type PresentedRow = ReturnType<typeof presentRow>
