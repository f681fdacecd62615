import { type CastMember, cast } from '@kit/facts'
import type { InvitedContact } from '@pilin/domain/organizations/login-invitation'
import { expect, it } from 'vitest'
import { mayInviteContact } from './policy.ts'

const keepers: CastMember[] = [
  'the secretary on duty',
  'the other secretary',
  'a secretary whose unit takes no part',
  'the secretary-general',
]
const contact: InvitedContact = {
  organizationId: 'org',
  isCurrent: true,
  hasLogin: false,
  isSuspended: false,
  offices: [{ organizationId: 'org', role: 'MEMBER' }],
}

it.each(Object.keys(cast) as CastMember[])('%s invites a contact only where it is theirs', (name) => {
  const verdict = mayInviteContact(cast[name], contact)
  expect(verdict === 'allowed').toBe(keepers.includes(name))
})

it.each<[string, Partial<InvitedContact>, string]>([
  ['who has a login', { hasLogin: true }, 'LOGIN_EXISTS'],
  ['who speaks no longer', { isCurrent: false }, 'CONTACT_ENDED'],
  [
    'whose office is of weight',
    { offices: [{ organizationId: 'org', role: 'SECRETARY' }] },
    'LOGIN_BY_ADMINISTRATOR',
  ],
  [
    'who is of another organization too',
    { offices: [{ organizationId: 'other', role: 'MEMBER' }] },
    'LOGIN_BY_ADMINISTRATOR',
  ],
])('nobody invites a contact %s', (_, given, code) => {
  expect(mayInviteContact(cast['the secretary-general'], { ...contact, ...given })).toBe(code)
  // Whoever may not invite learns nothing of the contact.
  expect(mayInviteContact(cast['a member'], { ...contact, ...given })).toBe('NOT_SECRETARIAT')
})
