import { submitAnswerInput } from '@pilin/domain/evaluations/schemas'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import type { PublicContext } from '../auth/form-limits.ts'
import { judged, titleOf } from './data.ts'
import { keepAnswer, voterOf } from './store.ts'

/** How a mark looks: 256 bits in base64url. */
const markPattern = /^[\w-]{43}$/

/**
 * What anybody may know of an evaluation: of what it is, and whether they have answered.
 * @throws DomainError NOT_FOUND
 */
export async function readAnswerForm({ database }: Runtime, evaluationId: string, mark: string | undefined) {
  const { prisma } = database
  const evaluation = await findPublic(prisma, evaluationId)
  const hasAnswered =
    mark !== undefined &&
    (await prisma.evaluationAnswer.count({
      where: { evaluationId: evaluation.id, voterHash: voterOf(evaluation.id, mark) },
    })) > 0
  return {
    title: titleOf(evaluation),
    organization: evaluation.organization.name,
    isOpen: evaluation.state === 'OPEN',
    hasAnswered,
  }
}

/**
 * Somebody who was served answers with a few taps. Their mark, their own or their browser's, keeps them from answering
 * twice and tells nothing about them: it is kept as a hash, another one for each evaluation.
 * @throws DomainError INVALID, NOT_FOUND, EVALUATION_NO_MARK, EVALUATION_TWICE, EVALUATION_CLOSED, TOO_MANY_ATTEMPTS
 */
export async function submitAnswer(
  { runtime, limits, ip }: PublicContext,
  evaluationId: string,
  mark: string | undefined,
  input: unknown,
): Promise<void> {
  await findPublic(runtime.database.prisma, evaluationId)
  const parsed = submitAnswerInput.safeParse(input)
  // What is merely incomplete does not count as an attempt.
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  if (mark === undefined || !markPattern.test(mark)) throw new DomainError('EVALUATION_NO_MARK')
  await limits.take('crowd', ip)
  const now = runtime.clock()
  await inTransaction(runtime, async (tx) => {
    await tx.$queryRaw`select id from evaluation where id = ${evaluationId}::uuid for update`
    const { id, organizationId, state, ...evaluation } = await findPublic(tx, evaluationId)
    if (state !== 'OPEN') throw new DomainError('EVALUATION_CLOSED')
    const voterHash = voterOf(id, mark)
    if ((await tx.evaluationAnswer.count({ where: { evaluationId: id, voterHash } })) > 0) {
      throw new DomainError('EVALUATION_TWICE')
    }
    const about = { id, organizationId, title: titleOf(evaluation) }
    await keepAnswer(tx, about, { mark, answer: parsed.data, now })
  })
}

async function findPublic(tx: Transaction, evaluationId: string) {
  const id = uuid.safeParse(evaluationId)
  const evaluation = id.success
    ? await tx.evaluation.findUnique({
        where: { id: id.data },
        include: { ...judged, organization: { select: { name: true } } },
      })
    : null
  if (!evaluation) throw new DomainError('NOT_FOUND')
  return evaluation
}
