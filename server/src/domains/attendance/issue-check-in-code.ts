import { checkInOpensAt, checkInWindow, slotOf, untilNextSlot } from '@pilin/domain/attendance/check-in'
import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { drawQrCode } from '../../kernel/draw-qr-code.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { loadMeeting } from '../meetings/data.ts'
import { mayShowCode } from './policy.ts'
import { signCheckInCode } from './sign-check-in-code.ts'

/** What a code needs besides the meeting: who asks, the key, and the address under which people reach us. */
export type CheckInContext = { runtime: Runtime; key: Buffer; actor: Actor | null; origin: string }

/** The code of this half minute as an address and as a drawing; none before and after the time for it. */
export async function issueCheckInCode({ runtime, key, actor, origin }: CheckInContext, meetingId: string) {
  if (!actor) throw new DomainError('SIGNED_OUT')
  if (!uuid.safeParse(meetingId).success) throw new DomainError('NOT_FOUND')
  const meeting = await loadMeeting(runtime.database.prisma, actor, meetingId)
  enforce(mayShowCode(actor, meeting))
  const now = runtime.clock()
  const window = checkInWindow(meeting, now)
  const opensAt = formatDayAndClock(checkInOpensAt(meeting.startsAt))
  if (window !== 'OPEN') return { window, opensAt, code: null }
  const address = `${origin}/check-in/${signCheckInCode(key, meeting.id, slotOf(now))}`
  return { window, opensAt, code: { address, svg: await drawQrCode(address), changesIn: untilNextSlot(now) } }
}
