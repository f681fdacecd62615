import { buildBranch } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { actionItem, paragraph, resolution, writeMinutes } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { reviewFragment } from '@pilin/domain/minutes/fragments'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { submitMinutes } from '../minutes/submit-minutes.ts'
import { closeActionItem } from './close-action-item.ts'

const test = useRuntime()

function reviewOf(actor: Actor, meetingId: string) {
  return createCaller({ runtime: test.runtime, actor }).followUp.review({ meetingId })
}

async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { id: personId } = branch.south.member
  await buildFrozenMeeting(test, branch, {
    title: '上次会商',
    date: '2026-11-06',
    startTime: '08:00',
    blocks: [
      resolution('每周五联合清理界河。'),
      resolution('共建观景平台。'),
      actionItem('采购打捞船', { personId, dueOn: '2026-11-06' }),
      actionItem('勘测河岸', { personId, dueOn: '2026-11-05' }),
      actionItem('制作标识', { personId, dueOn: '2026-11-30' }),
    ],
  })
  return branch
}

it('the first meeting has nothing to look back on', async () => {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildMeeting(test, branch)
  expect(await reviewOf(branch.observer.actor, meetingId)).toEqual({
    last: null,
    resolutions: [],
    actionItems: [],
  })
})

it('is what the last meeting of the kind resolved, and what is open, by the day of the meeting', async () => {
  const branch = await setUp()
  const { meetingId } = await buildMeeting(test, branch)
  const review = await reviewOf(branch.observer.actor, meetingId)
  expect(review?.last).toEqual({ title: '上次会商', date: '2026-11-06', frozen: true })
  expect(review?.resolutions).toEqual([
    { number: '〔2026〕1号', text: '每周五联合清理界河。' },
    { number: '〔2026〕2号', text: '共建观景平台。' },
  ])
  expect(review?.actionItems.map(({ text, person, unit, overdue }) => [text, person, unit, overdue])).toEqual(
    [
      ['勘测河岸', '南党员', '南山塘', true],
      ['采购打捞船', '南党员', '南山塘', false],
      ['制作标识', '南党员', '南山塘', false],
    ],
  )
})

it('is put down when the minutes are submitted, part of what is confirmed, and stays', async () => {
  const branch = await setUp()
  const { meetingId, documentId } = await buildHeldMeeting(test, branch)
  await writeMinutes(test.runtime.database, documentId, { [reviewFragment]: [paragraph('打捞船已经订购。')] })
  const { prisma } = test.runtime.database
  const secretary = branch.south.secretary.actor
  const close = async (text: string) => {
    const { id } = await prisma.actionItem.findFirstOrThrow({
      where: { organizationId: branch.organizationId, text },
    })
    await test.run(closeActionItem, secretary, { actionItemId: id, note: '完成' })
  }
  await close('勘测河岸')
  await test.run(submitMinutes, secretary, { meetingId })
  await close('采购打捞船')
  const { content } = await prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
  const frozen = frozenContent.parse(content)
  expect(frozen.review?.actionItems.map(({ text }) => text)).toEqual(['采购打捞船', '制作标识'])
  expect(frozen.sections.map(({ part, title }) => [part, title])).toEqual([
    ['review', '上次决议办理情况'],
    [undefined, '老街河道联合保洁'],
    [undefined, '其他事项'],
  ])
  expect(await reviewOf(branch.north.member.actor, meetingId)).toEqual(frozen.review)
})
