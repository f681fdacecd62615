import { cancelRegistrationInput } from '@pilin/domain/activities/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRegistration } from './data.ts'
import { mayCancelRegistration } from './policy.ts'
import { giveBack } from './store.ts'

/** Gives the places of a registration back; who waits moves up in the same transaction. */
export const cancelRegistration = useCase({
  input: cancelRegistrationInput,
  async load(tx, actor, { registrationId }, now) {
    const { activity, registration } = await lockRegistration(tx, actor, registrationId, now)
    return { activity, registration, registrant: registration }
  },
  policy: (actor, thing, _input, now) => mayCancelRegistration(actor, thing, now),
  async run({ tx, actor, thing: { activity, registration }, now }) {
    if (registration.state === 'CANCELLED') throw new DomainError('REGISTRATION_CANCELLED')
    const movedUp = await giveBack(tx, registration, now)
    const { kind, unit } = registration
    const data = { title: activity.title, kind, unit: unit?.shortName ?? '', movedUp }
    const about = { actor, organizationId: activity.organizationId, subjectId: activity.id, now }
    await recordAudit(tx, { ...about, kind: 'registration.cancelled', data })
    return { movedUp }
  },
})
