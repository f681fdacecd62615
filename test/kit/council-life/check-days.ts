import { addDays, asCivilDate } from '@pilin/domain/calendar/civil-date'
import { createCaller } from '@pilin/server/router'
import { memberCounts } from './life-table.ts'
import type { LivedCouncil } from './live-council.ts'

export type CheckedDays = { days: number; right: number; problems: string[] }

/** Every day from the first of the table by hand to its last: how many are right, and what is wrong with the others. */
export async function checkDays({ council }: LivedCouncil): Promise<CheckedDays> {
  const { test, general, organizationId } = council
  const { organizations } = createCaller({ runtime: test.runtime, actor: general.actor })
  const problems: string[] = []
  let days = 0
  let right = 0
  for (const [index, [first, count]] of memberCounts.entries()) {
    const [next] = memberCounts[index + 1] ?? [addDays(asCivilDate(first), 1)]
    for (let on = asCivilDate(first); on < next; on = addDays(on, 1)) {
      const roster = await organizations.roster({ organizationId, on })
      const wrong = [
        ...(roster.count === count ? [] : [`${roster.count} units where by hand ${count}`]),
        ...roster.units
          .filter(({ contacts }) => contacts.length !== 1)
          .map(({ name, contacts }) => `${contacts.length} contacts of ${name} where by hand 1`),
      ]
      problems.push(...wrong.map((each) => `on ${on} ${each}`))
      days += 1
      right += wrong.length === 0 ? 1 : 0
    }
  }
  return { days, right, problems }
}
