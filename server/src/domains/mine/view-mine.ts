import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { rotationsOf } from '../rotation/data.ts'
import { readInvitations, readOwnItems, readOwnTopics } from './data.ts'
import { maySeeOwn } from './policy.ts'
import { presentInvitation, presentItem, presentTopic } from './present.ts'
import { presentTasks } from './present-tasks.ts'
import { readWaiting } from './read-tasks.ts'

/**
 * Everything that concerns the reader: invitations, action items, topics, and what waits for them. Opened by
 * everybody, so it is a fixed number of indexed queries, whatever the reader is.
 */
export const viewMine = view({
  input: z.object({}),
  async load({ runtime, actor, now }) {
    const { prisma } = runtime.database
    const { personId } = actor
    if (personId === null) throw new DomainError('NOT_FOUND')
    const scopes = scopesOf(actor)
    const [rotations, invitations, items, topics, waiting] = await Promise.all([
      rotationsOf(prisma, scopes),
      readInvitations(prisma, scopes, personId, now),
      readOwnItems(prisma, scopes, personId),
      readOwnTopics(prisma, scopes, personId),
      readWaiting(prisma, actor, now),
    ])
    return { personId, rotations, invitations, items, topics, waiting }
  },
  policy: maySeeOwn,
  present({ personId, rotations, invitations, items, topics, waiting }, actor, now) {
    const today = civilDateOf(now)
    return {
      today,
      meetings: invitations.map((row) => presentInvitation(row, { actor, rotations, now })),
      items: items.map((row) => presentItem(row, personId, today)),
      topics: topics.map(presentTopic),
      tasks: presentTasks(waiting, { actor, rotations, today }),
    }
  },
})
