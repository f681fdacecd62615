import { leaveKindLabels, leaveStateLabels } from '@pilin/domain/attendance/vocabulary'
import { confirmersOf, leadersOf, meetingToTell } from './data.ts'
import { type Fact, notify, others, type ReactionContext } from './record-notification.ts'

/** Who leads the meeting decides on leave; on the leader's own another secretary does. */
export async function noteLeaveAsked(
  { meetingId, personId }: Fact<'leave.asked'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  const { person, leaveKind, leaveReason } = await tx.attendance.findUniqueOrThrow({
    where: { meetingId_personId: { meetingId, personId } },
    select: { leaveKind: true, leaveReason: true, person: { select: { name: true } } },
  })
  const leaders = await leadersOf(tx, meeting)
  const deciders = leaders.includes(personId) ? await confirmersOf(tx, meeting) : leaders
  await notify(tx, {
    kind: 'leave.asked',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(deciders, actor),
    data: {
      meeting: meeting.title,
      person: person.name,
      leaveKind: leaveKindLabels[leaveKind ?? 'PERSONAL'],
      reason: leaveReason,
    },
    now,
  })
}

export async function noteLeaveDecided(
  { meetingId, personId, approved, reason }: Fact<'leave.decided'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  await notify(tx, {
    kind: 'leave.decided',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others([personId], actor),
    data: {
      meeting: meeting.title,
      decision: leaveStateLabels[approved ? 'APPROVED' : 'REFUSED'],
      reason,
    },
    now,
  })
}
