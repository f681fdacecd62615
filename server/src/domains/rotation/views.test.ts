import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildStandIn, buildSwap } from '@kit/layers'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { endRole } from '../organizations/end-role.ts'
import { agreeSwap } from './agree-swap.ts'
import { declineSwap } from './decline-swap.ts'
import { endRoster } from './end-roster.ts'
import { extendRoster } from './extend-roster.ts'
import { revokeStandIn } from './revoke-stand-in.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

function as(actor: Actor) {
  return createCaller({ runtime: test.runtime, actor }).rotation
}

/** A branch with a swap of December and January, a request for February, and a stand-in in November. */
async function buildLayered() {
  const branch = await buildBranch(test.runtime)
  const { south, north } = branch
  const agreed = await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01'])
  await test.run(agreeSwap, south.secretary.actor, { swapId: agreed })
  const asked = await buildSwap(test, branch, north.secretary, ['2027-02', '2027-03'])
  const standInId = await buildStandIn(test, branch, 'south', ['2026-11-10', '2026-11-12'])
  return { branch, agreed, asked, standInId }
}

describe('the page of the rotation', () => {
  it('tells every member of swaps and stand-ins in the terms of the year', async () => {
    const { branch } = await buildLayered()
    const page = await as(branch.north.member.actor).view({ organizationId: branch.organizationId })
    const [november, december] = page.terms.slice(-2)
    expect(november).toMatchObject({
      name: '南书记',
      isCurrent: true,
      swappedWith: null,
      standIns: [{ name: '南党员', unitName: '南山塘', startsOn: '2026-11-10', endsOn: '2026-11-12' }],
    })
    expect(december).toMatchObject({ name: '南书记', swappedWith: '北书记', standIns: [] })
    const following = await as(branch.north.member.actor).view({
      organizationId: branch.organizationId,
      year: '2027',
    })
    expect(following.terms[0]).toMatchObject({ name: '北书记', swappedWith: '南书记' })
    expect(page.current).toMatchObject({ name: '南书记', layer: 'RULE', endsOn: '2026-11-09' })
    expect(page.next).toMatchObject({ name: '南党员', layer: 'STAND_IN', insteadOf: '南书记' })
  })

  it('offers each person exactly what they may do', async () => {
    const { branch, agreed, asked } = await buildLayered()
    const { south, north } = branch
    const offered = async (actor: Actor) => {
      const page = await as(actor).view({ organizationId: branch.organizationId })
      const swap = (id: string) => page.swaps.find((each) => each.id === id)
      return {
        answer: swap(asked)?.mayAnswer,
        withdraw: swap(asked)?.mayWithdraw,
        revoke: swap(agreed)?.mayRevoke,
        revokeStandIn: page.standIns[0]?.mayRevoke,
        ask: page.swapChoices.own.length > 0,
        appoint: page.mayAppoint,
      }
    }
    const nothing = {
      answer: false,
      withdraw: false,
      revoke: false,
      revokeStandIn: false,
      ask: false,
      appoint: false,
    }
    const secretary = { revoke: true, revokeStandIn: true, ask: true, appoint: true }
    expect(await offered(south.secretary.actor)).toEqual({ answer: true, withdraw: false, ...secretary })
    expect(await offered(north.secretary.actor)).toEqual({ answer: false, withdraw: true, ...secretary })
    // Who stands in may say that they cannot.
    expect(await offered(south.member.actor)).toEqual({ ...nothing, revokeStandIn: true })
    expect(await offered(branch.observer.actor)).toEqual(nothing)
  })

  it('offers for a swap only terms to come that no swap has', async () => {
    const { branch } = await buildLayered()
    const { swapChoices } = await as(branch.south.secretary.actor).view({
      organizationId: branch.organizationId,
    })
    expect(swapChoices.own.map(({ startsOn }) => startsOn).slice(0, 2)).toEqual(['2027-03-01', '2027-05-01'])
    expect(swapChoices.others[0]).toMatchObject({ name: '北书记', startsOn: '2027-02-01' })
    expect(new Set(swapChoices.others.map(({ name }) => name))).toEqual(new Set(['北书记']))
  })

  it('says that a request has lapsed once the first of its terms has begun', async () => {
    const { branch, asked } = await buildLayered()
    test.setClock('2027-02-01', '00:00')
    const { swaps } = await as(branch.south.secretary.actor).view({ organizationId: branch.organizationId })
    expect(swaps.find(({ id }) => id === asked)).toMatchObject({ state: 'LAPSED', mayAnswer: false })
  })
})

