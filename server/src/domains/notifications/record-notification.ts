import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import type { Announcement } from '../../kernel/announcement.ts'
import { standingOn } from '../organizations/data.ts'
import type { NotificationKind, NotificationKinds } from './events.ts'
import { sentences } from './messages.ts'

/** A fact that was announced, and in whose hands its transaction is. */
export type Fact<Type extends Announcement['type']> = Extract<Announcement, { type: Type }>
export type ReactionContext = { tx: Transaction; actor: Actor; now: Date }

/** Nobody is told what they have just done themselves. */
export function others(people: readonly string[], actor: Actor): string[] {
  return people.filter((personId) => personId !== actor.personId)
}

export type NewNotification<Kind extends NotificationKind> = {
  kind: Kind
  organizationId: string
  /** The record that it is about: a meeting's or an action item's id. */
  subjectId: string
  /** Whom to tell: ids of people; those without an office in the organization today are left out. */
  people: readonly string[]
  data: NotificationKinds[Kind]
  now: Date
  /** Names the occasion: a person gets one message of a key, whoever asks how often. Without one, each is new. */
  key?: string
}

/** Leaves a message to each of the people, in the transaction of the fact; returns how many are new. */
export async function notify<Kind extends NotificationKind>(
  tx: Transaction,
  { kind, organizationId, subjectId, people, data, now, key }: NewNotification<Kind>,
): Promise<number> {
  if (people.length === 0) return 0
  const inOffice = await tx.person.findMany({
    where: {
      id: { in: [...people] },
      suspendedAt: null,
      roles: { some: { organizationId, ...standingOn(civilDateOf(now)) } },
    },
    select: { id: true },
  })
  const { count } = await tx.notification.createMany({
    data: inOffice.map(({ id }) => ({
      organizationId,
      personId: id,
      kind,
      subjectType: sentences[kind].about,
      subjectId,
      data,
      dedupeKey: key ?? `${kind}:${subjectId}:${now.toISOString()}`,
      at: now,
    })),
    // Two nodes that tell of the same occasion at once: the unique key lets one of them.
    skipDuplicates: true,
  })
  return count
}
