import { registerPersonInput } from '@pilin/domain/activities/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockActivity } from './data.ts'
import { mayRegister } from './policy.ts'
import { keepRegistration } from './store.ts'

/** Somebody of the organization registers with one press: a place, or a turn in the queue. */
export const registerPerson = useCase({
  input: registerPersonInput,
  load: (tx, actor, { activityId }, now) => lockActivity(tx, actor, activityId, now),
  policy: (actor, activity, _input, now) => mayRegister(actor, activity, now),
  async run({ tx, actor, thing: activity, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_REGISTERED')
    const { id: activityId, organizationId, title } = activity
    const standing = { activityId, personId, state: { not: 'CANCELLED' as const } }
    if ((await tx.registration.count({ where: standing })) > 0) throw new DomainError('REGISTERED')
    const who = { kind: 'PERSON' as const, personId, places: 1 }
    const { id: registrationId, state } = await keepRegistration(tx, activity, who, now)
    const data = { title, kind: 'PERSON', unit: '', places: 1, state }
    const about = { actor, organizationId, subjectId: activityId, now }
    await recordAudit(tx, { ...about, kind: 'registration.made', data })
    return { registrationId, state }
  },
})
