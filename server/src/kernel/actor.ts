import type { OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import { DomainError } from './domain-error.ts'

/** Who is asking: loaded once per request, with the offices that the person holds today. */
export type Actor = {
  userId: string
  sessionId: string
  name: string
  administrator: boolean
  /** Null for a login without a person (an administrator). */
  personId: string | null
  unitId: string | null
  unitName: string
  roles: ReadonlyMap<string, ReadonlySet<OrganizationRoleKind>>
}

declare const proven: unique symbol

/** An organization id that the actor provably belongs to; only `scopeOf` makes one. Reads demand it. */
export type OrganizationScope = string & { readonly [proven]: true }

/**
 * Proves that the actor belongs to the organization.
 * @throws DomainError NOT_FOUND, alike for foreign and missing ids
 */
export function scopeOf(actor: Actor, organizationId: string): OrganizationScope {
  if (!actor.roles.has(organizationId)) throw new DomainError('NOT_FOUND')
  return organizationId as OrganizationScope
}

/**
 * The scope of work that the program does for nobody in particular: reminders, and reactions to what somebody was
 * allowed to do. The id must come from a row of ours, never from an input.
 */
export function ownScope(organizationId: string): OrganizationScope {
  return organizationId as OrganizationScope
}

/** Who once confirmed what the program finishes later: a name for whoever reacts, without any office. */
export function formerActor(userId: string, name: string): Actor {
  const nobody = { sessionId: '', administrator: false, personId: null, unitId: null, unitName: '' }
  return { ...nobody, userId, name, roles: new Map() }
}

/** Every organization that the actor belongs to. */
export function scopesOf(actor: Actor): OrganizationScope[] {
  return [...actor.roles.keys()] as OrganizationScope[]
}

/** Whether the actor holds one of the offices in the organization today. */
export function holds(actor: Actor, organizationId: string, ...roles: OrganizationRoleKind[]): boolean {
  const held = actor.roles.get(organizationId)
  return held !== undefined && roles.some((role) => held.has(role))
}
