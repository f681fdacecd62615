import { invitationAs, rolesOpenTo } from '@pilin/domain/attendance/invitation'
import { civilDateOf, formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { type PlanMeetingInput, planMeetingInput } from '@pilin/domain/meetings/schemas'
import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { type UseCaseContext, useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { findDueUnits } from './find-due-units.ts'
import { mayPlanMeeting } from './policy.ts'

/**
 * Plans a meeting: the units that are due on that day take part, their people in office are invited, and its
 * minutes begin as an empty live document.
 */
export const planMeeting = useCase({
  input: planMeetingInput,
  load: async (_tx, actor, { organizationId }) => ({
    organizationId: scopeOf(actor, organizationId) as OrganizationScope,
  }),
  policy: mayPlanMeeting,
  run: (context) => planOne(context, context.thing.organizationId, context.input),
})

/**
 * Plans one meeting inside a use case that may plan more of them.
 * @throws DomainError MEETING_PAST
 */
export async function planOne(
  { tx, actor, now, announce }: Pick<UseCaseContext<unknown, unknown>, 'tx' | 'actor' | 'now' | 'announce'>,
  organizationId: OrganizationScope,
  input: Omit<PlanMeetingInput, 'organizationId'>,
): Promise<{ meetingId: string }> {
  if (input.date < civilDateOf(now))
    throw new DomainError('MEETING_PAST', {}, { date: '请填写今天或以后的日期。' })
  const startsAt = instantOf(input.date, input.startTime)
  const meeting = await insertMeeting(tx, organizationId, {
    kind: input.kind,
    title: input.title,
    place: input.place,
    extra: input.extra,
    counts: !input.extra || input.counts,
    startsAt,
    endsAt: instantOf(input.date, input.endTime),
  })
  await recordAudit(tx, {
    actor,
    organizationId,
    kind: 'meeting.planned',
    subjectId: meeting.id,
    data: { title: input.title, startsAt: formatDayAndClock(startsAt) },
    now,
  })
  await announce({ type: 'meeting.changed', organizationId, meetingId: meeting.id })
  const { id: meetingId, documentId } = meeting
  await announce({ type: 'meeting.planned', organizationId, meetingId, documentId, kind: input.kind })
  return { meetingId: meeting.id }
}

export type MeetingRow = {
  kind: MeetingKind
  title: string
  place: string
  startsAt: Date
  endsAt: Date
  extra?: boolean
  counts?: boolean
}

/** Writes a meeting with its units, invitations and empty minutes. Also used by the demo data. */
export async function insertMeeting(tx: Transaction, scope: OrganizationScope, row: MeetingRow) {
  const day = civilDateOf(row.startsAt)
  const { kind, extra = false } = row
  const { units, people } = await findDueUnits(tx, scope, { kind, day, extra })
  const meeting = await tx.meeting.create({ data: { organizationId: scope, ...row } })
  await tx.meetingUnit.createMany({
    data: units.map((unit) => ({ meetingId: meeting.id, unitId: unit.id })),
  })
  await tx.attendance.createMany({
    data: people.map((person) => {
      const [role] = rolesOpenTo(person.roles)
      return { meetingId: meeting.id, personId: person.id, ...invitationAs(role, person) }
    }),
  })
  const documentId = crypto.randomUUID()
  await tx.liveDocument.create({ data: { id: documentId } })
  await tx.minutes.create({ data: { organizationId: scope, meetingId: meeting.id, documentId } })
  return { id: meeting.id, documentId }
}
