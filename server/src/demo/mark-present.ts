import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { AbsenceSeed } from '@pilin/prisma/seed/seed-types'
import type { Stage } from './stage.ts'

/**
 * The attendance of a held meeting. Written in bulk, with the audit events that the recorder's list would have
 * left: one use case for each person would take most of the time of the whole loading.
 */
export async function markPresent(
  { tx, cast, trail }: Stage,
  { meetingId, recorder, at }: { meetingId: string; recorder: string; at: Date },
  { onLeave, absent }: AbsenceSeed,
): Promise<void> {
  const recordedBy = cast.person(recorder).id
  const missing = [...onLeave.map(({ who }) => who), ...absent].map((who) => cast.person(who).id)
  await tx.attendance.updateMany({
    where: { meetingId, personId: { notIn: missing } },
    data: { reply: 'ATTEND', presentAt: at, checkInWay: 'HAND', checkedInById: recordedBy },
  })
  for (const { who, reason } of onLeave) {
    const personId = cast.person(who).id
    await tx.attendance.updateMany({
      where: { meetingId, personId },
      data: { reply: 'LEAVE', leaveReason: reason, leaveKind: 'PERSONAL' },
    })
  }
  const present = cast.inOfficeOn(civilDateOf(at)).filter(({ id }) => !missing.includes(id))
  const of = { organizationId: cast.seed.id, actor: cast.actor(recorder), at }
  for (const { name } of present) trail.add(of, 'attendance.marked', meetingId, { name, present: true })
}
