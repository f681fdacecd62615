import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'

type Organizations = PageApi['caller']['organizations']
type Meetings = PageApi['caller']['meetings']

/**
 * Does what one of the page's forms asks for, and tells where on the page its result stands. A form gives text;
 * the schemas of the procedures refuse whatever is missing or not one of their words.
 */
export async function changeOrganization(
  { caller }: PageApi,
  organizationId: string,
  { intent, ...values }: FormValues,
): Promise<'units' | 'people' | 'cadences'> {
  const input = { ...values, organizationId }
  switch (intent) {
    case 'admit':
      await caller.organizations.admitUnit(input as Parameters<Organizations['admitUnit']>[0])
      return 'units'
    case 'add':
      await caller.organizations.addPerson(input as unknown as Parameters<Organizations['addPerson']>[0])
      return 'people'
    case 'end':
      await caller.organizations.endRole(input as Parameters<Organizations['endRole']>[0])
      return 'people'
    default:
      await caller.meetings.setCadence(input as Parameters<Meetings['setCadence']>[0])
      return 'cadences'
  }
}

/** Sets an organization up; what is missing in it comes next. */
export function createOrganization({ caller }: PageApi, values: FormValues) {
  return caller.organizations.create(values as unknown as Parameters<Organizations['create']>[0])
}
