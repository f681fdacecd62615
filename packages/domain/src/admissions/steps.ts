import type { CivilDate } from '../calendar/civil-date.ts'
import type { MeetingKind } from '../meetings/vocabulary.ts'
import type { OrganizationKind } from '../organizations/vocabulary.ts'
import { admissionMessages as messages } from './messages.ts'
import type { ApplicationState, ApplicationStep } from './vocabulary.ts'

/**
 * The way of an application (domain.md §3, councils: a unit applies, the secretariat examines, the session decides).
 * What is not on an agenda of its own accord any more may be put on another one; what is settled stays.
 */
const ways: Record<ApplicationState, Partial<Record<ApplicationStep, ApplicationState>>> = {
  SUBMITTED: {
    QUESTIONED: 'QUESTIONED',
    SUPPORTED: 'SUPPORTED',
    DECLINED: 'DECLINED',
    WITHDRAWN: 'WITHDRAWN',
  },
  QUESTIONED: {
    ANSWERED: 'SUBMITTED',
    SUPPORTED: 'SUPPORTED',
    DECLINED: 'DECLINED',
    WITHDRAWN: 'WITHDRAWN',
  },
  SUPPORTED: { PLACED: 'PLACED', WITHDRAWN: 'WITHDRAWN' },
  PLACED: { PLACED: 'PLACED', CARRIED_OUT: 'CARRIED_OUT', REFUSED: 'REFUSED', WITHDRAWN: 'WITHDRAWN' },
  CARRIED_OUT: {},
  DECLINED: {},
  REFUSED: {},
  WITHDRAWN: {},
}

/** The state after a step; undefined where the step is not open. */
export function stateAfterStep(state: ApplicationState, step: ApplicationStep): ApplicationState | undefined {
  return ways[state][step]
}

/** Whether something is still to be done about an application. */
export function isOpenApplication(state: ApplicationState): boolean {
  return Object.keys(ways[state]).length > 0
}

/** Organizations that units ask to join by themselves; a joint branch is founded by its units. */
export function takesApplications(kind: OrganizationKind): boolean {
  return kind === 'REGIONAL_COUNCIL' || kind === 'COMMUNITY'
}

/** Whether a meeting of the kind decides on applications: in a council its session, elsewhere any. */
export function decidesApplications(kind: OrganizationKind, meeting: MeetingKind): boolean {
  return kind !== 'REGIONAL_COUNCIL' || meeting === 'COUNCIL_SESSION'
}

/** Why a decision cannot be carried out from a day: nothing takes effect before it was decided. */
export function effectProblems(
  effect: { onDay: CivilDate; untilDay: CivilDate | null },
  decidedOn: CivilDate,
): { onDay?: string; untilDay?: string } {
  if (effect.onDay < decidedOn) return { onDay: messages.beforeDecision }
  if (effect.untilDay !== null && effect.untilDay < effect.onDay)
    return { untilDay: messages.endsBeforeItBegins }
  return {}
}
