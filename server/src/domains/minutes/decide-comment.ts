import { decideCommentInput } from '@pilin/domain/minutes/life-schemas'
import { findQuote } from '@pilin/domain/minutes/sentences'
import type { Transaction } from '@pilin/prisma/database'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayAnswerComments } from './policy.ts'
import { type LifeInScope, lockLife, readComments, sentencesByPart } from './read-life.ts'

type Comment = Awaited<ReturnType<typeof readComments>>[number]

/** Accepts or declines one comment. An accepted correction waits until it is written into the record. */
export const decideComment = useCase({
  input: decideCommentInput,
  async load(tx, actor, { commentId }, now) {
    const found = await tx.minutesComment.findFirst({
      where: { id: commentId, minutes: { organizationId: { in: scopesOf(actor) } } },
      select: { minutes: { select: { meetingId: true } } },
    })
    if (!found) throw new DomainError('NOT_FOUND')
    const life = await lockLife(tx, actor, found.minutes.meetingId, now)
    // Read behind the lock: somebody may just have answered it.
    const comments = await readComments(tx, life.minutes.id)
    const comment = comments.find(({ id }) => id === commentId)
    if (!comment) throw new DomainError('NOT_FOUND')
    return { ...life, comments, comment }
  },
  policy: mayAnswerComments,
  async run({ tx, actor, input, thing, now, announce }) {
    const { meeting, minutes, comment, comments } = thing
    const { decision, answer } = input
    if (comment.state !== 'OPEN') throw new DomainError('COMMENT_ANSWERED')
    const accepted = decision === 'ACCEPTED'
    if (accepted && comment.kind === 'CORRECTION') refuseUnwritable(thing, comment, comments)
    await saveAnswer(tx, comment, { state: decision, answer, answeredById: actor.personId, answeredAt: now })
    const { organizationId } = meeting
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'minutes.comment-answered',
      subjectId: minutes.id,
      data: { decision, name: comment.person.name, section: comment.sectionTitle },
      now,
    })
    await announce({
      type: 'minutes.comment-answered',
      organizationId,
      meetingId: meeting.id,
      commentId: comment.id,
      personId: comment.personId,
      accepted,
    })
  },
})

async function saveAnswer(
  tx: Transaction,
  { id }: Comment,
  data: { state: 'ACCEPTED' | 'DECLINED'; answer: string; answeredById: string | null; answeredAt: Date },
): Promise<void> {
  await tx.minutesComment.update({ where: { id }, data })
}

/** @throws DomainError when the sentence is gone, or is to be changed by another accepted correction */
function refuseUnwritable({ minutes }: LifeInScope, comment: Comment, comments: readonly Comment[]): void {
  const parts = minutes.content ? sentencesByPart(minutes.content) : []
  const sentences = parts.find(({ fragment }) => fragment === comment.fragment)?.sentences ?? []
  const meant = findQuote(sentences, comment.quote, comment.position)
  if (meant === undefined) throw new DomainError('CORRECTION_STALE')
  const waiting = comments.filter(
    ({ kind, state, writtenAt, fragment }) =>
      kind === 'CORRECTION' && state === 'ACCEPTED' && !writtenAt && fragment === comment.fragment,
  )
  if (waiting.some(({ quote, position }) => findQuote(sentences, quote, position) === meant)) {
    throw new DomainError('CORRECTION_OVERLAP')
  }
}
