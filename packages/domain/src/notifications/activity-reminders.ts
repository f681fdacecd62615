import type { ActivityState, RegistrationState } from '../activities/vocabulary.ts'

/** What messages about an activity depend on: those who have an account and registered themselves. */
export type ActivityToTell = {
  id: string
  state: ActivityState
  startsAt: Date
  cancelledAt: Date | null
  registrations: readonly {
    id: string
    personId: string
    state: RegistrationState
    registeredAt: Date
    placedAt: Date | null
  }[]
}

export type ActivityMessage = {
  kind: 'activity.moved-up' | 'activity.cancelled' | 'reminder.activity-ahead'
  /** Names the occasion, so that it is told to a person at most once. */
  key: string
  people: string[]
}

const hour = 60 * 60_000
/** Hours for which news is told, however late it is asked for. */
export const newsHours = 48
/** From when on what happened is news at a moment. */
export function newsSince(now: Date): Date {
  return new Date(now.getTime() - newsHours * hour)
}

/** Hours before the start from which an activity is recalled. */
export const aheadHours = 24

/** What is to be told at a moment: who has moved up, that it is cancelled, or that it is soon. */
export function activityMessages(activity: ActivityToTell, now: Date): ActivityMessage[] {
  const { id, state, startsAt, cancelledAt, registrations } = activity
  if (now >= startsAt) return []
  if (state === 'CANCELLED') {
    if (cancelledAt === null || !isNews(cancelledAt, now)) return []
    const people = registrations.filter((each) => each.state !== 'CANCELLED').map(({ personId }) => personId)
    return told([{ kind: 'activity.cancelled', key: `activity-cancelled:${id}`, people }])
  }
  const placed = registrations.filter((each) => each.state === 'PLACED')
  const movedUp = placed.filter(
    ({ placedAt, registeredAt }) => placedAt !== null && placedAt > registeredAt && isNews(placedAt, now),
  )
  const isSoon = startsAt.getTime() - now.getTime() <= aheadHours * hour
  return told([
    ...movedUp.map((each) => ({
      kind: 'activity.moved-up' as const,
      key: `moved-up:${each.id}`,
      people: [each.personId],
    })),
    {
      kind: 'reminder.activity-ahead',
      // One that was moved is recalled anew.
      key: `activity-ahead:${id}:${startsAt.toISOString()}`,
      people: isSoon ? placed.map(({ personId }) => personId) : [],
    },
  ])
}

function isNews(at: Date, now: Date): boolean {
  return at >= newsSince(now)
}

function told(messages: ActivityMessage[]): ActivityMessage[] {
  return messages.filter(({ people }) => people.length > 0)
}
