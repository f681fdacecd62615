import { auditOf } from '@kit/audit'
import { type BuiltBranch, type BuiltPerson, buildBranch, buildPerson, buildUnit } from '@kit/builders'
import { buildAsking, buildClaim, buildNeed, buildResource } from '@kit/lists'
import { titlesOf } from '@kit/messages'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { remindPeople } from '../notifications/remind-people.ts'
import { askResource } from './ask-resource.ts'
import { claimNeed } from './claim-need.ts'
import { closeNeed } from './close-need.ts'
import { decideClaim } from './decide-claim.ts'
import { endResource } from './end-resource.ts'

const test = useRuntime()
const listsOf = (who: BuiltPerson) => createCaller({ runtime: test.runtime, actor: who.actor }).lists
const step = (claimId: string, taken: string, more: Record<string, string> = {}) =>
  ({ claimId, step: taken, text: '', ...more }) as never

/** A third unit with a contact who is a plain member, as in a council. */
async function buildContact({ organizationId }: BuiltBranch, name = '第三单位') {
  const unit = await buildUnit(test.runtime.database.prisma, organizationId, name)
  return buildPerson(test.runtime, { organizationId, unitId: unit.id }, `${name}联络员`, 'MEMBER')
}

it('whoever is to answer is told once for each step of the other side, and nobody of their own', async () => {
  const branch = await buildBranch(test.runtime)
  const { south, north } = branch
  const needId = await buildNeed(test, branch, south.member)
  const claimId = await buildClaim(test, north.member, needId)
  const told = async () => {
    for (let look = 0; look < 2; look += 1) await remindPeople(test.runtime, test.runtime.clock())
    return [
      await titlesOf(test, south.member.id, 'claim.waits'),
      await titlesOf(test, north.secretary.id, 'claim.waits'),
      await titlesOf(test, north.member.id, 'claim.waits'),
    ]
  }
  const title = '请答复需求认领：健康讲座'
  expect(await told()).toEqual([[title], [], []])
  await test.run(decideClaim, south.member.actor, step(claimId, 'PROPOSE', { text: '改在下午' }))
  expect(await told()).toEqual([[title], [title], [title]])
  await test.run(decideClaim, north.member.actor, step(claimId, 'AGREE'))
  expect(await told()).toEqual([[title], [title], [title]])
})

describe('a need that a unit takes on', () => {
  it('goes to and fro until one side agrees; every step is kept with who took it', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const contact = await buildContact(branch)
    const needId = await buildNeed(test, branch, south.member)
    const claimId = await buildClaim(test, contact, needId)
    await test.run(decideClaim, south.member.actor, step(claimId, 'PROPOSE', { text: '改在下午' }))
    await test.run(decideClaim, contact.actor, step(claimId, 'PROPOSE', { text: '周三下午可以' }))
    await test.run(decideClaim, south.member.actor, step(claimId, 'AGREE'))
    const helperId = await buildClaim(test, north.member, needId, 'HELPER')
    await test.run(decideClaim, south.secretary.actor, step(helperId, 'AGREE'))
    const need = await listsOf(branch.observer).need({ needId })
    expect(need).toMatchObject({ waits: false, responsible: '第三单位', helpers: ['北山塘'] })
    expect(need.claims[0]?.entries.map(({ step, by, text }) => `${step} ${by} ${text}`)).toEqual([
      'ASK 第三单位 第三单位联络员 ',
      'PROPOSE 南山塘 南党员 改在下午',
      'PROPOSE 第三单位 第三单位联络员 周三下午可以',
      'AGREE 南山塘 南党员 ',
    ])
    expect(await auditOf(test.runtime.database, claimId)).toEqual([
      'claim.asked claim',
      'claim.decided claim',
      'claim.decided claim',
      'claim.decided claim',
    ])
    const { pool } = test.runtime.database
    for (const sql of [
      `update claim set state = 'OPEN' where id = '${claimId}'`,
      `update claim_entry set text = '' where claim_id = '${claimId}'`,
      `delete from claim where id = '${claimId}'`,
    ]) {
      await expect(pool.query(sql)).rejects.toThrow()
    }
  })

  it('is claimed and answered only by those whose matter it is, once', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, observer } = branch
    const contact = await buildContact(branch)
    const stranger = await buildContact(branch, '旁观单位')
    const needId = await buildNeed(test, branch, south.member)
    const claim = (unitId = '') => ({ needId, unitId, role: 'RESPONSIBLE', text: '' })
    await expectRefusals(test, claimNeed, [
      [south.member.actor, claim(), 'NEED_OWN'],
      [observer.actor, claim(), 'OBSERVER'],
      [contact.actor, claim(north.unitId), 'NOT_OF_UNIT'],
    ])
    const claimId = await buildClaim(test, contact, needId)
    await expectRefusals(test, claimNeed, [[contact.actor, claim(), 'CLAIM_TWICE']])
    await expectRefusals(test, decideClaim, [
      [stranger.actor, step(claimId, 'AGREE'), 'NOT_CLAIM_PARTY'],
      [contact.actor, step(claimId, 'AGREE'), 'CLAIM_OTHER_TURN'],
      [south.member.actor, step(claimId, 'WITHDRAW'), 'NOT_CLAIM_PARTY'],
      [south.member.actor, step(claimId, 'RELEASE', { text: '不' }), 'CLAIM_SETTLED'],
    ])
    await test.run(decideClaim, south.member.actor, step(claimId, 'AGREE'))
    await expectRefusals(test, claimNeed, [[north.member.actor, claim(), 'NEED_TAKEN']])
    await test.run(decideClaim, contact.actor, step(claimId, 'RELEASE', { text: '人手不足' }))
    const again = await buildClaim(test, north.member, needId)
    await test.run(closeNeed, south.member.actor, { needId, outcome: 'DROPPED', reason: '不再需要' })
    await expectRefusals(test, decideClaim, [[south.member.actor, step(again, 'AGREE'), 'NEED_SETTLED']])
    await test.run(decideClaim, south.member.actor, step(again, 'DECLINE', { text: '需求已撤' }))
  })

  it('is answered by the secretariat where it is no unit’s, never by who claimed it', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const needId = await buildNeed(test, branch, south.secretary, { source: 'RESIDENT' })
    const claimId = await buildClaim(test, north.secretary, needId)
    await expectRefusals(test, decideClaim, [
      [north.secretary.actor, step(claimId, 'AGREE'), 'CLAIM_OTHER_TURN'],
      [south.member.actor, step(claimId, 'AGREE'), 'NOT_CLAIM_PARTY'],
    ])
    await test.run(decideClaim, south.secretary.actor, step(claimId, 'AGREE'))
    // In the name of another unit, by whoever keeps the lists: that is not an answer to oneself.
    const contact = await buildContact(branch)
    const other = await buildNeed(test, branch, south.secretary, { source: 'RESIDENT' })
    const input = { needId: other, unitId: contact.actor.unitId ?? '', role: 'HELPER', text: '' } as const
    const entered = await test.run(claimNeed, north.secretary.actor, input)
    await expectRefusals(test, decideClaim, [
      [north.secretary.actor, step(entered.claimId, 'AGREE'), 'CLAIM_OWN_STEP'],
    ])
    await test.run(decideClaim, south.secretary.actor, step(entered.claimId, 'AGREE'))
  })
})

