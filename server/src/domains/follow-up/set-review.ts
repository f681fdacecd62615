import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { setReviewInput } from '@pilin/domain/follow-up/schemas'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockResolution } from './data.ts'
import { followUpMessages as messages } from './messages.ts'
import { mayReviewResolution } from './policy.ts'

/** Says on which day to look again at what a resolution came to; none takes the day back. */
export const setReview = useCase({
  input: setReviewInput,
  load: (tx, actor, { resolutionId }) => lockResolution(tx, actor, resolutionId),
  policy: mayReviewResolution,
  async run({ tx, actor, input, thing: resolution, now }) {
    const { id: resolutionId, organizationId, year, serial } = resolution
    if (input.reviewOn === null) await tx.resolutionReview.deleteMany({ where: { resolutionId } })
    else {
      if (input.reviewOn < civilDateOf(now)) {
        throw new DomainError('INVALID', {}, { reviewOn: messages.reviewInFuture })
      }
      const due = { reviewOn: columnOf(input.reviewOn), reviewedAt: null, reviewedBy: '', note: '' }
      await tx.resolutionReview.upsert({
        where: { resolutionId },
        create: { resolutionId, ...due },
        update: due,
      })
    }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'resolution.review-set',
      subjectId: resolutionId,
      data: { number: resolutionNumber(year, serial), reviewOn: input.reviewOn },
      now,
    })
  },
})
