import type { OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import type { MeetingFacts } from '@pilin/server/domains/meetings/policy'
import type { Actor } from '@pilin/server/kernel/actor'

/** An actor for policies, without a database. The organization of these facts is `org`. */
export function anActor(name: string, unitId: string | null, ...roles: OrganizationRoleKind[]): Actor {
  return {
    userId: `user-${name}`,
    sessionId: 'session',
    name,
    administrator: false,
    personId: `person-${name}`,
    unitId,
    unitName: unitId ?? '',
    roles: new Map(roles.length > 0 ? [['org', new Set(roles)]] : []),
  }
}

/** Everybody that a policy tells apart. The south village is on duty; the east does not take part. */
export const cast = {
  'the secretary on duty': anActor('south', 'unit-south', 'SECRETARY'),
  'the other secretary': anActor('north', 'unit-north', 'SECRETARY'),
  'a secretary whose unit takes no part': anActor('east', 'unit-east', 'SECRETARY'),
  'the secretary-general': anActor('general', 'unit-office', 'SECRETARY_GENERAL'),
  'a deputy secretary': anActor('deputy', 'unit-south', 'DEPUTY_SECRETARY'),
  'the recorder': anActor('recorder', 'unit-north', 'MEMBER'),
  'a member': anActor('member', 'unit-south', 'MEMBER'),
  'an observer': anActor('observer', 'unit-south', 'OBSERVER'),
  'a secretary of another organization': {
    ...anActor('stranger', 'unit-south'),
    roles: new Map([['other', new Set<OrganizationRoleKind>(['SECRETARY'])]]),
  },
  'an administrator': { ...anActor('admin', null), personId: null, administrator: true },
} satisfies Record<string, Actor>

export type CastMember = keyof typeof cast

const onDuty = { personId: 'person-south', unitId: 'unit-south', name: '南书记' }

/** A planned meeting of the south and north villages, with the south secretary on duty. */
export function aMeeting(given: Partial<MeetingFacts> = {}): MeetingFacts {
  return {
    organizationId: 'org',
    state: 'PLANNED',
    startsAt: new Date('2026-11-06T00:30:00Z'),
    recorderId: 'person-recorder',
    unitIds: ['unit-south', 'unit-north'],
    duty: onDuty,
    chair: 'duty' in given ? (given.duty ?? null) : onDuty,
    minutes: { state: 'DRAFT' },
    invitation: { role: 'ATTEND' },
    ...given,
  }
}

/** The meeting in each state of its life. */
export const meetings = {
  planned: aMeeting(),
  held: aMeeting({ state: 'HELD' }),
  submitted: aMeeting({ state: 'HELD', minutes: { state: 'SUBMITTED' } }),
  frozen: aMeeting({ state: 'HELD', minutes: { state: 'FROZEN' } }),
  cancelled: aMeeting({ state: 'CANCELLED' }),
}

export type MeetingLife = keyof typeof meetings
