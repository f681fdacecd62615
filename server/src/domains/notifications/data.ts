import { civilDateOf, formatClock, formatDay } from '@pilin/domain/calendar/shanghai'
import type { Listener } from '@pilin/domain/notifications/council-news'
import type { OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, ownScope, scopesOf } from '../../kernel/actor.ts'
import { standingOn } from '../organizations/data.ts'
import { peopleToTell } from '../organizations/read-contacts.ts'
import { dutyOnDay, rotationsOf } from '../rotation/data.ts'

/** A page shows the newest; whatever is older is long settled. */
const most = 100

/** `11月6日 星期五 14:30`, as messages say a time. */
export function timeText(at: Date): string {
  return `${formatDay(civilDateOf(at))} ${formatClock(at)}`
}

/** Someone's own messages, newest first, of the organizations that they belong to today. */
export async function readNotifications(tx: Transaction, actor: Actor) {
  if (!actor.personId) return []
  return tx.notification.findMany({
    where: { personId: actor.personId, organizationId: { in: scopesOf(actor) } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: most,
    include: { organization: { select: { shortName: true } } },
  })
}

/** How many of them are unread. */
export async function countUnread(tx: Transaction, actor: Actor): Promise<number> {
  if (!actor.personId) return 0
  return tx.notification.count({
    where: { personId: actor.personId, readAt: null, organizationId: { in: scopesOf(actor) } },
  })
}

/** A meeting with whom messages about it go to. */
export async function meetingToTell(tx: Transaction, meetingId: string) {
  const { attendance, units, ...meeting } = await tx.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    select: {
      id: true,
      organizationId: true,
      organization: { select: { kind: true } },
      title: true,
      startsAt: true,
      endsAt: true,
      place: true,
      state: true,
      stateReason: true,
      recorderId: true,
      chairId: true,
      units: { select: { unitId: true } },
      attendance: { select: { personId: true, reply: true } },
      notice: { select: { id: true } },
    },
  })
  return { ...meeting, unitIds: units.map(({ unitId }) => unitId), invited: attendance }
}

export type MeetingToTell = Awaited<ReturnType<typeof meetingToTell>>

/** Who leads a meeting: the chair fixed by hand, else who is on duty, or the secretariat where a unit has the chair. */
export async function leadersOf(
  tx: Transaction,
  { organizationId, startsAt, chairId }: { organizationId: string; startsAt: Date; chairId: string | null },
): Promise<string[]> {
  const scope = ownScope(organizationId)
  const day = civilDateOf(startsAt)
  if (chairId) return [chairId]
  const duty = dutyOnDay(await rotationsOf(tx, [scope]), scope, day)
  if (duty?.personId) return [duty.personId]
  return holdersOf(tx, organizationId, day, ['SECRETARY_GENERAL', 'SECRETARIAT'])
}

/** Whose confirmation the minutes need: the secretaries of the taking-part units, in a council the secretary-general. */
export async function confirmersOf(tx: Transaction, meeting: MeetingToTell): Promise<string[]> {
  const day = civilDateOf(meeting.startsAt)
  if (meeting.organization.kind === 'REGIONAL_COUNCIL') {
    return holdersOf(tx, meeting.organizationId, day, ['SECRETARY_GENERAL'])
  }
  return holdersOf(tx, meeting.organizationId, day, ['SECRETARY'], meeting.unitIds)
}

/** The people who hold one of the offices on a day, of any or of certain units. */
export async function holdersOf(
  tx: Transaction,
  organizationId: string,
  day: ReturnType<typeof civilDateOf>,
  roles: OrganizationRoleKind[],
  unitIds?: readonly string[],
): Promise<string[]> {
  const rows = await tx.organizationRole.findMany({
    where: {
      organizationId,
      role: { in: roles },
      ...standingOn(day),
      ...(unitIds ? { person: { unitId: { in: [...unitIds] } } } : {}),
    },
    select: { personId: true },
  })
  return [...new Set(rows.map(({ personId }) => personId))]
}

/** Who keeps an organization's lists and applications: its secretariat, in a branch its secretaries. */
export function keepersOf(tx: Transaction, organizationId: string, now: Date): Promise<string[]> {
  return holdersOf(tx, organizationId, civilDateOf(now), ['SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'])
}

/** The people behind a listener: who speaks for a unit today, or who keeps the organization's lists. */
export function listenersOf(
  tx: Transaction,
  organizationId: string,
  listener: Listener,
  now: Date,
): Promise<string[]> {
  return listener === 'KEEPERS'
    ? keepersOf(tx, organizationId, now)
    : peopleToTell(tx, organizationId, [listener.unitId], now)
}

type ItemToOversee = {
  organizationId: string
  organization: { kind: string }
  meeting: { units: { unitId: string }[] }
}

/** The secretaries of the meeting's units, in a council its secretariat. */
export function overseersOf(
  tx: Transaction,
  { organizationId, organization, meeting }: ItemToOversee,
  now: Date,
) {
  const today = civilDateOf(now)
  if (organization.kind === 'REGIONAL_COUNCIL') {
    return holdersOf(tx, organizationId, today, ['SECRETARY_GENERAL', 'SECRETARIAT'])
  }
  return holdersOf(
    tx,
    organizationId,
    today,
    ['SECRETARY'],
    meeting.units.map(({ unitId }) => unitId),
  )
}
