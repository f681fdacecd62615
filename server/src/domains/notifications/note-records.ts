import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { confirmersOf, holdersOf, leadersOf, type MeetingToTell, meetingToTell } from './data.ts'
import { type Fact, notify, others, type ReactionContext } from './record-notification.ts'

/** Who leads the meeting and the recorder answer comments. */
export async function noteComment(
  { meetingId, commentId }: Fact<'minutes.commented'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  const { sectionTitle } = await tx.minutesComment.findUniqueOrThrow({ where: { id: commentId } })
  await notify(tx, {
    kind: 'minutes.commented',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(await writersOf(tx, meeting), actor),
    data: { meeting: meeting.title, by: actor.name, section: sectionTitle },
    now,
    key: `minutes.commented:${commentId}`,
  })
}

export async function noteCommentAnswer(
  { meetingId, commentId, personId, accepted }: Fact<'minutes.comment-answered'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  const comment = await tx.minutesComment.findUniqueOrThrow({ where: { id: commentId } })
  await notify(tx, {
    kind: 'minutes.comment-answered',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others([personId], actor),
    data: {
      meeting: meeting.title,
      by: actor.name,
      decision: accepted ? '已采纳' : '未采纳',
      section: comment.sectionTitle,
      reason: comment.answer,
    },
    now,
    key: `minutes.comment-answered:${commentId}`,
  })
}

/** Those who confirmed for a unit; whoever has to change the record has just been told that it came back. */
export async function noteWithdrawn(
  { meetingId, unitIds, reason }: Fact<'minutes.confirmations-withdrawn'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  const { organizationId, organization, startsAt, title } = meeting
  const roles =
    organization.kind === 'REGIONAL_COUNCIL' ? ['SECRETARY_GENERAL' as const] : ['SECRETARY' as const]
  const signers = await holdersOf(tx, organizationId, civilDateOf(startsAt), roles, unitIds)
  const writers = await writersOf(tx, meeting)
  await notify(tx, {
    kind: 'minutes.confirmations-withdrawn',
    organizationId,
    subjectId: meetingId,
    people: others(signers, actor).filter((personId) => !writers.includes(personId)),
    data: { meeting: title, reason },
    now,
  })
}

/** A supplement is confirmed by the same people as its record. */
export async function noteSupplement(
  { meetingId, supplementId }: Fact<'supplement.submitted'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  await notify(tx, {
    kind: 'supplement.submitted',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(await confirmersOf(tx, meeting), actor),
    data: { meeting: meeting.title, by: actor.name, supplementId },
    now,
    key: `supplement.submitted:${supplementId}`,
  })
}

export async function noteFrozenSupplement(
  { meetingId, supplementId }: Fact<'supplement.frozen'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  await notify(tx, {
    kind: 'supplement.frozen',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(invitedTo(meeting), actor),
    data: { meeting: meeting.title, supplementId },
    now,
    key: `supplement.frozen:${supplementId}`,
  })
}

export async function noteBrief(
  { meetingId, briefId, number }: Fact<'brief.issued'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const meeting = await meetingToTell(tx, meetingId)
  await notify(tx, {
    kind: 'brief.issued',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(invitedTo(meeting), actor),
    data: { meeting: meeting.title, number },
    now,
    key: `brief.issued:${briefId}`,
  })
}

async function writersOf(tx: Transaction, meeting: MeetingToTell): Promise<string[]> {
  return [...(await leadersOf(tx, meeting)), ...(meeting.recorderId ? [meeting.recorderId] : [])]
}

function invitedTo({ invited }: MeetingToTell): string[] {
  return invited.map(({ personId }) => personId)
}
