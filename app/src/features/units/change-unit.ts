import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

type Change = PageApi['caller']['organizations']
type Admissions = PageApi['caller']['admissions']

/** Does what one of a unit's forms asks for; whatever is missing or wrong, the server says. */
export async function changeUnit(
  { caller: { organizations, admissions } }: PageApi,
  place: { organizationId: string; unitId: string },
  values: FormValues,
) {
  const { intent } = values
  if (intent === 'request') {
    return admissions.propose(asInput<Parameters<Admissions['propose']>[0]>({ ...values, ...place }))
  }
  if (intent === 'end-suspension') {
    return admissions.endSuspension(asInput<Parameters<Admissions['endSuspension']>[0]>(values))
  }
  if (intent === 'revoke') {
    return organizations.revokeInvitation(asInput<Parameters<Change['revokeInvitation']>[0]>(values))
  }
  if (intent === 'contact')
    return organizations.editContact(asInput<Parameters<Change['editContact']>[0]>(values))
  if (intent === 'appoint') {
    return organizations.appointContact(
      asInput<Parameters<Change['appointContact']>[0]>({ ...values, ...place }),
    )
  }
  return organizations.editUnit(asInput<Parameters<Change['editUnit']>[0]>({ ...values, ...place }))
}
