import { changeGroupInput } from '@pilin/domain/activities/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRegistration } from './data.ts'
import { mayCancelRegistration } from './policy.ts'
import { resizeGroup } from './store.ts'

/** A unit comes with more people or with fewer; who waits moves up to what it gives back in the same transaction. */
export const changeGroup = useCase({
  input: changeGroupInput,
  async load(tx, actor, { registrationId }, now) {
    const { activity, registration } = await lockRegistration(tx, actor, registrationId, now)
    return { activity, registration, registrant: registration }
  },
  policy: (actor, thing, _input, now) => mayCancelRegistration(actor, thing, now),
  async run({ tx, actor, input: { places }, thing: { activity, registration }, now }) {
    const { kind, state, unit, places: was } = registration
    if (kind !== 'UNIT') throw new DomainError('NOT_FOUND')
    if (state === 'CANCELLED') throw new DomainError('REGISTRATION_CANCELLED')
    if (places === was) return { movedUp: 0 }
    const movedUp = await resizeGroup(tx, { ...registration, state }, places, now)
    const data = { title: activity.title, unit: unit?.shortName ?? '', was, places, movedUp }
    const about = { actor, organizationId: activity.organizationId, subjectId: activity.id, now }
    await recordAudit(tx, { ...about, kind: 'registration.changed', data })
    return { movedUp }
  },
})
