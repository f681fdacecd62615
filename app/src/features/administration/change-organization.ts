import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'
import { cadenceInput } from '../planning/cadence-input.ts'

type Organizations = PageApi['caller']['organizations']
type Meetings = PageApi['caller']['meetings']

/** The forms of an organization's page, and where on it their result stands. */
const places = {
  admit: 'units',
  add: 'people',
  end: 'people',
  password: 'people',
  email: 'people',
  prefix: 'prefix',
  set: 'cadences',
} as const
type Intent = keyof typeof places

/**
 * Does what one of the forms asks for, and tells where to look then. A form gives text; the schemas of the
 * procedures refuse whatever is missing or not one of their words.
 */
export async function changeOrganization(
  { caller }: PageApi,
  organizationId: string,
  { intent = '', ...values }: FormValues,
): Promise<string> {
  const asked: Intent = isIntent(intent) ? intent : 'set'
  const input: unknown = { ...values, organizationId }
  switch (asked) {
    case 'admit':
      await caller.organizations.admitUnit(input as Parameters<Organizations['admitUnit']>[0])
      break
    case 'add':
      await caller.organizations.addPerson(input as Parameters<Organizations['addPerson']>[0])
      break
    case 'end':
      await caller.organizations.endRole(input as Parameters<Organizations['endRole']>[0])
      break
    case 'password':
      await caller.organizations.setPassword(input as Parameters<Organizations['setPassword']>[0])
      break
    case 'email':
      await caller.organizations.setEmail(input as Parameters<Organizations['setEmail']>[0])
      break
    case 'prefix':
      await caller.organizations.setDocumentPrefix(input as Parameters<Organizations['setDocumentPrefix']>[0])
      break
    case 'set':
      await caller.meetings.setCadence(
        asInput<Parameters<Meetings['setCadence']>[0]>({ ...cadenceInput(values), organizationId }),
      )
  }
  return `?saved=${asked}#${places[asked]}`
}

function isIntent(text: string): text is Intent {
  return Object.hasOwn(places, text)
}

/** Sets an organization up; what is missing in it comes next. */
export function createOrganization({ caller }: PageApi, values: FormValues) {
  return caller.organizations.create(values as unknown as Parameters<Organizations['create']>[0])
}