describe('the report of a year', () => {
  it('counts days by unit and person as they really were, in per cent that sum to 100', async () => {
    const { branch } = await buildLayered()
    const report = await as(branch.north.member.actor).report({ organizationId: branch.organizationId })
    // By rule 181 days are the south's and 184 the north's; the swap gives December to the south.
    expect(report.units.map(({ unitName, days, percent }) => [unitName, days, percent])).toEqual([
      ['南山塘', 215, 59],
      ['北山塘', 150, 41],
    ])
    expect(report.people.map(({ name, days, percent }) => [name, days, percent])).toEqual([
      ['南书记', 212, 58],
      ['北书记', 150, 41],
      ['南党员', 3, 1],
    ])
    expect(report.gaps).toEqual([])
    const total = report.units.reduce((sum, { days }) => sum + days, 0)
    expect(total).toBe(365)
  })

  it('lists the days without anybody', async () => {
    const branch = await buildBranch(test.runtime)
    const input = { rosterId: branch.rosterId, endsOn: '2026-11-30' }
    await test.run(endRoster, branch.south.secretary.actor, input)
    const { organizationId } = branch
    const gapsOf = async (year: number) =>
      (await as(branch.observer.actor).report({ organizationId, year })).gaps
    expect(await gapsOf(2026)).toEqual([{ from: '2026-12-01', to: '2026-12-31', place: 'AFTER' }])
    expect(await gapsOf(2017)).toEqual([{ from: '2017-01-01', to: '2017-05-31', place: 'BEFORE' }])
  })

  it('lists every layer with who did what when, also what came to nothing', async () => {
    const { branch, asked, standInId } = await buildLayered()
    const { organizationId, south } = branch
    test.setClock('2026-11-07')
    await test.run(declineSwap, south.secretary.actor, { swapId: asked, reason: '换届' })
    await test.run(revokeStandIn, south.member.actor, { standInId })
    const { swaps, standIns } = await as(branch.observer.actor).report({ organizationId, year: 2026 })
    expect(swaps).toMatchObject([{ state: 'AGREED', askedBy: '北书记', answeredBy: '南书记' }])
    expect(standIns).toMatchObject([
      {
        name: '南党员',
        standsFor: '南书记',
        arrangedBy: '南书记',
        revokedBy: '南党员',
        revokedOn: '2026-11-07',
      },
    ])
    const following = await as(branch.observer.actor).report({ organizationId, year: 2027 })
    expect(following.swaps.map(({ state }) => state).sort()).toEqual(['AGREED', 'DECLINED'])
    expect(following.swaps.find(({ id }) => id === asked)).toMatchObject({
      answerNote: '换届',
      answeredOn: '2026-11-07',
    })
  })
})

describe('the year after a roster', () => {
  async function buildEnded(): Promise<BuiltBranch> {
    const branch = await buildBranch(test.runtime)
    await test.run(endRoster, branch.south.secretary.actor, {
      rosterId: branch.rosterId,
      endsOn: '2026-12-31',
    })
    return branch
  }

  it('is shown first, begins with whoever is next, and is planned as it was shown', async () => {
    const branch = await buildEnded()
    const { actor } = branch.south.secretary
    const { rosterId, organizationId } = branch
    expect((await as(actor).view({ organizationId })).rosters[0]?.mayExtend).toBe(true)
    const { next, strangers } = await as(actor).extension({ rosterId })
    expect(strangers).toEqual([])
    expect(next?.terms).toHaveLength(12)
    expect(next?.terms[0]).toMatchObject({ name: '南书记', startsOn: '2027-01-01', endsOn: '2027-01-31' })
    await test.run(extendRoster, actor, { rosterId, startsOn: '2027-01-01' })
    const page = await as(actor).view({ organizationId, year: 2027 })
    expect(page.terms.map(({ name, startsOn }) => [name, startsOn])).toEqual(
      next?.terms.map(({ name, startsOn }) => [name, startsOn]),
    )
    expect(page.rosters.map(({ mayExtend }) => mayExtend)).toEqual([false, true])
    await expectRefusals(test, extendRoster, [
      [actor, { rosterId, startsOn: '2027-01-01' }, 'ROSTER_FOLLOWED'],
    ])
    expect((await as(actor).extension({ rosterId })).next).toBeNull()
  })

  it('is for those who plan, and not for a roster that never ends', async () => {
    const branch = await buildEnded()
    const open = await buildBranch(test.runtime)
    const input = { rosterId: branch.rosterId, startsOn: '2027-01-01' }
    await expectRefusals(test, extendRoster, [
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [branch.south.secretary.actor, { ...input, startsOn: '2027-01-02' }, 'ROSTER_FOLLOWED'],
      [open.south.secretary.actor, { ...input, rosterId: open.rosterId }, 'ROSTER_FOLLOWED'],
    ])
  })

  it('names who will not be in office, and is not planned with them', async () => {
    const branch = await buildEnded()
    const { organizationId, rosterId, north, south } = branch
    const personId = north.secretary.id
    await test.run(endRole, await buildAdministrator(test), { organizationId, personId, until: '2026-12-31' })
    const { strangers } = await as(south.secretary.actor).extension({ rosterId })
    expect(strangers.map(({ name }) => name)).toEqual(['北书记'])
    const input = { rosterId, startsOn: '2027-01-01' }
    await expectRefusals(test, extendRoster, [[south.secretary.actor, input, 'ROSTER_HOLDER']])
  })
})
