import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { appointRecorder } from './appoint-recorder.ts'
import { endMeeting } from './end-meeting.ts'
import { planMeeting } from './plan-meeting.ts'

const test = useRuntime()

describe('ending a meeting', () => {
  it('makes it held at that moment', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    await test.run(endMeeting, branch.south.secretary.actor, { meetingId })
    const { database } = test.runtime
    const row = await database.prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })
    expect(row).toMatchObject({ state: 'HELD', endedAt: test.runtime.clock() })
    expect(await lastAuditOf(database, meetingId)).toMatchObject({
      kind: 'meeting.ended',
      subjectType: 'meeting',
      data: { title: '11月工作会商' },
    })
  })

  it('is for the secretary on duty of that day, not before the start, and once', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const later = await buildMeeting(test, branch, { startTime: '09:01' })
    const december = await test.run(planMeeting, branch.south.secretary.actor, {
      organizationId: branch.organizationId,
      kind: 'CONSULTATION',
      title: '12月工作会商',
      date: '2026-12-04',
      startTime: '09:00',
      endTime: '10:00',
      place: '北山塘',
    })
    const onDuty = branch.south.secretary.actor
    await expectRefusals(test, endMeeting, [
      [branch.north.secretary.actor, { meetingId }, 'NOT_ON_DUTY'],
      [branch.south.member.actor, { meetingId }, 'NOT_ON_DUTY'],
      [onDuty, { meetingId: later.meetingId }, 'MEETING_NOT_STARTED'],
      // In December the north village is on duty.
      [onDuty, { meetingId: december.meetingId }, 'NOT_ON_DUTY'],
      [branch.north.secretary.actor, { meetingId: december.meetingId }, 'MEETING_NOT_STARTED'],
    ])
    const refusal = await test.refusal(endMeeting, onDuty, { meetingId: later.meetingId })
    expect(refusal.message).toContain('11月6日 09:01')
    await test.run(endMeeting, onDuty, { meetingId })
    await expectRefusals(test, endMeeting, [[onDuty, { meetingId }, 'MEETING_HELD']])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, endMeeting, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
    }))
  })
})

describe('appointing a recorder', () => {
  it('names an invited person, and another one later', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    for (const { id, actor } of [branch.south.member, branch.north.member]) {
      await test.run(appointRecorder, branch.south.secretary.actor, { meetingId, personId: id })
      const row = await test.runtime.database.prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })
      expect(row.recorderId).toBe(id)
      expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
        kind: 'meeting.recorder-appointed',
        data: { name: actor.name },
      })
    }
  })

  it('is for the secretary on duty while the minutes are a draft, and for invited people', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const submitted = await buildSubmittedMeeting(test, branch)
    const personId = branch.south.member.id
    const onDuty = branch.south.secretary.actor
    await expectRefusals(test, appointRecorder, [
      [branch.north.secretary.actor, { meetingId, personId }, 'NOT_ON_DUTY'],
      [branch.south.member.actor, { meetingId, personId }, 'NOT_ON_DUTY'],
      [onDuty, { meetingId, personId: other.south.member.id }, 'NOT_FOUND'],
      [onDuty, { meetingId: submitted.meetingId, personId }, 'MINUTES_SUBMITTED'],
    ])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, other)
    await expectForeignLikeMissing(test, appointRecorder, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      personId: other.south.member.id,
    }))
  })
})