describe('a resource that a unit asks for', () => {
  it('is given for a time once; another time is proposed and agreed', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const contact = await buildContact(branch)
    const resourceId = await buildResource(test, branch, south.member)
    const first = await buildAsking(test, contact, resourceId)
    const second = await buildAsking(test, north.member, resourceId, { startTime: '10:59' })
    await test.run(decideClaim, south.member.actor, step(first, 'AGREE'))
    await expectRefusals(test, decideClaim, [
      [south.member.actor, step(second, 'AGREE'), 'RESOURCE_TIME_TAKEN'],
      [south.member.actor, step(second, 'PROPOSE', { text: '晚些', date: '2026-11-20' }), 'INVALID', 'date'],
    ])
    const later = { text: '晚些', date: '2026-11-20', startTime: '11:00', endTime: '12:00' }
    await test.run(decideClaim, south.member.actor, step(second, 'PROPOSE', later))
    await test.run(decideClaim, north.member.actor, step(second, 'AGREE'))
    const { taken } = await listsOf(north.member).resource({ resourceId })
    expect(taken.map(({ when, unit }) => `${when} ${unit}`)).toEqual([
      '11月20日 09:00–11:00 第三单位',
      '11月20日 11:00–12:00 北山塘',
    ])
    await test.run(decideClaim, contact.actor, step(first, 'RELEASE', { text: '改期' }))
    const third = await buildAsking(test, north.member, resourceId)
    await test.run(decideClaim, south.member.actor, step(third, 'AGREE'))
  })

  it('is asked for by others, at a time when it is offered, while it is', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const resourceId = await buildResource(test, branch, south.member)
    const when = { date: '2026-11-20', startTime: '09:00', endTime: '11:00' }
    const ask = { resourceId, unitId: '', text: '' }
    await expectRefusals(test, askResource, [
      [south.member.actor, { ...ask, ...when }, 'RESOURCE_OWN'],
      [north.member.actor, ask, 'INVALID', 'date'],
      [north.member.actor, { ...ask, ...when, startTime: '07:00' }, 'INVALID', 'date'],
    ])
    const claimId = await buildAsking(test, north.member, resourceId)
    await test.run(endResource, south.member.actor, { resourceId, reason: '装修' })
    await expectRefusals(test, askResource, [[north.member.actor, { ...ask, ...when }, 'RESOURCE_ENDED']])
    await expectRefusals(test, decideClaim, [[south.member.actor, step(claimId, 'AGREE'), 'RESOURCE_ENDED']])
  })
})
