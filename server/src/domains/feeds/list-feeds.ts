import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mayKeepFeed } from './policy.ts'

/** The calendars that the actor could subscribe to, and since when each has an address. */
export const listFeeds = view({
  input: z.object({}),
  async load({ runtime, actor }) {
    const { prisma } = runtime.database
    const [organizations, feeds] = await Promise.all([
      organizationsOf(prisma, scopesOf(actor)),
      actor.personId
        ? prisma.calendarFeed.findMany({ where: { personId: actor.personId, revokedAt: null } })
        : [],
    ])
    return { organizations, feeds }
  },
  policy: mayKeepFeed,
  present({ organizations, feeds }) {
    const since = (id: string | null) =>
      feeds.find(({ organizationId }) => organizationId === id)?.createdAt ?? null
    return {
      own: { since: since(null) },
      organizations: organizations.map(({ id, shortName }) => ({ id, shortName, since: since(id) })),
    }
  },
})
