import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { recordReviewInput } from '@pilin/domain/follow-up/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockResolution } from './data.ts'
import { mayReviewResolution } from './policy.ts'

/** Notes what a resolution has come to, once for the day that was set. */
export const recordReview = useCase({
  input: recordReviewInput,
  load: (tx, actor, { resolutionId }) => lockResolution(tx, actor, resolutionId),
  policy: mayReviewResolution,
  async run({ tx, actor, input, thing: resolution, now }) {
    const { id: resolutionId, organizationId, year, serial } = resolution
    const recorded = await tx.resolutionReview.updateMany({
      where: { resolutionId, reviewedAt: null },
      data: { reviewedAt: now, reviewedBy: actor.name, note: input.note },
    })
    if (recorded.count === 0) throw new DomainError('NO_REVIEW_SET')
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'resolution.reviewed',
      subjectId: resolutionId,
      data: { number: resolutionNumber(year, serial) },
      now,
    })
  },
})
