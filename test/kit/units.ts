import { appointContact } from '@pilin/server/domains/organizations/appoint-contact'
import type { BuiltBranch } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** The secretary of the north village speaks for it since the beginning of the year. */
export async function buildContact(
  test: TestRuntime,
  { organizationId, south, north }: BuiltBranch,
  mark = '',
): Promise<string> {
  const { contactId } = await test.run(appointContact, south.secretary.actor, {
    organizationId,
    unitId: north.unitId,
    personId: north.secretary.id,
    office: `${mark}联络员`,
    phone: '021-63210000',
    from: '2026-01-01',
  })
  return contactId
}
