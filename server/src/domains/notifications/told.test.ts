import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildSwap } from '@kit/layers'
import { buildFrozenMeeting, buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { titlesOf } from '@kit/messages'
import { comment } from '@kit/record-life'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, describe, expect, it } from 'vitest'
import { decideLeave } from '../attendance/decide-leave.ts'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'
import { deriveBrief } from '../briefs/derive-brief.ts'
import { issueBrief } from '../briefs/issue-brief.ts'
import { askExtension } from '../follow-up/ask-extension.ts'
import { decideExtension } from '../follow-up/decide-extension.ts'
import { recordReview } from '../follow-up/record-review.ts'
import { setAssistants } from '../follow-up/set-assistants.ts'
import { setReview } from '../follow-up/set-review.ts'
import { confirmMinutes } from '../minutes/confirm-minutes.ts'
import { confirmSupplement } from '../minutes/confirm-supplement.ts'
import { decideComment } from '../minutes/decide-comment.ts'
import { returnMinutes } from '../minutes/return-minutes.ts'
import { supplementMinutes } from '../minutes/supplement-minutes.ts'
import { agreeSwap } from '../rotation/agree-swap.ts'
import { declineSwap } from '../rotation/decline-swap.ts'
import { remindPeople } from './remind-people.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

const told = (person: { id: string }, kind: string) => titlesOf(test, person.id, kind)

/** Everybody of the branch, by what they were told of a kind. */
async function toldOf(branch: BuiltBranch, kind: string): Promise<Record<string, number>> {
  const { south, north, observer } = branch
  const people = {
    southSecretary: south.secretary,
    southMember: south.member,
    northSecretary: north.secretary,
    northMember: north.member,
    observer,
  }
  const counted: Record<string, number> = {}
  for (const [name, person] of Object.entries(people)) {
    const { length } = await told(person, kind)
    if (length > 0) counted[name] = length
  }
  return counted
}

describe('of leave', () => {
  it('the chair hears who asks, each time, and who asked hears the answer', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { north, south } = branch
    const ask = { meetingId, reply: 'LEAVE', kind: 'SICK', reason: '住院复查' } as const
    await test.run(replyToInvitation, north.member.actor, ask)
    expect(await toldOf(branch, 'leave.asked')).toEqual({ southSecretary: 1 })
    expect(await told(south.secretary, 'leave.asked')).toEqual(['北党员请假，等待批准：11月工作会商'])
    const personId = north.member.id
    await test.run(decideLeave, south.secretary.actor, {
      meetingId,
      personId,
      decision: 'REFUSE',
      reason: '要表决',
    })
    expect(await told(north.member, 'leave.decided')).toEqual(['请假未批准：11月工作会商'])
    test.setClock('2026-11-06', '09:05')
    await test.run(replyToInvitation, north.member.actor, ask)
    await test.run(decideLeave, south.secretary.actor, { meetingId, personId, decision: 'APPROVE' })
    expect(await told(north.member, 'leave.decided')).toContain('请假已批准：11月工作会商')
    expect(await toldOf(branch, 'leave.asked')).toEqual({ southSecretary: 2 })
    expect(await toldOf(branch, 'leave.decided')).toEqual({ northMember: 2 })
  })

  it('of the chair another secretary hears, and to attend is told to nobody', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    await test.run(replyToInvitation, branch.south.secretary.actor, {
      meetingId,
      reply: 'LEAVE',
      reason: '出差',
    })
    await test.run(replyToInvitation, branch.north.member.actor, { meetingId, reply: 'ATTEND' })
    expect(await toldOf(branch, 'leave.asked')).toEqual({ northSecretary: 1 })
  })
})

describe('of a record', () => {
  it('comments go to whoever answers, answers to whoever commented', async () => {
    const branch = await buildBranch(test.runtime)
    const record = await buildSubmittedMeeting(test, branch)
    const said = '会议听取了两村的情况介绍。'
    const { commentId } = await comment(test, branch.north.member.actor, record, said, { body: '请补充' })
    expect(await told(branch.south.secretary, 'minutes.commented')).toEqual([
      '会议记录有新意见：11月工作会商',
    ])
    expect(await toldOf(branch, 'minutes.commented')).toEqual({ southSecretary: 1 })
    const answer = { commentId, decision: 'DECLINED', answer: '已经写明' } as const
    await test.run(decideComment, branch.south.secretary.actor, answer)
    expect(await told(branch.north.member, 'minutes.comment-answered')).toEqual([
      '您的意见未采纳：11月工作会商',
    ])
    expect(await toldOf(branch, 'minutes.comment-answered')).toEqual({ northMember: 1 })
    // One's own comment is no news.
    await comment(test, branch.south.secretary.actor, record, said, { body: '自己看一看' })
    expect(await toldOf(branch, 'minutes.commented')).toEqual({ southSecretary: 1 })
  })

  it('a confirmation that is withdrawn is told to the unit that gave it, once', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    const { north, south } = branch
    await test.run(confirmMinutes, north.secretary.actor, { meetingId, contentHash })
    await test.run(returnMinutes, south.secretary.actor, { meetingId, reason: '日期有误' })
    expect(await told(north.secretary, 'minutes.confirmations-withdrawn')).toEqual([
      '本单位的确认已撤回：11月工作会商',
    ])
    expect(await toldOf(branch, 'minutes.confirmations-withdrawn')).toEqual({ northSecretary: 1 })
  })

  it('frozen, has an extract for whoever proposed the topic', async () => {
    const branch = await buildBranch(test.runtime)
    const { topicId } = await buildFrozenMeeting(test, branch)
    expect(await told(branch.south.member, 'extract.ready')).toEqual(['议题有了结果：老街河道联合保洁'])
    expect(await toldOf(branch, 'extract.ready')).toEqual({ southMember: 1 })
    const row = await test.runtime.database.prisma.notification.findFirst({
      where: { kind: 'extract.ready', subjectId: topicId },
    })
    expect(row?.personId).toBe(branch.south.member.id)
  })

  it('its supplement is put to those who confirm, and its brief goes to all who were invited', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const { south, north } = branch
    const words = { meetingId, title: '补充', reason: '漏记', text: '补记一句。' }
    const supplement = await test.run(supplementMinutes, south.secretary.actor, words)
    expect(await toldOf(branch, 'supplement.submitted')).toEqual({ northSecretary: 1 })
    for (const { secretary } of [south, north]) {
      await test.run(confirmSupplement, secretary.actor, supplement)
    }
    const everybodyElse = { southSecretary: 1, southMember: 1, northMember: 1, observer: 1 }
    expect(await toldOf(branch, 'supplement.frozen')).toEqual(everybodyElse)
    const { briefId } = await test.run(deriveBrief, south.secretary.actor, { meetingId })
    await test.run(issueBrief, south.secretary.actor, { briefId, version: 1 })
    expect(await toldOf(branch, 'brief.issued')).toEqual({
      southMember: 1,
      northSecretary: 1,
      northMember: 1,
      observer: 1,
    })
  })
})

