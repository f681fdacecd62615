import { feedInput } from '@pilin/domain/feeds/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { hashOf, newSecret } from '../../kernel/secret.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepFeed } from './policy.ts'
import { lockOwner, ownerOf } from './store.ts'

/**
 * Makes an address for a calendar program. A former address of the same calendar ends with it. The secret is
 * returned this once and kept nowhere.
 */
export const openFeed = useCase({
  input: feedInput,
  load: (tx, actor, { organizationId }) => {
    if (organizationId) scopeOf(actor, organizationId)
    return lockOwner(tx, actor)
  },
  policy: mayKeepFeed,
  async run({ tx, actor, input: { organizationId }, thing, now }) {
    const personId = ownerOf(thing)
    await tx.calendarFeed.updateMany({
      where: { personId, organizationId, revokedAt: null },
      data: { revokedAt: now },
    })
    const secret = newSecret()
    const feed = await tx.calendarFeed.create({
      data: { personId, organizationId, secretHash: hashOf(secret), createdAt: now },
    })
    await recordAudit(tx, { actor, organizationId, kind: 'feed.opened', subjectId: feed.id, data: {}, now })
    return { secret }
  },
})
