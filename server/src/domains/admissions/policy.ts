import { stateAfterStep } from '@pilin/domain/admissions/steps'
import type { ApplicationState, ApplicationStep } from '@pilin/domain/admissions/vocabulary'
import { applicationStateLabels } from '@pilin/domain/admissions/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { mayKeepUnits } from '../organizations/policy.ts'

/** What a policy about an application looks at. */
export type ApplicationFacts = { organizationId: string; state: ApplicationState }

/** Applications are the secretariat's business: they carry names and telephone numbers of applicants. */
export function maySeeApplications(actor: Actor, place: { organizationId: string }): Verdict {
  return mayKeepUnits(actor, place)
}

/** The secretariat takes an application a step further, where that step is open. */
export function mayTakeStep(actor: Actor, application: ApplicationFacts, step: ApplicationStep): Verdict {
  return allOf(maySeeApplications(actor, application), isOpenStep(application, step))
}

/** Whether a step is open, whoever takes it. */
export function isOpenStep({ state }: Pick<ApplicationFacts, 'state'>, step: ApplicationStep): Verdict {
  return unless(stateAfterStep(state, step) !== undefined, 'APPLICATION_STEP', {
    state: applicationStateLabels[state],
  })
}
