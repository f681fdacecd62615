import { checkInOpensAt, checkInWindow, slotHolds } from '@pilin/domain/attendance/check-in'
import { formatClock, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { DomainError } from '../../kernel/domain-error.ts'
import { loadMeeting, type MeetingInScope } from '../meetings/data.ts'
import type { CheckInContext } from './issue-check-in-code.ts'
import { readCheckInCode } from './sign-check-in-code.ts'

export type CheckInOutcome = 'READY' | 'PRESENT' | 'EXPIRED' | 'NOT_INVITED' | 'EARLY' | 'OVER'

/** What a scanned code leads to. Without a meeting where the code is not ours or the reader has no part in it. */
export type CheckInView = {
  outcome: CheckInOutcome
  meeting: { id: string; title: string; startsAt: string; place: string } | null
  presentAt: string | null
  lateMinutes: number
  opensAt: string
}

const nothing = { meeting: null, presentAt: null, lateMinutes: 0, opensAt: '' }

/** What somebody who is signed in sees behind a scanned code. */
export async function viewCheckIn(
  { runtime, key, actor }: Omit<CheckInContext, 'origin'>,
  code: string,
): Promise<CheckInView> {
  if (!actor) throw new DomainError('SIGNED_OUT')
  const read = readCheckInCode(key, code)
  if (!read) return { outcome: 'EXPIRED', ...nothing }
  const { prisma } = runtime.database
  const meeting = await loadMeeting(prisma, actor, read.id).catch(asNotInvited)
  if (!meeting?.invitation || !actor.personId) return { outcome: 'NOT_INVITED', ...nothing }
  const { presentAt, lateMinutes } = await prisma.attendance.findUniqueOrThrow({
    where: { meetingId_personId: { meetingId: meeting.id, personId: actor.personId } },
    select: { presentAt: true, lateMinutes: true },
  })
  return {
    outcome: presentAt ? 'PRESENT' : outcomeOf(meeting, read.slot, runtime.clock()),
    meeting: {
      id: meeting.id,
      title: meeting.title,
      startsAt: formatDayAndClock(meeting.startsAt),
      place: meeting.place,
    },
    presentAt: presentAt && formatClock(presentAt),
    lateMinutes,
    opensAt: formatDayAndClock(checkInOpensAt(meeting.startsAt)),
  }
}

function outcomeOf(meeting: MeetingInScope, slot: number, now: Date): CheckInOutcome {
  const window = meeting.state === 'CANCELLED' ? 'OVER' : checkInWindow(meeting, now)
  if (window !== 'OPEN') return window
  return slotHolds(slot, now) ? 'READY' : 'EXPIRED'
}

/** Whoever is not of the organization learns nothing about the meeting, not even that they have found one. */
function asNotInvited(error: unknown): undefined {
  if (error instanceof DomainError && error.code === 'NOT_FOUND') return undefined
  throw error
}
