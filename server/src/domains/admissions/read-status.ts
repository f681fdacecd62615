import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import { dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { hashOf } from '../../kernel/secret.ts'
import type { Runtime } from '../../kernel/use-case.ts'

/** How a secret looks: 256 bits in base64url. */
const secretPattern = /^[\w-]{43}$/

/** The application behind a secret, for whoever holds the status link. */
export async function findBySecret(tx: Transaction, secret: string) {
  if (!secretPattern.test(secret)) throw new DomainError('NOT_FOUND')
  const application = await tx.unitApplication.findUnique({
    where: { tokenHash: hashOf(secret) },
    include: {
      organization: { select: { id: true, name: true } },
      steps: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  })
  if (!application) throw new DomainError('NOT_FOUND')
  return application
}

/** What an applicant sees: the state and the steps, without names of those who examine. */
export async function readStatus({ database }: Runtime, secret: string) {
  const { organization, name, state, onDay, steps } = await findBySecret(database.prisma, secret)
  return {
    organization,
    name,
    state,
    onDay: dayOrNull(onDay),
    steps: steps.map(({ id, step, text, personId, at }) => ({
      id,
      step,
      text,
      byApplicant: personId === null,
      on: civilDateOf(at),
    })),
  }
}
