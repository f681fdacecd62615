import { civilDateOf, formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { planMeetingInput } from '@pilin/domain/meetings/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { memberUnitsOn, peopleOn } from '../organizations/data.ts'
import { mayPlanMeeting } from './policy.ts'

/**
 * Plans a meeting: the member units of that day take part, everybody in office is invited, and its minutes
 * begin as an empty live document.
 */
export const planMeeting = useCase({
  input: planMeetingInput,
  load: async (_tx, actor, { organizationId }) => ({
    organizationId: scopeOf(actor, organizationId) as OrganizationScope,
  }),
  policy: mayPlanMeeting,
  async run({ tx, actor, input, thing, now, announce }) {
    if (input.date < civilDateOf(now))
      throw new DomainError('MEETING_PAST', {}, { date: '请填写今天或以后的日期。' })
    const startsAt = instantOf(input.date, input.startTime)
    const meeting = await insertMeeting(tx, thing.organizationId, {
      kind: input.kind,
      title: input.title,
      place: input.place,
      startsAt,
      endsAt: instantOf(input.date, input.endTime),
    })
    await recordAudit(tx, {
      actor,
      organizationId: thing.organizationId,
      kind: 'meeting.planned',
      subjectId: meeting.id,
      data: { title: input.title, startsAt: formatDayAndClock(startsAt) },
      now,
    })
    await announce({
      type: 'meeting.planned',
      organizationId: thing.organizationId,
      meetingId: meeting.id,
      documentId: meeting.documentId,
      kind: input.kind,
    })
    await announce({ type: 'meeting.changed', organizationId: thing.organizationId, meetingId: meeting.id })
    return { meetingId: meeting.id }
  },
})

export type MeetingRow = {
  kind: Parameters<Transaction['meeting']['create']>[0]['data']['kind']
  title: string
  place: string
  startsAt: Date
  endsAt: Date
}

/** Writes a meeting with its units, invitations and empty minutes. Also used by the demo data. */
export async function insertMeeting(tx: Transaction, scope: OrganizationScope, row: MeetingRow) {
  const day = civilDateOf(row.startsAt)
  const [units, people] = await Promise.all([memberUnitsOn(tx, scope, day), peopleOn(tx, scope, day)])
  const meeting = await tx.meeting.create({ data: { organizationId: scope, ...row } })
  await tx.meetingUnit.createMany({
    data: units.map((unit) => ({ meetingId: meeting.id, unitId: unit.id })),
  })
  await tx.attendance.createMany({
    data: people.map((person) => {
      const observes = person.roles.every((role) => role === 'OBSERVER')
      return {
        meetingId: meeting.id,
        personId: person.id,
        role: observes ? ('OBSERVE' as const) : ('ATTEND' as const),
        // Probationary members and observers have no vote (domain.md §3).
        votes: !observes && !person.probationary,
      }
    }),
  })
  const documentId = crypto.randomUUID()
  await tx.liveDocument.create({ data: { id: documentId } })
  await tx.minutes.create({ data: { organizationId: scope, meetingId: meeting.id, documentId } })
  return { id: meeting.id, documentId }
}
