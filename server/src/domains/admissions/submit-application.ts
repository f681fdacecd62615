import { applyInput } from '@pilin/domain/admissions/schemas'
import { takesApplications } from '@pilin/domain/admissions/steps'
import { uuid } from '@pilin/domain/text/bricks'
import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import type { PublicContext } from '../auth/form-limits.ts'
import { keepApplication } from './store.ts'

/**
 * The organization to which anybody may apply: its name and kind, nothing else.
 * @throws DomainError NOT_FOUND, alike for what is missing and what takes no applications
 */
export async function readApplyForm({ database }: Runtime, organizationId: string) {
  const id = uuid.safeParse(organizationId)
  const organization = id.success
    ? await database.prisma.organization.findUnique({
        where: { id: id.data },
        select: { id: true, name: true, shortName: true, kind: true },
      })
    : null
  if (!organization || !takesApplications(organization.kind)) throw new DomainError('NOT_FOUND')
  return organization
}

/**
 * A unit asks to join; nobody signs in for that. Returns the secret of the status link, which is kept nowhere.
 * @throws DomainError INVALID with sentences for the fields, TOO_MANY_ATTEMPTS, or NOT_FOUND
 */
export async function submitApplication(
  { runtime, limits, ip }: PublicContext,
  organizationId: string,
  input: unknown,
): Promise<{ secret: string }> {
  const organization = await readApplyForm(runtime, organizationId)
  const parsed = applyInput.safeParse(input)
  // What is merely incomplete does not count as an attempt.
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  await limits.take('apply', ip)
  return inTransaction(runtime, (tx) => keepApplication(tx, organization.id, parsed.data, runtime.clock()))
}
