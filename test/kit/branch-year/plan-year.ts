import { planYear } from '@pilin/server/domains/planning/plan-year'
import { setOwnCadence } from '@pilin/server/domains/planning/set-own-cadence'
import { createCaller } from '@pilin/server/router'
import { personOf } from './found-branch.ts'
import { meetings } from './meetings-table.ts'
import type { Step, Year } from './stage.ts'

/** Before the year begins: what the branch owes, and all sixteen meetings in one action. */
export const planningSteps: Step[] = [
  { at: '2025-12-20 09:00', act: oweMeetings },
  { at: '2025-12-20 10:00', act: planAll },
]

async function oweMeetings({ test, branch }: Year): Promise<void> {
  const common = {
    organizationId: branch.organizationId,
    startsOn: '2026-01-01',
    weekday: 5,
    startTime: '14:00',
    minutes: 120,
    place: '山塘老街议事厅',
  }
  const secretary = personOf(branch, 'S0').actor
  await test.run(setOwnCadence, secretary, { ...common, kind: 'CONSULTATION', period: 'MONTH', ordinal: 1 })
  const quarterly = { kind: 'THEME_DAY', period: 'QUARTER', monthInPeriod: 3, ordinal: 3 } as const
  await test.run(setOwnCadence, secretary, { ...common, ...quarterly })
}

async function planAll(year: Year): Promise<void> {
  const { test, branch } = year
  const { organizationId } = branch
  const { actor } = personOf(branch, 'N0')
  const page = await createCaller({ runtime: test.runtime, actor }).planning.year({
    organizationId,
    year: 2026,
  })
  const ticked = page.cadences.flatMap(({ id: cadenceId, rows }) =>
    rows.flatMap(({ periodStartsOn, proposed }) =>
      proposed
        ? [
            {
              cadenceId,
              periodStartsOn,
              ...proposed,
              date: proposed.date ?? '',
              title: `${branch.mark}${proposed.title}`,
            },
          ]
        : [],
    ),
  )
  await test.run(planYear, actor, { organizationId, year: 2026, meetings: ticked })
  await nameMeetings(year)
}

/** Finds the meetings of the script by their days. */
export async function nameMeetings({ test, branch, meetings: named }: Year): Promise<void> {
  const rows = await test.runtime.database.prisma.meeting.findMany({
    where: { organizationId: branch.organizationId },
    select: { id: true, startsAt: true, minutes: { select: { documentId: true } } },
  })
  for (const { key, day } of meetings) {
    const row = rows.find(({ startsAt }) => startsAt.toISOString().slice(0, 10) === day)
    if (!row?.minutes || named.has(key)) continue
    named.set(key, { meetingId: row.id, documentId: row.minutes.documentId, topics: new Map() })
  }
}
