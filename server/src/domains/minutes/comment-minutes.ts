import { lifeMessages } from '@pilin/domain/minutes/life-messages'
import { commentMinutesInput } from '@pilin/domain/minutes/life-schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayComment } from './policy.ts'
import { lockLife, sentencesByPart } from './read-life.ts'

/** Says something to one sentence of a submitted record, or proposes other words for it. */
export const commentMinutes = useCase({
  input: commentMinutesInput,
  load: (tx, actor, { meetingId }, now) => lockLife(tx, actor, meetingId, now),
  policy: mayComment,
  async run({ tx, actor, input, thing: { meeting, minutes }, now, announce }) {
    const { kind, fragment, position, body } = input
    const { content, contentHash } = minutes
    if (!content || contentHash !== input.contentHash) throw new DomainError('MINUTES_CHANGED')
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_COMMENTER')
    const part = sentencesByPart(content).find((each) => each.fragment === fragment)
    const quote = part?.sentences[position]
    if (!part || quote === undefined) throw new DomainError('NO_SUCH_SENTENCE')
    const proposed = input.kind === 'CORRECTION' ? input.proposed : null
    if (proposed === quote) throw new DomainError('INVALID', {}, { proposed: lifeMessages.sameWords })
    const { id: commentId } = await tx.minutesComment.create({
      data: {
        minutesId: minutes.id,
        kind,
        fragment,
        sectionTitle: part.title,
        position,
        quote,
        proposed,
        body,
        personId,
        unitName: actor.unitName,
        contentHash,
        at: now,
      },
    })
    const { organizationId } = meeting
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'minutes.commented',
      subjectId: minutes.id,
      data: { kind, section: part.title },
      now,
    })
    await announce({ type: 'minutes.commented', organizationId, meetingId: meeting.id, commentId, personId })
    return { commentId }
  },
})
