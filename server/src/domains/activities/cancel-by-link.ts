import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { PublicContext } from '../auth/form-limits.ts'
import { findBySecret } from './data.ts'
import { takesRegistrations } from './policy.ts'
import { giveBack } from './store.ts'
import { visitor } from './submit-registration.ts'

/**
 * A visitor gives the place back, by the link alone; who waits moves up in the same transaction.
 * @throws DomainError NOT_FOUND, TOO_MANY_ATTEMPTS, REGISTRATION_CANCELLED, ACTIVITY_BEGUN or ACTIVITY_CANCELLED
 */
export async function cancelByLink({ runtime, limits, ip }: PublicContext, secret: string): Promise<void> {
  await limits.take('reply', ip)
  const now = runtime.clock()
  await inTransaction(runtime, async (tx) => {
    const { activityId } = await findBySecret(tx, secret)
    await tx.$queryRaw`select id from activity where id = ${activityId}::uuid for no key update`
    // Read again behind the lock: it may just have been cancelled elsewhere.
    const registration = await findBySecret(tx, secret)
    const { activity, state } = registration
    if (state === 'CANCELLED') throw new DomainError('REGISTRATION_CANCELLED')
    enforce(takesRegistrations(activity, now))
    const movedUp = await giveBack(tx, registration, now)
    const data = { title: activity.title, kind: 'VISITOR', unit: '', movedUp }
    const about = { actor: visitor, organizationId: activity.organizationId, subjectId: activityId, now }
    await recordAudit(tx, { ...about, kind: 'registration.cancelled', data })
  })
}
