import type { OrganizationRoleKind } from './vocabulary.ts'

/** For how many days a link opens an account. */
export const invitationDays = 7

/** A contact who may get a login, and the offices that stand today or later, in any organization. */
export type InvitedContact = {
  organizationId: string
  /** Whether they speak for the unit today. */
  isCurrent: boolean
  hasLogin: boolean
  isSuspended: boolean
  offices: readonly { organizationId: string; role: OrganizationRoleKind }[]
}

export type LoginObstacle = 'HAS_LOGIN' | 'NOT_CONTACT' | 'ADMINISTRATOR'

/**
 * Why a contact gets no login by a link; null when nothing is in the way. Whoever holds the link becomes this person,
 * so it opens no more than a contact's rights: an office of weight, or one in another organization, is the
 * administrator's to open.
 */
export function loginObstacle(contact: InvitedContact): LoginObstacle | null {
  const { organizationId, isCurrent, hasLogin, isSuspended, offices } = contact
  if (hasLogin) return 'HAS_LOGIN'
  if (!isCurrent) return 'NOT_CONTACT'
  const plain = offices.every(
    (office) =>
      office.organizationId === organizationId && (office.role === 'MEMBER' || office.role === 'OBSERVER'),
  )
  return plain && offices.length > 0 && !isSuspended ? null : 'ADMINISTRATOR'
}

/** Whether a link opens now: not used, not over, and nothing in the contact's way since. */
export function isInvitationOpen(
  { usedAt, expiresAt }: { usedAt: Date | null; expiresAt: Date },
  contact: InvitedContact,
  now: Date,
): boolean {
  return usedAt === null && now < expiresAt && loginObstacle(contact) === null
}
