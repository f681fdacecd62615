import { type BuiltBranch, buildBranch } from '@kit/builders'
import { buildSwap } from '@kit/layers'
import { buildAsking, buildClaim, buildNeed, buildResource } from '@kit/lists'
import { buildFrozenMeeting, buildMeeting, buildSubmittedMeeting, buildTopic } from '@kit/meetings'
import { answer, buildOpenSurvey, placeOf } from '@kit/surveys'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { decideLeave } from '../attendance/decide-leave.ts'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'
import { askExtension } from '../follow-up/ask-extension.ts'
import { setAssistants } from '../follow-up/set-assistants.ts'
import { setReview } from '../follow-up/set-review.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { confirmMinutes } from '../minutes/confirm-minutes.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))

const coming = { date: '2026-11-20', startTime: '14:00', endTime: '15:30' }
const mineOf = (actor: Actor) => createCaller({ runtime: test.runtime, actor }).mine.view({})

/** What waits for somebody, as `kind count`. */
async function tasksOf(actor: Actor): Promise<string[]> {
  const { tasks } = await mineOf(actor)
  return tasks.map(({ kind, count }) => `${kind} ${count}`)
}

/** Who of the branch has a task of the kind, and how many of it. */
async function havingTask(branch: BuiltBranch, kind: string): Promise<Record<string, number>> {
  const { south, north, observer } = branch
  const having: Record<string, number> = {}
  const people = { south: south.secretary, north: north.secretary, member: south.member, observer }
  for (const [name, { actor }] of Object.entries(people)) {
    const task = (await mineOf(actor)).tasks.find((each) => each.kind === kind)
    if (task) having[name] = task.count
  }
  return having
}

describe('one’s own meetings', () => {
  it('are those of today and later that still stand, with the reply and the chair', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch, coming)
    const { meetingId: gone } = await buildMeeting(test, branch, { ...coming, date: '2026-11-21' })
    await test.run(cancelMeeting, branch.south.secretary.actor, { meetingId: gone, reason: '台风' })
    const { actor } = branch.north.member
    expect((await mineOf(actor)).meetings).toMatchObject([
      { id: meetingId, reply: 'NONE', role: 'ATTEND', chair: '南书记', checkInOpen: false },
    ])
    const ask = { meetingId, reply: 'LEAVE', kind: 'OFFICIAL', reason: '出差' } as const
    await test.run(replyToInvitation, actor, ask)
    const asked = { reply: 'LEAVE', leaveKind: 'OFFICIAL', leaveState: 'ASKED', leaveReason: '出差' }
    expect((await mineOf(actor)).meetings).toMatchObject([asked])
    test.setClock('2026-11-20', '13:45')
    expect((await mineOf(actor)).meetings).toMatchObject([{ checkInOpen: true, mayShowCode: false }])
    const { meetings } = await mineOf(branch.south.secretary.actor)
    expect(meetings).toMatchObject([{ mayShowCode: true }])
    test.setClock('2026-11-21', '00:00')
    expect((await mineOf(actor)).meetings).toEqual([])
  })

  it('are of one’s own organizations only', async () => {
    const branch = await buildBranch(test.runtime)
    await buildFrozenMeeting(test, branch)
    await buildMeeting(test, branch, coming)
    const stranger = await buildBranch(test.runtime)
    expect(await mineOf(stranger.south.secretary.actor)).toMatchObject({
      meetings: [],
      items: [],
      topics: [],
      tasks: [],
    })
  })
})

describe('one’s own work', () => {
  it('is what one is responsible for or assists in, until it is finished', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const item = await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
    const personIds = [branch.observer.id]
    await test.run(setAssistants, branch.south.member.actor, { actionItemId: item.id, personIds })
    test.setClock('2026-12-01')
    expect((await mineOf(branch.south.member.actor)).items).toMatchObject([
      { id: item.id, isMine: true, overdue: true, dueOn: '2026-11-30' },
    ])
    expect((await mineOf(branch.observer.actor)).items).toMatchObject([{ isMine: false, person: '南党员' }])
    expect((await mineOf(branch.north.member.actor)).items).toEqual([])
  })

  it('is what one has proposed, with the answer', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch, coming)
    const agendaItemId = await buildTopic(test, branch, meetingId, '老街照明')
    expect(await havingTask(branch, 'answer-topics')).toEqual({ south: 1 })
    const defer = { agendaItemId, decision: 'DEFER', reason: '先做预算' } as const
    await test.run(decideAgendaItem, branch.south.secretary.actor, defer)
    const { topics } = await mineOf(branch.south.member.actor)
    expect(topics).toMatchObject([
      { title: '老街照明', decision: 'DEFER', reason: '先做预算' },
      { title: '老街河道联合保洁', state: 'PLACED', meeting: { id: meetingId } },
    ])
    expect(await havingTask(branch, 'answer-topics')).toEqual({})
  })
})

