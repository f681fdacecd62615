import { auditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting } from '@kit/meetings'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { recordReview } from './record-review.ts'
import { setReview } from './set-review.ts'

const test = useRuntime()

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildFrozenMeeting(test, branch)
  const { id } = await test.runtime.database.prisma.resolution.findFirstOrThrow({ where: { meetingId } })
  const view = async () => {
    const caller = createCaller({ runtime: test.runtime, actor: branch.south.secretary.actor })
    return (await caller.followUp.view({ organizationId: branch.organizationId })).resolutions[0]
  }
  return { branch, resolutionId: id, view }
}

it('a resolution is looked at again from the day that was set until somebody has', async () => {
  const { branch, resolutionId, view } = await setUp()
  const { actor } = branch.south.secretary
  expect((await view())?.review).toBeNull()
  await test.run(setReview, actor, { resolutionId, reviewOn: '2026-12-01' })
  expect((await view())?.reviewDue).toBe(false)
  test.setClock('2026-12-01')
  expect((await view())?.reviewDue).toBe(true)
  await test.run(recordReview, branch.north.secretary.actor, { resolutionId, note: '每周都在清理。' })
  expect(await view()).toMatchObject({ reviewDue: false, review: { by: '北书记', note: '每周都在清理。' } })
  expect((await auditOf(test.runtime.database, resolutionId)).slice(-2)).toEqual([
    'resolution.review-set resolution',
    'resolution.reviewed resolution',
  ])
  test.setClock('2026-11-06')
})

it('the extract of a topic has its part of the frozen record and what came of it, nothing of other topics', async () => {
  const branch = await buildBranch(test.runtime)
  const { topicId } = await buildFrozenMeeting(test, branch)
  const draft = await buildHeldMeeting(test, branch)
  const caller = createCaller({ runtime: test.runtime, actor: branch.south.member.actor })
  const extract = await caller.followUp.extract({ agendaItemId: topicId })
  expect(extract.topic).toEqual({ title: '老街河道联合保洁', proposedBy: '南党员' })
  expect(extract.resolutions.map(({ text }) => text)).toEqual(['每周五联合清理界河。'])
  expect(extract.actionItems.map(({ text }) => text)).toEqual(['采购打捞船一艘'])
  expect(extract.section?.content.content.length).toBe(3)
  await expect(caller.followUp.extract({ agendaItemId: draft.topicId })).rejects.toThrow('还没有定稿')
})

it('a review is for secretaries, has a day to come, and is noted once', async () => {
  const { branch, resolutionId } = await setUp()
  const { actor } = branch.south.secretary
  const note = '落实较好。'
  await expectRefusals(test, setReview, [
    [branch.south.member.actor, { resolutionId, reviewOn: '2026-12-01' }, 'NOT_SECRETARY'],
    [actor, { resolutionId, reviewOn: '2026-11-05' }, 'INVALID', 'reviewOn'],
  ])
  await expectRefusals(test, recordReview, [[actor, { resolutionId, note }, 'NO_REVIEW_SET']])
  await test.run(setReview, actor, { resolutionId, reviewOn: '2026-11-06' })
  await test.run(recordReview, actor, { resolutionId, note })
  await expectRefusals(test, recordReview, [[actor, { resolutionId, note }, 'NO_REVIEW_SET']])
  await test.run(setReview, actor, { resolutionId, reviewOn: '2027-03-01' })
  await test.run(setReview, actor, { resolutionId, reviewOn: null })
  await expectRefusals(test, recordReview, [[actor, { resolutionId, note }, 'NO_REVIEW_SET']])
})
