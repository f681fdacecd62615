import { activityMessages as messages } from './messages.ts'

/** An activity stands until it is over, or is cancelled with a reason. */
export const activityStates = ['PLANNED', 'CANCELLED'] as const
export type ActivityState = (typeof activityStates)[number]

/** Who registers: somebody with an account, a unit for several of its people, somebody without an account. */
export const registrationKinds = ['PERSON', 'UNIT', 'VISITOR'] as const
export type RegistrationKind = (typeof registrationKinds)[number]

/** A registration has its places, waits for them, or was cancelled; what was cancelled stays so. */
export const registrationStates = ['PLACED', 'WAITING', 'CANCELLED'] as const
export type RegistrationState = (typeof registrationStates)[number]

export const registrationStateLabels: Record<RegistrationState, string> = messages.state

/** Days after an activity when the names and numbers of its visitors are wiped. */
export const forgetAfterDays = 90

/** How far an activity is at a moment. */
export type ActivityPhase = 'CANCELLED' | 'COMING' | 'RUNNING' | 'OVER'

export function activityPhase(
  { state, startsAt, endsAt }: { state: ActivityState; startsAt: Date; endsAt: Date },
  now: Date,
): ActivityPhase {
  if (state === 'CANCELLED') return 'CANCELLED'
  if (now < startsAt) return 'COMING'
  return now < endsAt ? 'RUNNING' : 'OVER'
}
