import { countMatrix, linesOf, recountCoverage } from '../coverage-recount.ts'
import type { LivedCouncil } from './live-council.ts'

/** The halves of the council's years, the years, and all of them but the first. */
const spans = Array.from({ length: 9 }, (_, index) => 2018 + index).flatMap((year) => [
  [`${year}-01-01`, `${year}-06-30`] as const,
  [`${year}-07-01`, `${year}-12-31`] as const,
  [`${year}-01-01`, `${year}-12-31`] as const,
])

/** The matrix and an independent recount of it: how many numbers were compared, and where the two differ. */
export async function compareCoverage({
  council,
}: LivedCouncil): Promise<{ cells: number; problems: string[] }> {
  const { test, general, organizationId } = council
  const problems: string[] = []
  let cells = 0
  for (const [from, until] of [...spans, ['2018-03-01', '2026-12-31'] as const]) {
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
