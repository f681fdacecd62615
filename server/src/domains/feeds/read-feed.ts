import type { FeedEvent } from '@pilin/documents/calendar-feed'
import { addMonths } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { hashOf } from '../../kernel/secret.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { loadActor } from '../auth/data.ts'
import { organizationsOf } from '../organizations/data.ts'
import { feedMessages as messages } from './messages.ts'

export type ReadFeed = { name: string; events: FeedEvent[] }

/** Months that have passed and still stand in a feed. */
const monthsBack = 6

/**
 * What the calendar behind a secret shows now, judged anew each time by the offices that its owner holds today;
 * null for whatever opens nothing, so that nobody learns why.
 * @param publicUrl where meetings' pages are
 */
export async function readFeed(
  runtime: Runtime,
  secret: string,
  publicUrl: string,
): Promise<ReadFeed | null> {
  const { prisma } = runtime.database
  const now = runtime.clock()
  const feed = await prisma.calendarFeed.findUnique({
    where: { secretHash: hashOf(secret) },
    select: { organizationId: true, revokedAt: true, person: { select: { userId: true } } },
  })
  if (!feed || feed.revokedAt || !feed.person.userId) return null
  const actor = await loadActor(prisma, feed.person.userId, 'calendar-feed', now)
  const scopes = actor ? scopesOf(actor) : []
  const shown = feed.organizationId ? scopes.filter((scope) => scope === feed.organizationId) : scopes
  if (!actor || shown.length === 0) return null
  return show(runtime, actor, shown, { onlyOwn: feed.organizationId === null, publicUrl, now })
}

type Wanted = { onlyOwn: boolean; publicUrl: string; now: Date }

async function show(
  { database: { prisma } }: Runtime,
  actor: Actor,
  scopes: OrganizationScope[],
  { onlyOwn, publicUrl, now }: Wanted,
): Promise<ReadFeed> {
  const [organizations, meetings] = await Promise.all([
    organizationsOf(prisma, scopes),
    prisma.meeting.findMany({
      where: {
        organizationId: { in: scopes },
        startsAt: { gte: instantOf(addMonths(civilDateOf(now), -monthsBack), '00:00') },
        ...(onlyOwn && { attendance: { some: { personId: actor.personId ?? '' } } }),
      },
      orderBy: { startsAt: 'asc' },
      include: {
        agenda: { where: { state: 'ACCEPTED' }, orderBy: { rank: 'asc' }, select: { title: true } },
      },
    }),
  ])
  const names = new Map(organizations.map(({ id, shortName }) => [id, shortName]))
  return {
    name: onlyOwn ? messages.own(actor.name) : messages.of(organizations[0]?.name ?? ''),
    events: meetings.map((meeting) => ({
      uid: `${meeting.id}@pilin`,
      sequence: meeting.sequence,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      summary: messages.summary(meeting.title, names.get(meeting.organizationId) ?? ''),
      location: meeting.place,
      description: messages.description(
        meeting.agenda.map(({ title }) => title),
        meeting.state === 'CANCELLED' ? meeting.stateReason : '',
      ),
      url: `${publicUrl}/meetings/${meeting.id}`,
      cancelled: meeting.state === 'CANCELLED',
      lastModified: meeting.rescheduledAt ?? meeting.createdAt,
    })),
  }
}
