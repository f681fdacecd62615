import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'

/** Half-open span of instants. */
export type Span = { from: Date; to: Date }

/** No person has this id, so nobody's invitations are found. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** The meetings that begin in the span, by time, with the reader's own reply. */
export async function readMeetingsBetween(
  tx: Transaction,
  scopes: OrganizationScope[],
  personId: string | null,
  span: Span,
) {
  return tx.meeting.findMany({
    where: { organizationId: { in: scopes }, startsAt: { gte: span.from, lt: span.to } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      organizationId: true,
      kind: true,
      title: true,
      state: true,
      stateReason: true,
      startsAt: true,
      endsAt: true,
      place: true,
      organization: { select: { shortName: true } },
      hostUnit: { select: { id: true, shortName: true } },
      chair: { select: { id: true, name: true, unitId: true, unit: { select: { shortName: true } } } },
      minutes: { select: { state: true } },
      attendance: { where: { personId: personId ?? nobody }, select: { reply: true } },
    },
  })
}

/** What the organizations owe, each with the meetings of its kind that begin in the span. */
export async function readCadencesWithMeetings(tx: Transaction, scopes: OrganizationScope[], span: Span) {
  const cadences = await tx.cadence.findMany({
    where: { organizationId: { in: scopes } },
    orderBy: { kind: 'asc' },
  })
  if (cadences.length === 0) return []
  const meetings = await tx.meeting.findMany({
    where: { organizationId: { in: scopes }, startsAt: { gte: span.from, lt: span.to } },
    select: { id: true, organizationId: true, kind: true, state: true, startsAt: true, counts: true },
  })
  return cadences.map((cadence) => ({
    ...cadence,
    meetings: meetings
      .filter((meeting) => meeting.organizationId === cadence.organizationId)
      .map(({ startsAt, ...meeting }) => ({ ...meeting, date: civilDateOf(startsAt) })),
  }))
}
