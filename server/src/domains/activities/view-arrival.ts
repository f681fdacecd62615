import { activityPhase } from '@pilin/domain/activities/vocabulary'
import { checkInOpensAt, checkInWindow, slotHolds } from '@pilin/domain/attendance/check-in'
import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { Actor } from '../../kernel/actor.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { readCheckInCode } from '../attendance/sign-check-in-code.ts'
import { presentTimes } from './present.ts'

/** What a scanned code leads to; ASK is for who is not signed in. */
export type ArrivalOutcome =
  | 'READY'
  | 'ASK'
  | 'PRESENT'
  | 'WAITS'
  | 'NOT_REGISTERED'
  | 'EXPIRED'
  | 'EARLY'
  | 'OVER'

/** What somebody sees behind a scanned code. A code that does not hold says nothing about what it is for. */
export async function viewArrival(
  { runtime, key, actor }: { runtime: Runtime; key: Buffer; actor: Actor | null },
  code: string,
) {
  const now = runtime.clock()
  const read = readCheckInCode(key, code)
  const nothing = { outcome: 'EXPIRED' as ArrivalOutcome, activity: null, opensAt: '' }
  if (!read) return nothing
  const activity = await runtime.database.prisma.activity.findUnique({ where: { id: read.id } })
  if (!activity) return nothing
  const isOwn = actor?.personId && actor.roles.has(activity.organizationId)
  // Others learn of activities that are open to them only, and of those while the code is fresh.
  if (!isOwn && !(activity.openToVisitors && slotHolds(read.slot, now))) return nothing
  const shown = {
    activity: { title: activity.title, place: activity.place, ...presentTimes(activity, now) },
    opensAt: formatDayAndClock(checkInOpensAt(activity.startsAt)),
  }
  const times = { ...activity, startedAt: null, endedAt: null }
  const isOff = activityPhase(activity, now) === 'CANCELLED'
  const window = isOff ? 'OVER' : checkInWindow(times, now)
  const of = (outcome: ArrivalOutcome) => ({ ...shown, outcome })
  if (!isOwn) return of(window === 'OPEN' ? 'ASK' : window)
  const registration = await runtime.database.prisma.registration.findFirst({
    where: { activityId: activity.id, personId: actor.personId, state: { not: 'CANCELLED' } },
  })
  if (!registration) return of('NOT_REGISTERED')
  if (registration.present > 0) return of('PRESENT')
  if (registration.state === 'WAITING') return of('WAITS')
  if (window !== 'OPEN') return of(window)
  return of(slotHolds(read.slot, now) ? 'READY' : 'EXPIRED')
}
export type ArrivalView = Awaited<ReturnType<typeof viewArrival>>
