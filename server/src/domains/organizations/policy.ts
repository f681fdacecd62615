import {
  type InvitedContact,
  type LoginObstacle,
  loginObstacle,
} from '@pilin/domain/organizations/login-invitation'
import { type Actor, holds } from '../../kernel/actor.ts'
import type { RefusalCode } from '../../kernel/sentences.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'

/** Who belongs to an organization sees its units and people. */
export function maySeeOrganization(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** Administrators set organizations, people and logins up; they see no meetings by that. */
export function mayAdminister(actor: Actor): Verdict {
  return unless(actor.administrator, 'NOT_ADMINISTRATOR')
}

/** What a policy about a unit looks at: its organization, and who speaks for it today. */
export type UnitFacts = { organizationId: string; contactIds: readonly string[] }

/** The secretariat keeps the roster of member units; in a joint branch and a community the secretaries do. */
export function mayKeepUnits(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return allOf(
    maySeeOrganization(actor, { organizationId }),
    unless(holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'), 'NOT_SECRETARIAT'),
  )
}

/** The secretariat invites a contact to open a login, where nothing is in the way. */
export function mayInviteContact(actor: Actor, contact: InvitedContact): Verdict {
  const obstacle = loginObstacle(contact)
  return allOf(mayKeepUnits(actor, contact), obstacle === null ? 'allowed' : obstacleCodes[obstacle])
}

const obstacleCodes = {
  HAS_LOGIN: 'LOGIN_EXISTS',
  NOT_CONTACT: 'CONTACT_ENDED',
  ADMINISTRATOR: 'LOGIN_BY_ADMINISTRATOR',
} as const satisfies Record<LoginObstacle, RefusalCode>

/** A unit's data and contacts: the secretariat, and whoever speaks for the unit today. */
export function mayKeepUnit(actor: Actor, unit: UnitFacts): Verdict {
  const isContact = actor.personId !== null && unit.contactIds.includes(actor.personId)
  if (isContact) return maySeeOrganization(actor, unit)
  return mayKeepUnits(actor, unit)
}
