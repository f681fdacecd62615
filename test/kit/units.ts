import { appointContact } from '@pilin/server/domains/organizations/appoint-contact'
import { issueInvitation } from '@pilin/server/domains/organizations/issue-invitation'
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

/** Somebody of the north village who has no login speaks for it too. */
export async function buildNewContact(
  test: TestRuntime,
  { organizationId, south, north }: BuiltBranch,
  name = '方知秋',
): Promise<string> {
  const { contactId } = await test.run(appointContact, south.secretary.actor, {
    organizationId,
    unitId: north.unitId,
    personId: null,
    name,
    office: '',
    phone: '',
    from: '2026-01-01',
  })
  return contactId
}

/** Another who was invited to open a login. */
export async function buildInvitedContact(
  test: TestRuntime,
  branch: BuiltBranch,
  name: string,
): Promise<string> {
  const contactId = await buildNewContact(test, branch, name)
  await test.run(issueInvitation, branch.south.secretary.actor, { contactId })
  return contactId
}
