import { describe, expect, it } from 'vitest'
import { type InvitedContact, isInvitationOpen, loginObstacle } from './login-invitation.ts'

const member = { organizationId: 'council', role: 'MEMBER' } as const
const contact: InvitedContact = {
  organizationId: 'council',
  isCurrent: true,
  hasLogin: false,
  isSuspended: false,
  offices: [member],
}

describe('a contact', () => {
  it.each<[string, Partial<InvitedContact>, ReturnType<typeof loginObstacle>]>([
    ['who is a member gets a login', {}, null],
    ['who observes gets a login', { offices: [{ ...member, role: 'OBSERVER' }] }, null],
    ['who has one gets no second', { hasLogin: true }, 'HAS_LOGIN'],
    [
      'who has one is told so, also when they speak no longer',
      { hasLogin: true, isCurrent: false },
      'HAS_LOGIN',
    ],
    ['who speaks for nobody today gets none', { isCurrent: false }, 'NOT_CONTACT'],
    [
      'who leads the office gets none by a link',
      { offices: [member, { ...member, role: 'SECRETARIAT' }] },
      'ADMINISTRATOR',
    ],
    [
      'who is a member elsewhere gets none by a link',
      { offices: [member, { ...member, organizationId: 'branch' }] },
      'ADMINISTRATOR',
    ],
    ['whose offices have ended gets none by a link', { offices: [] }, 'ADMINISTRATOR'],
    ['who is suspended gets none by a link', { isSuspended: true }, 'ADMINISTRATOR'],
  ])('%s', (_, given, expected) => {
    expect(loginObstacle({ ...contact, ...given })).toBe(expected)
  })
})

describe('a link', () => {
  const expiresAt = new Date('2026-11-29T00:00:00Z')
  const before = new Date('2026-11-28T23:59:59.999Z')

  it.each<[string, Date | null, Date, Partial<InvitedContact>, boolean]>([
    ['opens until its last moment', null, before, {}, true],
    ['is over at the moment itself', null, expiresAt, {}, false],
    ['opens once', before, before, {}, false],
    ['opens nothing for who speaks no longer', null, before, { isCurrent: false }, false],
    ['opens nothing for who has an account by now', null, before, { hasLogin: true }, false],
  ])('%s', (_, usedAt, now, given, expected) => {
    expect(isInvitationOpen({ usedAt, expiresAt }, { ...contact, ...given }, now)).toBe(expected)
  })
})
