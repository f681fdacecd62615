import { markPresentInput } from '@pilin/domain/activities/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRegistration } from './data.ts'
import { mayMarkPresent } from './policy.ts'
import { notePresent } from './store.ts'

/** The list at the door: how many of a registration came, for groups and for whoever has no telephone. */
export const markPresent = useCase({
  input: markPresentInput,
  load: (tx, actor, { registrationId }, now) => lockRegistration(tx, actor, registrationId, now),
  policy: (actor, { activity }, _input, now) => mayMarkPresent(actor, activity, now),
  async run({ tx, actor, input: { present }, thing: { activity, registration }, now }) {
    const { id, state, places } = registration
    if (state === 'CANCELLED') throw new DomainError('REGISTRATION_CANCELLED')
    if (state === 'WAITING') throw new DomainError('REGISTRATION_WAITS')
    if (present > places) throw new DomainError('TOO_MANY_PRESENT', { places })
    await notePresent(tx, id, { present, way: 'HAND', now })
    const data = { title: activity.title, present, way: 'HAND' }
    const about = { actor, organizationId: activity.organizationId, subjectId: activity.id, now }
    await recordAudit(tx, { ...about, kind: 'registration.present', data })
  },
})
