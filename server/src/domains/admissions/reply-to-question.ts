import { applicantReplyInput } from '@pilin/domain/admissions/schemas'
import type { ApplicationStep } from '@pilin/domain/admissions/vocabulary'
import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { PublicContext } from '../auth/form-limits.ts'
import { isOpenStep } from './policy.ts'
import { findBySecret } from './read-status.ts'
import { takeStep } from './store.ts'

/**
 * The applicant adds what was asked for, by the status link.
 * @throws DomainError INVALID, NOT_FOUND, APPLICATION_STEP or TOO_MANY_ATTEMPTS
 */
export async function replyToQuestion(context: PublicContext, secret: string, input: unknown): Promise<void> {
  const parsed = applicantReplyInput.safeParse(input)
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  await stepAsApplicant(context, secret, 'ANSWERED', parsed.data.text)
}

/**
 * The applicant takes the application back, by the status link.
 * @throws DomainError NOT_FOUND, APPLICATION_STEP or TOO_MANY_ATTEMPTS
 */
export async function withdrawByLink(context: PublicContext, secret: string): Promise<void> {
  await stepAsApplicant(context, secret, 'WITHDRAWN', '')
}

const kinds = { ANSWERED: 'application.answered', WITHDRAWN: 'application.withdrawn' } as const

async function stepAsApplicant(
  { runtime, limits, ip }: PublicContext,
  secret: string,
  step: Extract<ApplicationStep, 'ANSWERED' | 'WITHDRAWN'>,
  text: string,
): Promise<void> {
  await limits.take('reply', ip)
  const now = runtime.clock()
  await inTransaction(runtime, async (tx) => {
    const { id } = await findBySecret(tx, secret)
    await tx.$queryRaw`select id from unit_application where id = ${id}::uuid for update`
    // Read again behind the lock: the secretariat may just have decided.
    const application = await findBySecret(tx, secret)
    enforce(isOpenStep(application, step))
    const { organizationId, name, kind, contactName } = application
    await takeStep(tx, application, { step, text, by: { personId: null, name: contactName }, now })
    await recordAudit(tx, {
      actor: { userId: null, name: contactName },
      organizationId,
      kind: kinds[step],
      subjectId: id,
      data: { name, kind },
      now,
    })
  })
}
