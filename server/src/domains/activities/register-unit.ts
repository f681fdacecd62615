import { activityMessages } from '@pilin/domain/activities/messages'
import { registerUnitInput } from '@pilin/domain/activities/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockActivity } from './data.ts'
import { mayRegisterUnit } from './policy.ts'
import { keepRegistration } from './store.ts'

/** Places for several people of a unit at once; they come together, or wait together. */
export const registerUnit = useCase({
  input: registerUnitInput,
  async load(tx, actor, { activityId, unitId }, now) {
    const activity = await lockActivity(tx, actor, activityId, now)
    if (unitId !== null && !activity.unitIds.includes(unitId)) throw new DomainError('NOT_FOUND')
    return { ...activity, forUnitId: unitId ?? actor.unitId }
  },
  policy: (actor, activity, _input, now) => mayRegisterUnit(actor, activity, activity.forUnitId, now),
  async run({ tx, actor, input: { places }, thing: activity, now }) {
    const { id: activityId, organizationId, title, units, forUnitId: unitId } = activity
    if (unitId === null) throw new DomainError('INVALID', {}, { unitId: activityMessages.unit })
    const standing = { activityId, unitId, state: { not: 'CANCELLED' as const } }
    if ((await tx.registration.count({ where: standing })) > 0) throw new DomainError('REGISTERED')
    const { id: registrationId, state } = await keepRegistration(
      tx,
      activity,
      { kind: 'UNIT', unitId, places },
      now,
    )
    const unit = units.find(({ id }) => id === unitId)?.shortName ?? ''
    const data = { title, kind: 'UNIT', unit, places, state }
    const about = { actor, organizationId, subjectId: activityId, now }
    await recordAudit(tx, { ...about, kind: 'registration.made', data })
    return { registrationId, state }
  },
})
