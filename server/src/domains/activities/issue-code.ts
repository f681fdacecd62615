import { checkInOpensAt, checkInWindow, slotOf } from '@pilin/domain/attendance/check-in'
import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { DomainError } from '../../kernel/domain-error.ts'
import { drawQrCode } from '../../kernel/draw-qr-code.ts'
import { enforce } from '../../kernel/verdict.ts'
import type { CheckInContext } from '../attendance/issue-check-in-code.ts'
import { signCheckInCode } from '../attendance/sign-check-in-code.ts'
import { placeOf } from '../lists/data.ts'
import { loadActivity } from './data.ts'
import { mayHoldActivity } from './policy.ts'
import { presentTimes } from './present.ts'

/** The code of this half minute for the screen at the door, signed as those of meetings are; none outside its time. */
export async function issueCode({ runtime, key, actor, origin }: CheckInContext, activityId: string) {
  if (!actor) throw new DomainError('SIGNED_OUT')
  if (!uuid.safeParse(activityId).success) throw new DomainError('NOT_FOUND')
  const { prisma } = runtime.database
  const now = runtime.clock()
  const activity = await loadActivity(prisma, actor, activityId)
  const place = await placeOf(prisma, actor, activity.organizationId, now)
  enforce(mayHoldActivity(actor, { ...activity, ...place }))
  const times = { ...activity, startedAt: null, endedAt: null }
  const window = activity.state === 'CANCELLED' ? 'OVER' : checkInWindow(times, now)
  const placed = activity.registrations.filter(({ state }) => state === 'PLACED')
  const shown = {
    id: activity.id,
    organizationId: activity.organizationId,
    title: activity.title,
    ...presentTimes(activity, now),
    opensAt: formatDayAndClock(checkInOpensAt(activity.startsAt)),
    window,
    placed: placed.reduce((sum, { places }) => sum + places, 0),
    present: placed.reduce((sum, { present }) => sum + present, 0),
  }
  if (window !== 'OPEN') return { ...shown, code: null }
  const address = `${origin}/activities/check-in/${signCheckInCode(key, activity.id, slotOf(now))}`
  return { ...shown, code: { address, svg: await drawQrCode(address) } }
}
