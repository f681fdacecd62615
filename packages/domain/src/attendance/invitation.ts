import type { AttendanceRole } from '../meetings/vocabulary.ts'
import type { OrganizationRoleKind } from '../organizations/vocabulary.ts'

/** In what somebody can be invited: 出席 or 列席; 特邀 are guests. */
export type InvitedAs = Extract<AttendanceRole, 'ATTEND' | 'OBSERVE'>

/**
 * The roles in which somebody can be invited, the usual one first: who holds an office attends; who only looks on,
 * or holds none in the organization, observes (domain.md §3, attendance).
 */
export function rolesOpenTo(offices: readonly OrganizationRoleKind[]): [InvitedAs, ...InvitedAs[]] {
  return offices.some((office) => office !== 'OBSERVER') ? ['ATTEND', 'OBSERVE'] : ['OBSERVE']
}

/** How the invitation stands on the list: probationary members and observers have no vote (domain.md §3). */
export function invitationAs(role: InvitedAs, { probationary }: { probationary: boolean }) {
  return { role, votes: role === 'ATTEND' && !probationary }
}
