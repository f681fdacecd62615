import { applicant, apply } from '@kit/applications'
import { buildBranch } from '@kit/builders'
import { buildCouncil } from '@kit/council'
import { buildAsking, buildClaim, buildNeed, buildResource } from '@kit/lists'
import { titlesOf } from '@kit/messages'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, expect, it } from 'vitest'
import { decideApplication } from '../admissions/decide-application.ts'
import { proposeChange } from '../admissions/propose-change.ts'
import { decideClaim } from '../lists/decide-claim.ts'
import { remindPeople } from './remind-people.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

const told = (person: { id: string }, kind: string) => titlesOf(test, person.id, kind)
const look = () => remindPeople(test.runtime, test.runtime.clock())

it('of a claim the other side hears, step by step and once; whoever took it hears nothing', async () => {
  const branch = await buildBranch(test.runtime)
  const { south, north } = branch
  const needId = await buildNeed(test, branch, south.member)
  const claimId = await buildClaim(test, north.member, needId)
  await look()
  expect(await told(south.member, 'claim.asked')).toEqual(['北山塘认领需求：健康讲座'])
  expect(await told(north.secretary, 'claim.asked')).toEqual([])
  await test.run(decideClaim, south.member.actor, { claimId, step: 'PROPOSE', text: '改在下午' } as never)
  await look()
  await look()
  expect(await told(north.member, 'claim.answered')).toEqual(['认领有答复（建议调整）：健康讲座'])
  expect(await told(south.secretary, 'claim.answered')).toEqual([])
  expect(await told(south.member, 'claim.asked')).toHaveLength(1)
  await test.run(decideClaim, north.secretary.actor, { claimId, step: 'AGREE', text: '' } as never)
  test.setClock('2026-11-09')
  await look()
  // What was not asked for in time is no news any more.
  expect(await told(south.member, 'claim.answered')).toEqual([])
})

it('of what is asked of the organization itself its keepers hear', async () => {
  const council = await buildCouncil(test.runtime)
  const { exchange, committee } = council
  const needId = await buildNeed(test, council, committee.secretariat, { source: 'RESIDENT' })
  await buildClaim(test, exchange.contact, needId)
  const resourceId = await buildResource(test, council, committee.secretariat)
  await buildAsking(test, exchange.contact, resourceId)
  await look()
  expect((await told(committee.secretariat, 'claim.asked')).sort()).toEqual([
    '黄金交易所申请使用资源：议事厅',
    '黄金交易所认领需求：健康讲座',
  ])
  expect(await told(exchange.contact, 'claim.asked')).toEqual([])
})

it('of an application the secretariat hears, though nobody signed in for it; of the answer a member unit does', async () => {
  const { organizationId, exchange, committee } = await buildCouncil(test.runtime)
  const { secretariat } = committee
  await apply(test.runtime, organizationId)
  const { unitId } = exchange
  const asked = { organizationId, unitId, kind: 'SUSPENSION', reason: '机构改革', untilDay: '' }
  const input = { ...asked, onDay: '2026-12-01' } as never
  const { applicationId } = await test.run(proposeChange, exchange.contact.actor, input)
  await look()
  expect((await told(secretariat, 'application.arrived')).sort()).toEqual([
    `入会申请（提交申请）：${applicant.name}`,
    expect.stringMatching(/^暂停申请（提交申请）：/),
  ])
  await test.run(decideApplication, secretariat.actor, {
    applicationId,
    decision: 'QUESTIONED',
    text: '请附上批复',
  })
  await look()
  await look()
  expect(await told(exchange.contact, 'application.decided')).toEqual(['本单位的暂停申请：请补充材料'])
  expect(await told(secretariat, 'application.arrived')).toHaveLength(2)
})
