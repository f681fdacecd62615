import { buildBranch } from '@kit/builders'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { planMeeting } from './plan-meeting.ts'

const test = useRuntime()

const consultation = {
  kind: 'CONSULTATION' as const,
  title: '11月工作会商',
  date: '2026-11-13',
  startTime: '14:30',
  endTime: '16:30',
  place: '山塘老街议事厅',
}

describe('planning a meeting', () => {
  it('invites everybody in office, lets the members of the day take part and begins empty minutes', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await test.run(planMeeting, branch.south.secretary.actor, {
      organizationId: branch.organizationId,
      ...consultation,
    })
    const meeting = await test.runtime.database.prisma.meeting.findUniqueOrThrow({
      where: { id: meetingId },
      include: { units: true, attendance: true, minutes: true },
    })
    expect(meeting.units).toHaveLength(2)
    expect(meeting.attendance).toHaveLength(5)
    expect(meeting.attendance.filter(({ votes }) => votes)).toHaveLength(4)
    expect(meeting.minutes?.state).toBe('DRAFT')
    expect(meeting.startsAt.toISOString()).toBe('2026-11-13T06:30:00.000Z')
    const audit = await test.runtime.database.prisma.auditEvent.findMany({ where: { subjectId: meetingId } })
    expect(audit.map(({ kind }) => kind)).toEqual(['meeting.planned'])
  })

  it('refuses a member, an end before the start, a title of 10,000 characters and a past day, and changes nothing', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId } = branch
    const input = { organizationId, ...consultation }
    const { secretary, member } = branch.south
    const refusals = [
      [member.actor, input, 'NOT_SECRETARY', undefined],
      [secretary.actor, { ...input, endTime: '14:00' }, 'INVALID', 'endTime'],
      [secretary.actor, { ...input, title: '长'.repeat(10_000) }, 'INVALID', 'title'],
      [secretary.actor, { ...input, date: '2026-11-05' }, 'MEETING_PAST', 'date'],
    ] as const
    for (const [actor, given, code, field] of refusals) {
      const refusal = await test.refusal(planMeeting, actor, given)
      expect(refusal.code).toBe(code)
      if (field) expect(refusal.fields[field]).toMatch(/。$/)
    }
    const { prisma } = test.runtime.database
    expect(await prisma.meeting.count({ where: { organizationId } })).toBe(0)
    expect(await prisma.auditEvent.count({ where: { organizationId } })).toBe(0)
  })

  it('answers a foreign organization exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const [foreign, missing] = await Promise.all(
      [other.organizationId, '0199aaaa-0000-7000-8000-000000000000'].map((organizationId) =>
        test.refusal(planMeeting, mine.south.secretary.actor, { organizationId, ...consultation }),
      ),
    )
    expect(foreign?.code).toBe('NOT_FOUND')
    expect(foreign?.message).toBe(missing?.message)
  })
})
