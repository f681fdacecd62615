import { lateMinutesOf, slotHolds } from '@pilin/domain/attendance/check-in'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { DomainError } from '../../kernel/domain-error.ts'
import { execute } from '../../kernel/execute.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting } from '../meetings/data.ts'
import type { CheckInContext } from './issue-check-in-code.ts'
import { mayCheckIn } from './policy.ts'
import { readCheckInCode } from './sign-check-in-code.ts'

/**
 * Checks in with the code on the screen, which proves that one is in the room.
 * @throws DomainError CODE_EXPIRED for a code that is too old or not ours
 */
export async function checkIn(
  { runtime, key, actor }: Omit<CheckInContext, 'origin'>,
  code: string,
): Promise<void> {
  if (!actor) throw new DomainError('SIGNED_OUT')
  const read = readCheckInCode(key, code)
  if (!read || !slotHolds(read.slot, runtime.clock())) throw new DomainError('CODE_EXPIRED')
  await execute(runtime, noteCheckIn, actor, { meetingId: read.id })
}

/** The change itself, for whoever has shown a code that holds; a second time changes nothing. */
export const noteCheckIn = useCase({
  input: z.object({ meetingId: uuid }),
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: (actor, meeting, _input, now) => mayCheckIn(actor, meeting, now),
  async run({ tx, actor, thing: meeting, now, announce }) {
    if (!actor.personId) throw new DomainError('NOT_INVITED')
    const { organizationId, id: meetingId } = meeting
    const lateMinutes = lateMinutesOf(meeting.startsAt, now)
    const { count } = await tx.attendance.updateMany({
      where: { meetingId, personId: actor.personId, presentAt: null },
      data: { presentAt: now, checkInWay: 'QR', lateMinutes },
    })
    if (count === 0) return
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'attendance.checked-in',
      subjectId: meetingId,
      data: { lateMinutes },
      now,
    })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
  },
})
