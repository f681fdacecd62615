import { feedInput } from '@pilin/domain/feeds/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepFeed } from './policy.ts'
import { lockOwner, ownerOf } from './store.ts'

/** Ends an address: calendar programs that still ask for it get nothing more. */
export const revokeFeed = useCase({
  input: feedInput,
  load: (tx, actor, { organizationId }) => {
    if (organizationId) scopeOf(actor, organizationId)
    return lockOwner(tx, actor)
  },
  policy: mayKeepFeed,
  async run({ tx, actor, input: { organizationId }, thing, now }) {
    const standing = { personId: ownerOf(thing), organizationId, revokedAt: null }
    const feed = await tx.calendarFeed.findFirst({ where: standing, select: { id: true } })
    if (!feed) throw new DomainError('NOT_FOUND')
    await tx.calendarFeed.update({ where: { id: feed.id }, data: { revokedAt: now } })
    await recordAudit(tx, { actor, organizationId, kind: 'feed.revoked', subjectId: feed.id, data: {}, now })
  },
})
