import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { chosenHolders } from './holder-choices.ts'

type PlanInput = Parameters<PageApi['caller']['rotation']['plan']>[0]

/** Does what one of the page's forms asks for; whatever is missing or wrong, the server says. */
export async function changeRotation(api: PageApi, organizationId: string, values: FormValues) {
  const { intent, rosterId = '', startsOn = '', endsOn = '' } = values
  if (intent === 'end') return api.caller.rotation.end({ rosterId, endsOn })
  // A form gives text; the schema of the procedure refuses what is not a period.
  const period = values.period as PlanInput['period']
  return api.caller.rotation.plan({
    organizationId,
    startsOn,
    endsOn,
    period,
    holders: chosenHolders(values),
  })
}
