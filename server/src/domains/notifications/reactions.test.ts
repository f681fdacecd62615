import { buildBranch } from '@kit/builders'
import {
  buildFrozenMeeting,
  buildHeldMeeting,
  buildMeeting,
  buildSubmittedMeeting,
  buildTopic,
} from '@kit/meetings'
import { titlesOf } from '@kit/messages'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { closeActionItem } from '../follow-up/close-action-item.ts'
import { appointRecorder } from '../meetings/appoint-recorder.ts'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { returnMinutes } from '../minutes/return-minutes.ts'

const test = useRuntime()

describe('people are told', () => {
  it('what became of the topic that they proposed, with the reason', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const agendaItemId = await buildTopic(test, branch, meetingId, '老街照明')
    await test.run(decideAgendaItem, branch.south.secretary.actor, {
      agendaItemId,
      decision: 'DEFER',
      reason: '先做预算',
    })
    expect(await titlesOf(test, branch.south.member.id, 'topic.decided')).toContain('议题暂缓：老街照明')
    expect(await titlesOf(test, branch.north.member.id)).toEqual([])
  })

  it('that minutes wait for the other secretary, are returned, and are frozen', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, branch)
    const { south, north, observer } = branch
    await test.run(appointRecorder, south.secretary.actor, { meetingId, personId: north.member.id })
    const { meetingId: submitted } = await buildSubmittedMeeting(test, branch)
    expect(await titlesOf(test, north.secretary.id)).toEqual(['会议记录等待确认：11月工作会商'])
    expect(await titlesOf(test, south.secretary.id)).toEqual([])
    await test.run(returnMinutes, north.secretary.actor, { meetingId: submitted, reason: '日期有误' })
    expect(await titlesOf(test, south.secretary.id)).toEqual(['会议记录已退回：11月工作会商'])
    await buildFrozenMeeting(test, branch)
    for (const { id } of [observer, north.member, south.secretary]) {
      expect(await titlesOf(test, id, 'minutes.frozen')).toEqual(['会议记录已定稿：11月工作会商'])
    }
  })

  it('what they have to do, and that it was closed for them, but not what they did themselves', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const { member, secretary } = branch.south
    expect(await titlesOf(test, member.id, 'action-item.opened')).toEqual([
      '由您负责的督办事项：采购打捞船一艘',
    ])
    const item = await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
    await test.run(closeActionItem, secretary.actor, { actionItemId: item.id, note: '已采购' })
    expect(await titlesOf(test, member.id, 'action-item.closed')).toEqual(['督办事项已办结：采购打捞船一艘'])
    const again = await buildFrozenMeeting(test, branch)
    const own = await test.runtime.database.prisma.actionItem.findFirstOrThrow({
      where: { meetingId: again.meetingId },
    })
    await test.run(closeActionItem, member.actor, { actionItemId: own.id, note: '已采购' })
    expect(await titlesOf(test, member.id, 'action-item.closed')).toHaveLength(1)
  })

  it('nothing when what they would be told of is undone', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    await test.refusal(returnMinutes, branch.south.member.actor, { meetingId, reason: '日期有误' })
    expect(contentHash).not.toBe('')
    expect(await titlesOf(test, branch.south.secretary.id)).toEqual([])
  })

  it('nothing any more once they have left', async () => {
    const branch = await buildBranch(test.runtime)
    await test.runtime.database.prisma.organizationRole.updateMany({
      where: { personId: branch.observer.id },
      data: { untilDay: new Date('2026-11-05') },
    })
    await buildFrozenMeeting(test, branch)
    expect(await titlesOf(test, branch.observer.id)).toEqual([])
  })
})
