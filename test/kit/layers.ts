import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { agreeSwap } from '@pilin/server/domains/rotation/agree-swap'
import { appointStandIn } from '@pilin/server/domains/rotation/appoint-stand-in'
import { askSwap } from '@pilin/server/domains/rotation/ask-swap'
import { columnOf } from '@pilin/server/kernel/day'
import type { BuiltBranch, BuiltPerson } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** One swap for each thing that can be done to it, and two stand-ins. */
export type BuiltLayers = {
  toAgree: string
  toDecline: string
  toWithdraw: string
  toRevoke: string
  standInToRevoke: string
  standInToEnd: string
}

/** The place of a month among the terms of the branch's roster: it began with the north in June 2017. */
export function monthIndex(month: string): number {
  const [year = 0, monthOfYear = 0] = month.split('-').map(Number)
  return (year - 2017) * 12 + monthOfYear - 6
}

/** Asks for the exchange of two months; the first is the asking secretary's. */
export async function buildSwap(
  test: TestRuntime,
  branch: BuiltBranch,
  asking: BuiltPerson,
  [own, other]: readonly [string, string],
): Promise<string> {
  const { organizationId, rosterId } = branch
  const { swapId } = await test.run(askSwap, asking.actor, {
    organizationId,
    own: { rosterId, index: monthIndex(own) },
    other: { rosterId, index: monthIndex(other) },
    reason: '外出学习',
  })
  return swapId
}

/** Appoints a member of the own village to stand in for a secretary. */
export async function buildStandIn(
  test: TestRuntime,
  branch: BuiltBranch,
  village: 'south' | 'north',
  [startsOn, endsOn]: readonly [string, string],
): Promise<string> {
  const { unitId, secretary, member } = branch[village]
  const { standInId } = await test.run(appointStandIn, secretary.actor, {
    organizationId: branch.organizationId,
    startsOn,
    endsOn,
    holder: { personId: member.id, unitId },
    reason: '住院检查',
  })
  return standInId
}

/** Everything that the south secretary can do something about; none of it on a day with a meeting of the tests. */
export async function buildLayers(test: TestRuntime, branch: BuiltBranch): Promise<BuiltLayers> {
  const { south, north } = branch
  const toRevoke = await buildSwap(test, branch, north.secretary, ['2027-04', '2027-03'])
  await test.run(agreeSwap, south.secretary.actor, { swapId: toRevoke })
  return {
    toRevoke,
    toAgree: await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01']),
    toDecline: await buildSwap(test, branch, north.secretary, ['2027-02', '2027-05']),
    toWithdraw: await buildSwap(test, branch, south.secretary, ['2027-05', '2026-12']),
    standInToRevoke: await buildStandIn(test, branch, 'south', ['2027-05-10', '2027-05-12']),
    standInToEnd: await buildRestingStandIn(test, branch),
  }
}

/** A stand-in that runs, for whom a swap once had the south's November, so that it moves nobody now. */
async function buildRestingStandIn({ runtime }: TestRuntime, { organizationId, north }: BuiltBranch) {
  const { id } = await runtime.database.prisma.dutyStandIn.create({
    data: {
      organizationId,
      startsOn: columnOf(asCivilDate('2026-11-01')),
      endsOn: columnOf(asCivilDate('2026-11-10')),
      forPersonId: north.secretary.id,
      forUnitId: north.unitId,
      personId: north.member.id,
      unitId: north.unitId,
      reason: '住院检查',
      arrangedById: north.secretary.id,
      arrangedAt: runtime.clock(),
    },
  })
  return id
}