describe('of action items', () => {
  async function openItem() {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const { id } = await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
    return { branch, actionItemId: id }
  }

  it('the secretaries hear who asks for more time, and who asked hears the answer', async () => {
    const { branch, actionItemId } = await openItem()
    const { south, north } = branch
    const asked = { actionItemId, newDueOn: '2026-12-31', reason: '厂家延期' }
    await test.run(askExtension, south.member.actor, asked)
    expect(await toldOf(branch, 'action-item.extension-asked')).toEqual({
      southSecretary: 1,
      northSecretary: 1,
    })
    await test.run(decideExtension, north.secretary.actor, { actionItemId, approve: true, remark: '' })
    expect(await told(south.member, 'action-item.extension-decided')).toEqual(['同意延期：采购打捞船一艘'])
    expect(await toldOf(branch, 'action-item.extension-decided')).toEqual({ southMember: 1 })
  })

  it('whoever is to assist hears it, once', async () => {
    const { branch, actionItemId } = await openItem()
    const { south, north, observer } = branch
    for (const personIds of [[north.member.id], [north.member.id, observer.id], [], [north.member.id]]) {
      await test.run(setAssistants, south.member.actor, { actionItemId, personIds })
    }
    expect(await told(north.member, 'action-item.assistant-set')).toEqual(['请您协助办理：采购打捞船一艘'])
    expect(await toldOf(branch, 'action-item.assistant-set')).toEqual({ northMember: 1, observer: 1 })
  })
})

describe('of swaps', () => {
  it('the other holder hears the request, and who asked the answer', async () => {
    const branch = await buildBranch(test.runtime)
    const { north, south } = branch
    const swapId = await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01'])
    expect(await told(south.secretary, 'swap.asked')).toEqual(['北书记请求与您换班'])
    await test.run(agreeSwap, south.secretary.actor, { swapId })
    const another = await buildSwap(test, branch, north.secretary, ['2027-02', '2027-03'])
    await test.run(declineSwap, south.secretary.actor, { swapId: another, reason: '另有安排' })
    expect(await told(north.secretary, 'swap.answered')).toEqual(['南书记同意换班', '南书记不同意换班'])
    expect(await toldOf(branch, 'swap.answered')).toEqual({ northSecretary: 2 })
  })
})

describe('of resolutions to look at again', () => {
  it('the secretaries are reminded on the morning of the day, once, until somebody has looked', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const resolution = await test.runtime.database.prisma.resolution.findFirstOrThrow({
      where: { meetingId },
    })
    const set = { resolutionId: resolution.id, reviewOn: '2026-11-20' }
    await test.run(setReview, branch.south.secretary.actor, set)
    const look = async (day: string, time: string) => {
      test.setClock(day, time)
      await remindPeople(test.runtime, test.runtime.clock())
      return toldOf(branch, 'reminder.review-due')
    }
    expect(await look('2026-11-19', '23:00')).toEqual({})
    expect(await look('2026-11-20', '08:59')).toEqual({})
    expect(await look('2026-11-20', '09:00')).toEqual({ southSecretary: 1, northSecretary: 1 })
    expect(await look('2026-11-21', '09:00')).toEqual({ southSecretary: 1, northSecretary: 1 })
    expect(await told(branch.south.secretary, 'reminder.review-due')).toEqual(['请回看决议：〔2026〕1号'])
  })

  it('nobody is reminded of one that somebody has looked at', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const { id: resolutionId } = await test.runtime.database.prisma.resolution.findFirstOrThrow({
      where: { meetingId },
    })
    const { actor } = branch.south.secretary
    await test.run(setReview, actor, { resolutionId, reviewOn: '2026-11-20' })
    await test.run(recordReview, actor, { resolutionId, note: '已经做到' })
    test.setClock('2026-11-20', '10:00')
    await remindPeople(test.runtime, test.runtime.clock())
    expect(await toldOf(branch, 'reminder.review-due')).toEqual({})
  })
})
