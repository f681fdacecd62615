import type { AbsenceSeed } from '@pilin/prisma/seed/seed-types'
import { auditSubjects } from '../domains/audit/events.ts'
import type { Stage } from './stage.ts'

/**
 * The attendance of a held meeting. Written in bulk, with the audit events that the recorder's list would have
 * left: one use case for each person would take most of the time of the whole loading.
 */
export async function markPresent(
  { tx, cast }: Stage,
  { meetingId, recorder, at }: { meetingId: string; recorder: string; at: Date },
  { onLeave, absent }: AbsenceSeed,
): Promise<void> {
  const missing = [...onLeave.map(({ who }) => who), ...absent].map((who) => cast.person(who).id)
  await tx.attendance.updateMany({
    where: { meetingId, personId: { notIn: missing } },
    data: { reply: 'ATTEND', presentAt: at },
  })
  for (const { who, reason } of onLeave) {
    const personId = cast.person(who).id
    await tx.attendance.updateMany({
      where: { meetingId, personId },
      data: { reply: 'LEAVE', leaveReason: reason },
    })
  }
  const present = await tx.attendance.findMany({
    where: { meetingId, presentAt: { not: null } },
    select: { person: { select: { name: true } } },
  })
  const kind = 'attendance.marked'
  const actor = cast.actor(recorder)
  await tx.auditEvent.createMany({
    data: present.map(({ person }) => ({
      organizationId: cast.seed.id,
      actorUserId: actor.userId,
      actorName: actor.name,
      kind,
      subjectType: auditSubjects[kind],
      subjectId: meetingId,
      data: { name: person.name, present: true },
      at,
    })),
  })
}
