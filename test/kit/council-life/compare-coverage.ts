import { asCivilDate, type CivilDate } from '@pilin/domain/calendar/civil-date'
import { type Period, periodOf } from '@pilin/domain/calendar/period'
import { countMatrix, linesOf, recountCoverage } from '../coverage-recount.ts'
import type { LivedCouncil } from './live-council.ts'

const numbers = (count: number, first: number) => Array.from({ length: count }, (_, index) => first + index)

/** The years of the council with their halves, and the months of the last one. */
const spans: (readonly [from: CivilDate, until: CivilDate])[] = [
  ...numbers(9, 2018).flatMap((year) => [
    calendarSpan('HALF_YEAR', `${year}-01-01`),
    calendarSpan('HALF_YEAR', `${year}-07-01`),
    calendarSpan('YEAR', `${year}-01-01`),
  ]),
  ...numbers(12, 1).map((month) => calendarSpan('MONTH', `2026-${`${month}`.padStart(2, '0')}-01`)),
]

function calendarSpan(period: Period, day: string) {
  const { startsOn, endsOn } = periodOf(period, asCivilDate(day))
  return [startsOn, endsOn] as const
}

/** The matrix and an independent recount of it: how many numbers were compared, and where the two differ. */
export async function compareCoverage({
  council,
}: LivedCouncil): Promise<{ cells: number; problems: string[] }> {
  const { test, general, organizationId } = council
  const problems: string[] = []
  let cells = 0
  for (const [from, until] of spans) {
    const span = { organizationId, from, until }
    const counted = await countMatrix(test.runtime, general.actor, span)
    const again = linesOf(await recountCoverage(test.runtime.database.pool, span))
    const lines = linesOf(counted)
    const differing = [
      ...lines.filter((line) => !again.includes(line)),
      ...again.filter((line) => !lines.includes(line)),
    ]
    problems.push(
      ...differing.map((line) => `from ${from} until ${until} only one of the two counts ${line}`),
    )
    cells += counted.length
  }
  return { cells, problems }
}
