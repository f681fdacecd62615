import type { SubmitAnswerInput } from '@pilin/domain/evaluations/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { hashOf } from '../../kernel/secret.ts'
import { recordAudit } from '../audit/record-audit.ts'

/** A browser's mark as it is kept for one evaluation: nobody can tell that two answers are of one browser. */
export function voterOf(evaluationId: string, mark: string): Buffer<ArrayBuffer> {
  return hashOf(`${evaluationId}:${mark}`)
}

/** Keeps the answer of somebody who was served; who they are is not known, and the log knows no more. */
export async function keepAnswer(
  tx: Transaction,
  { id: evaluationId, organizationId, title }: { id: string; organizationId: string; title: string },
  { mark, answer, now }: { mark: string; answer: SubmitAnswerInput; now: Date },
): Promise<void> {
  const whose = { side: 'SERVED' as const, voterHash: voterOf(evaluationId, mark) }
  await tx.evaluationAnswer.create({
    data: { organizationId, evaluationId, ...whose, ...answer, at: now },
    select: { id: true },
  })
  const actor = { userId: null, name: '服务对象' }
  const about = { actor, organizationId, subjectId: evaluationId, now }
  await recordAudit(tx, { ...about, kind: 'evaluation.answered', data: { title, side: 'SERVED' } })
}
