import { registerVisitorInput } from '@pilin/domain/activities/schemas'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import { hashOf, newSecret } from '../../kernel/secret.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { PublicContext } from '../auth/form-limits.ts'
import { takesRegistrations } from './policy.ts'
import { presentPublic } from './present.ts'
import { keepRegistration } from './store.ts'

/** Who comes by a public link is nobody in particular, in the log too. */
export const visitor = { userId: null, name: '访客' }

/**
 * What anybody may know of an activity that is open to visitors; nobody is named.
 * @throws DomainError NOT_FOUND, alike for what is missing and what is not open to visitors
 */
export async function readVisitorForm({ database, clock }: Runtime, activityId: string) {
  const id = uuid.safeParse(activityId)
  const activity = id.success
    ? await database.prisma.activity.findFirst({
        where: { id: id.data, openToVisitors: true },
        include: {
          organization: { select: { name: true } },
          hostUnit: { select: { shortName: true } },
          brand: { select: { name: true } },
          registrations: { where: { state: 'WAITING' }, select: { places: true } },
        },
      })
    : null
  if (!activity) throw new DomainError('NOT_FOUND')
  return presentPublic(activity, clock())
}

/**
 * A visitor registers; nobody signs in for that. Returns the secret of the link with which they look and cancel; it
 * is kept nowhere.
 * @throws DomainError INVALID with sentences for the fields, TOO_MANY_ATTEMPTS, NOT_FOUND, PHONE_REGISTERED, and
 * those of an activity that takes nobody any more
 */
export async function submitRegistration(
  { runtime, limits, ip }: PublicContext,
  activityId: string,
  input: unknown,
): Promise<{ secret: string }> {
  await readVisitorForm(runtime, activityId)
  const parsed = registerVisitorInput.safeParse(input)
  // What is merely incomplete does not count as an attempt.
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  await limits.take('register', ip)
  const { email, ...who } = parsed.data
  const given = { ...who, email: email ?? '' }
  return inTransaction(runtime, (tx) => keepVisitor(tx, activityId.toLowerCase(), given, runtime.clock()))
}

/** Keeps what a visitor wrote, with a place or a turn in the queue; the secret of the link is returned this once. */
export async function keepVisitor(
  tx: Transaction,
  activityId: string,
  { name, phone, email = '' }: { name: string; phone: string; email?: string },
  now: Date,
): Promise<{ secret: string; registrationId: string }> {
  await tx.$queryRaw`select id from activity where id = ${activityId}::uuid for no key update`
  const activity = await tx.activity.findUniqueOrThrow({ where: { id: activityId } })
  enforce(takesRegistrations(activity, now))
  if ((await tx.registration.count({ where: { activityId, phone } })) > 0) {
    throw new DomainError('PHONE_REGISTERED')
  }
  const secret = newSecret()
  const who = { kind: 'VISITOR' as const, name, phone, email, tokenHash: hashOf(secret), places: 1 }
  const { id: registrationId, state } = await keepRegistration(tx, activity, who, now)
  const { organizationId, title } = activity
  const data = { title, kind: 'VISITOR', unit: '', places: 1, state }
  const about = { actor: visitor, organizationId, subjectId: activityId, now }
  await recordAudit(tx, { ...about, kind: 'registration.made', data })
  return { secret, registrationId }
}
