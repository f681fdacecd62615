import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { unfinishedStates } from '@pilin/domain/follow-up/action-item'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import type { MeetingFacts } from '../meetings/policy.ts'
import { dutyOnDay, type NamedRotation } from '../rotation/data.ts'
import { findLead } from '../rotation/find-lead.ts'

/** A page shows the nearest; all others are found through the schedule, the follow-up and the topics. */
const most = 50
/** Topics of one's own: the newest, with their answers. */
const mostTopics = 10

const named = { select: { shortName: true } } as const

/** What the policies about a meeting look at, beside who is on duty. */
export const factColumns = {
  id: true,
  organizationId: true,
  organization: { select: { shortName: true, kind: true } },
  title: true,
  state: true,
  startsAt: true,
  endsAt: true,
  recorderId: true,
  units: { select: { unitId: true } },
  chair: { select: { id: true, name: true, unitId: true, unit: named } },
  hostUnit: { select: { id: true, shortName: true } },
  minutes: { select: { state: true } },
} as const

type FactRow = {
  organizationId: string
  state: MeetingFacts['state']
  startsAt: Date
  recorderId: string | null
  units: { unitId: string }[]
  minutes: MeetingFacts['minutes']
} & Parameters<typeof findLead>[0]

/** A meeting as its policies look at it; the invitation is not among what they are asked here. */
export function factsOf(row: FactRow, rotations: readonly NamedRotation[]) {
  const duty = dutyOnDay(rotations, row.organizationId, civilDateOf(row.startsAt))
  return {
    organizationId: row.organizationId,
    state: row.state,
    startsAt: row.startsAt,
    recorderId: row.recorderId,
    unitIds: row.units.map(({ unitId }) => unitId),
    minutes: row.minutes,
    invitation: undefined,
    duty,
    chair: findLead(row, duty).chair,
  } satisfies MeetingFacts
}

/** The planned meetings of today and later to which the person is invited, by time, with their own reply. */
export async function readInvitations(
  tx: Transaction,
  scopes: OrganizationScope[],
  personId: string,
  now: Date,
) {
  return tx.attendance.findMany({
    where: {
      personId,
      meeting: {
        organizationId: { in: scopes },
        state: 'PLANNED',
        endsAt: { gte: instantOf(civilDateOf(now), '00:00') },
      },
    },
    orderBy: [{ meeting: { startsAt: 'asc' } }, { meetingId: 'asc' }],
    take: most,
    select: {
      role: true,
      reply: true,
      leaveKind: true,
      leaveState: true,
      leaveReason: true,
      leaveAnswer: true,
      presentAt: true,
      meeting: {
        select: {
          ...factColumns,
          place: true,
          startedAt: true,
          endedAt: true,
          notice: { select: { replyBy: true } },
        },
      },
    },
  })
}

/** The unfinished action items of which the person is responsible or in which they assist, the most urgent first. */
export async function readOwnItems(tx: Transaction, scopes: OrganizationScope[], personId: string) {
  return tx.actionItem.findMany({
    where: {
      organizationId: { in: scopes },
      state: { in: [...unfinishedStates] },
      OR: [{ personId }, { assistants: { some: { personId } } }],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      id: true,
      organizationId: true,
      text: true,
      personId: true,
      person: { select: { name: true } },
      dueOn: true,
      state: true,
    },
  })
}

/** What the person proposed last, with the answers. */
export async function readOwnTopics(tx: Transaction, scopes: OrganizationScope[], personId: string) {
  return tx.topic.findMany({
    where: { organizationId: { in: scopes }, proposedById: personId },
    orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    take: mostTopics,
    select: {
      id: true,
      organizationId: true,
      title: true,
      state: true,
      decision: true,
      reason: true,
      appearances: { where: { live: true }, select: { meeting: { select: { id: true, title: true } } } },
    },
  })
}