describe('what waits', () => {
  it('for the chair: leave, until it is decided; the chair’s own is another secretary’s', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch, coming)
    const leave = { meetingId, reply: 'LEAVE', reason: '出差' } as const
    for (const { actor } of [branch.north.member, branch.south.member, branch.south.secretary]) {
      await test.run(replyToInvitation, actor, leave)
    }
    expect(await havingTask(branch, 'decide-leave')).toEqual({ south: 2, north: 1 })
    for (const { id: personId } of [branch.north.member, branch.south.member]) {
      const decision = 'APPROVE' as const
      await test.run(decideLeave, branch.south.secretary.actor, { meetingId, personId, decision })
    }
    expect(await havingTask(branch, 'decide-leave')).toEqual({ north: 1 })
  })

  it('for each secretary: minutes, until they have confirmed', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, contentHash } = await buildSubmittedMeeting(test, branch)
    expect(await havingTask(branch, 'confirm-minutes')).toEqual({ south: 1, north: 1 })
    await test.run(confirmMinutes, branch.north.secretary.actor, { meetingId, contentHash })
    expect(await havingTask(branch, 'confirm-minutes')).toEqual({ south: 1 })
  })

  it('for a unit: surveys with their last day, claims of its needs, and requests for its resources', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const open = await buildOpenSurvey(test, placeOf(branch))
    const needId = await buildNeed(test, branch, north.member)
    const resourceId = await buildResource(test, branch, north.secretary, { timed: false })
    await buildClaim(test, south.member, needId)
    await buildAsking(test, south.member, resourceId)
    const survey = { kind: 'answer-survey', count: 1 }
    expect((await mineOf(north.member.actor)).tasks).toMatchObject([
      { ...survey, places: [{ id: open.surveyId, title: '2026年需求调查', dueOn: '2026-11-30' }] },
      { kind: 'answer-claim', count: 1, places: [{ id: needId, title: '健康讲座', dueOn: null }] },
      { kind: 'answer-request', count: 1, places: [{ id: resourceId, title: '议事厅' }] },
    ])
    // Who keeps the lists could answer for the other unit, but it is not asked of them.
    expect(await havingTask(branch, 'answer-claim')).toEqual({ north: 1 })
    expect(await havingTask(branch, 'answer-survey')).toEqual({ south: 1, north: 1, member: 1 })
    await answer(test, north.member.actor, open)
    expect(await havingTask(branch, 'answer-survey')).toEqual({ south: 1, member: 1 })
    // A contact speaks for the unit once there is one.
    await test.runtime.database.prisma.unitContact.create({
      data: {
        organizationId: branch.organizationId,
        unitId: south.unitId,
        personId: south.member.id,
        fromDay: new Date('2026-11-01'),
      },
    })
    expect(await havingTask(branch, 'answer-survey')).toEqual({ member: 1 })
    test.setClock('2026-12-01')
    expect(await havingTask(branch, 'answer-survey')).toEqual({})
  })

  it('for secretaries: extensions, reviews, swaps and records that are late', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const { meetingId } = await buildFrozenMeeting(test, branch)
    const item = await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
    const resolution = await test.runtime.database.prisma.resolution.findFirstOrThrow({
      where: { meetingId },
    })
    const more = { actionItemId: item.id, newDueOn: '2026-12-31', reason: '厂家延期' }
    // Who asked does not decide.
    await test.run(askExtension, south.secretary.actor, more)
    const review = { resolutionId: resolution.id, reviewOn: '2026-11-20' }
    await test.run(setReview, south.secretary.actor, review)
    await buildSwap(test, branch, north.secretary, ['2026-12', '2027-01'])
    await buildMeeting(test, branch, { title: '没有交的会', startTime: '12:00', endTime: '13:00' })
    expect(await tasksOf(south.secretary.actor)).toEqual(['answer-swap 1'])
    expect(await tasksOf(north.secretary.actor)).toEqual(['answer-extension 1'])
    test.setClock('2026-11-20')
    expect(await tasksOf(north.secretary.actor)).toEqual([
      'answer-extension 1',
      'overdue-record 1',
      'review-resolution 1',
    ])
    expect(await tasksOf(south.member.actor)).toEqual([])
    // A request that nobody answered has lapsed with the first day of the terms.
    test.setClock('2026-12-01')
    expect(await havingTask(branch, 'answer-swap')).toEqual({})
  })
})
