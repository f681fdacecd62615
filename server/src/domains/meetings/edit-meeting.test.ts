import { auditOf, lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { cancelMeeting } from './cancel-meeting.ts'
import { editMeeting } from './edit-meeting.ts'

const test = useRuntime()

const changes = {
  title: '11月工作会商（改期）',
  date: '2026-11-20',
  startTime: '09:00',
  endTime: '10:30',
  place: '北山塘村委会',
}

describe('editing a meeting', () => {
  it('changes title, time and place, and notes the new time', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    await test.run(editMeeting, branch.north.secretary.actor, { meetingId, ...changes })
    const { prisma } = test.runtime.database
    expect(await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })).toMatchObject({
      title: changes.title,
      place: changes.place,
      startsAt: new Date('2026-11-20T01:00:00.000Z'),
      endsAt: new Date('2026-11-20T02:30:00.000Z'),
    })
    expect(await auditOf(test.runtime.database, meetingId)).toEqual([
      'meeting.planned meeting',
      'meeting.edited meeting',
    ])
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      actorName: '北书记',
      organizationId: branch.organizationId,
      data: { title: changes.title, startsAt: '11月20日 09:00' },
      at: test.runtime.clock(),
    })
  })

  it('refuses a member, an observer, a past day, a control character and an end before the start', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const input = { meetingId, ...changes }
    const secretary = branch.south.secretary.actor
    await expectRefusals(test, editMeeting, [
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [branch.observer.actor, input, 'NOT_SECRETARY'],
      [secretary, { ...input, date: '2026-11-05' }, 'MEETING_PAST', 'date'],
      [secretary, { ...input, date: '2026-02-30' }, 'INVALID', 'date'],
      [secretary, { ...input, endTime: '09:00' }, 'INVALID', 'endTime'],
      [secretary, { ...input, title: '会\u0000议' }, 'INVALID', 'title'],
      [secretary, { ...input, place: ' ' }, 'INVALID', 'place'],
    ])
  })

  it('lets a meeting of today keep its start although that is past', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const input = { meetingId, ...changes, date: '2026-11-06', startTime: '08:30', endTime: '12:00' }
    await test.run(editMeeting, branch.south.secretary.actor, input)
    expect(await auditOf(test.runtime.database, meetingId)).toContain('meeting.edited meeting')
  })

  it('refuses once the meeting has ended or was cancelled', async () => {
    const branch = await buildBranch(test.runtime)
    const held = await buildHeldMeeting(test, branch)
    const cancelled = await buildMeeting(test, branch)
    const secretary = branch.south.secretary.actor
    await test.run(cancelMeeting, secretary, { meetingId: cancelled.meetingId, reason: '台风' })
    await expectRefusals(test, editMeeting, [
      [secretary, { meetingId: held.meetingId, ...changes }, 'MEETING_HELD'],
      [secretary, { meetingId: cancelled.meetingId, ...changes }, 'MEETING_CANCELLED'],
    ])
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, other)
    await expectForeignLikeMissing(test, editMeeting, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      ...changes,
    }))
  })
})

describe('who chairs and hosts a meeting', () => {
  it('is fixed by hand, noted, kept by later changes, and given back to the rotation', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { north } = branch
    const { actor } = branch.south.secretary
    const { prisma } = test.runtime.database
    const fixed = { chairId: north.member.id, hostUnitId: north.unitId }
    await test.run(editMeeting, actor, { meetingId, ...changes, ...fixed })
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'meeting.lead-fixed',
      data: { chair: '北党员', host: '北山塘' },
    })
    await test.run(editMeeting, actor, { meetingId, ...changes, place: '界河码头' })
    expect(await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })).toMatchObject(fixed)
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({ kind: 'meeting.edited' })
    await test.run(editMeeting, actor, { meetingId, ...changes, chairId: '', hostUnitId: '' })
    expect(await prisma.meeting.findUniqueOrThrow({ where: { id: meetingId } })).toMatchObject({
      chairId: null,
      hostUnitId: null,
    })
  })

  it('is somebody at the table and a unit that takes part', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const input = { meetingId, ...changes }
    const { actor } = branch.south.secretary
    await expectRefusals(test, editMeeting, [
      [actor, { ...input, chairId: branch.observer.id }, 'NOT_CHAIR', 'chairId'],
      [actor, { ...input, chairId: other.south.member.id }, 'NOT_CHAIR', 'chairId'],
      [actor, { ...input, hostUnitId: other.south.unitId }, 'NOT_CHAIR', 'hostUnitId'],
      [actor, { ...input, chairId: 'x' }, 'INVALID', 'chairId'],
    ])
  })

  it('lets the chair that was fixed lead, beside whoever is on duty', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const chair = branch.north.member
    const today = { ...changes, date: '2026-11-06', startTime: '08:30', chairId: chair.id }
    await test.run(editMeeting, branch.south.secretary.actor, { meetingId, ...today })
    const refusal = await test.refusal(cancelMeeting, branch.south.member.actor, {
      meetingId,
      reason: '台风',
    })
    expect(refusal.message).toContain('北党员')
    await test.run(cancelMeeting, chair.actor, { meetingId, reason: '台风' })
  })
})
