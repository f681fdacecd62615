import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting, buildTopic } from '@kit/meetings'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { markAttendance } from '../attendance/mark-attendance.ts'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'

const test = useRuntime()

function pageOf(actor: Actor, meetingId: string) {
  return createCaller({ runtime: test.runtime, actor }).meetings.view({ meetingId })
}

describe('the page of a meeting', () => {
  it('shows the agenda with times, and who came', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId, topicId } = await buildMeeting(test, branch)
    await buildTopic(test, branch, meetingId, '还没有受理的议题')
    for (const personId of [branch.south.secretary.id, branch.north.member.id, branch.south.member.id]) {
      const mark = { meetingId, personId, present: true }
      await test.run(markAttendance, branch.south.secretary.actor, mark)
    }
    const page = await pageOf(branch.observer.actor, meetingId)
    expect(page).toMatchObject({
      title: '11月工作会商',
      chair: '南书记',
      hostUnit: '南山塘',
      state: 'PLANNED',
    })
    expect(page.agenda.map(({ id, startsAt, endsAt }) => [id === topicId, startsAt, endsAt])).toEqual([
      [true, '08:35', '08:55'],
      [false, null, null],
    ])
    // The first item, what came of the last resolutions, takes five minutes.
    expect([page.topicsBegin, page.plannedEnd]).toEqual(['08:35', '08:55'])
    // The observer counts nowhere.
    expect(page.attendance.counts).toMatchObject({ expected: 4, present: 3, absent: 1, observers: 0 })
  })

  it('tells the reason for leave to the chair, the secretaries and whoever gave it', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { member } = branch.north
    await test.run(replyToInvitation, member.actor, { meetingId, reply: 'LEAVE', reason: '住院手术' })
    const seen = async (actor: Actor) => JSON.stringify(await pageOf(actor, meetingId)).includes('住院手术')
    expect(await seen(branch.south.secretary.actor)).toBe(true)
    expect(await seen(branch.north.secretary.actor)).toBe(true)
    expect(await seen(member.actor)).toBe(true)
    expect(await seen(branch.south.member.actor)).toBe(false)
    expect(await seen(branch.observer.actor)).toBe(false)
  })

  it('shows nobody’s telephone number', async () => {
    const branch = await buildBranch(test.runtime)
    const { userId } = branch.north.member
    await test.runtime.database.prisma.user.update({ where: { id: userId }, data: { mobile: '13912345678' } })
    const { meetingId } = await buildMeeting(test, branch)
    const page = await pageOf(branch.south.secretary.actor, meetingId)
    expect(JSON.stringify(page)).not.toContain('13912345678')
  })

  it('offers each person exactly what the policy allows', async () => {
    const branch = await buildBranch(test.runtime)
    const planned = await buildMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const offered = async (actor: Actor, meetingId: string) => {
      const { abilities } = await pageOf(actor, meetingId)
      return Object.keys(abilities).filter((name) => abilities[name as keyof typeof abilities] === true)
    }
    const { meetingId } = planned
    const onDuty = ['edit', 'cancel', 'propose', 'proposeForAnyUnit', 'decide', 'arrange', 'reply']
    expect(await offered(branch.south.secretary.actor, meetingId)).toEqual([
      ...onDuty,
      'markAttendance',
      'appointRecorder',
      'end',
      'markExtra',
      'run',
    ])
    expect(await offered(branch.north.secretary.actor, meetingId)).toEqual([
      'edit',
      'propose',
      'proposeForAnyUnit',
      'arrange',
      'reply',
      'markAttendance',
      'markExtra',
    ])
    expect(await offered(branch.north.member.actor, meetingId)).toEqual(['propose', 'reply'])
    expect(await offered(branch.observer.actor, meetingId)).toEqual(['reply'])
    expect(await offered(branch.south.secretary.actor, held.meetingId)).toEqual([
      'proposeForAnyUnit',
      'markAttendance',
      'appointRecorder',
      'markExtra',
    ])
    expect(await offered(branch.north.member.actor, held.meetingId)).toEqual([])
  })
})
