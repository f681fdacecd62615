import type { ClockedRuntime } from '../test-runtime.ts'
import { laterSteps } from './after-meetings.ts'
import { changeSteps } from './changes.ts'
import { foundBranch } from './found-branch.ts'
import { stepsOf } from './hold-meetings.ts'
import { meetings } from './meetings-table.ts'
import { planningSteps } from './plan-year.ts'
import type { Step, Year } from './stage.ts'

/** Everything that happens, in the order of time. */
export const script: Step[] = [
  ...planningSteps,
  ...changeSteps,
  ...laterSteps,
  ...meetings.flatMap(stepsOf),
].sort((one, other) => one.at.localeCompare(other.at))

/**
 * Lives the year with as many organizations as there are marks, each doing the same things at the same moments:
 * in turn in an order that rotates, and every third time all at once. The clock then stands at the end of 2026.
 */
export async function liveYear(test: ClockedRuntime, marks: readonly string[]): Promise<Year[]> {
  test.setClock('2025-12-20', '08:00')
  const years: Year[] = []
  for (const mark of marks) {
    const branch = await foundBranch(test, mark)
    years.push({ test, branch, meetings: new Map(), made: new Map(), finished: new Map() })
  }
  for (const [place, { at, act }] of script.entries()) {
    const [day = '', time = ''] = at.split(' ')
    test.setClock(day, time)
    const turn = place % years.length
    const order = [...years.slice(turn), ...years.slice(0, turn)]
    if (place % 3 === 2) await Promise.all(order.map(act))
    else for (const year of order) await act(year)
  }
  test.setClock('2026-12-31', '17:00')
  return years
}
