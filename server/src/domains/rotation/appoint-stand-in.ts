import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { dutyOn, sameHolder } from '@pilin/domain/rotation/layers'
import type { Holder } from '@pilin/domain/rotation/roster'
import { type AppointStandInInput, appointStandInInput } from '@pilin/domain/rotation/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { memberUnitsOn } from '../organizations/data.ts'
import { lockRotation, type NamedRotation, nameHolder, rotationOf } from './data.ts'
import { spanWords } from './find-swap.ts'
import { standInCandidates } from './list-candidates.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayAppointStandIn } from './policy.ts'

/** Appoints who is on duty instead of a term's holder, from a day to a day within the term. */
export const appointStandIn = useCase({
  input: appointStandInInput,
  async load(tx, actor, { organizationId, startsOn }) {
    const scope = scopeOf(actor, organizationId)
    await lockRotation(tx, scope)
    const rotation = await rotationOf(tx, scope)
    // Whom it is for: the holder by rule or swap, whatever stand-in there may be.
    const stretch = dutyOn({ ...rotation, standIns: [] }, startsOn)
    return { organizationId: scope, rotation, stretch, standsFor: stretch?.holder }
  },
  policy: mayAppointStandIn,
  async run({ tx, actor, input, thing, now, announce }) {
    const { organizationId, rotation, stretch, standsFor } = thing
    const arrangedById = actor.personId
    if (arrangedById === null) throw new DomainError('NOT_SECRETARY')
    if (!stretch || !standsFor) throw new DomainError('NO_DUTY', {}, { startsOn: '这一天还没有安排轮值。' })
    if (input.startsOn < civilDateOf(now)) {
      throw new DomainError('INVALID', {}, { startsOn: '代班的第一天不能早于今天。' })
    }
    if (input.endsOn > stretch.endsOn) {
      const until = formatFullDay(stretch.endsOn)
      throw new DomainError(
        'STAND_IN_SPAN',
        { until },
        { endsOn: `这个任期到${until}为止，请分任期安排代班。` },
      )
    }
    refuseSharedDays(rotation, input)
    const name = await nameOfCandidate(tx, organizationId, standsFor, input)
    const { changed, meetings } = await moveMeetings({ tx, now, announce }, organizationId, () =>
      tx.dutyStandIn.create({
        data: {
          organizationId,
          startsOn: columnOf(input.startsOn),
          endsOn: columnOf(input.endsOn),
          forPersonId: standsFor.personId,
          forUnitId: standsFor.unitId,
          ...input.holder,
          reason: input.reason,
          arrangedById,
          arrangedAt: now,
        },
      }),
    )
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'stand-in.appointed',
      subjectId: changed.id,
      data: {
        name,
        standsFor: nameHolder(rotation, standsFor).name,
        span: spanWords(input),
        reason: input.reason,
      },
      now,
    })
    return { standInId: changed.id, meetings }
  },
})

/** The database refuses two on one day in any case; this says which there is. */
function refuseSharedDays(rotation: NamedRotation, input: AppointStandInInput): void {
  const other = rotation.standIns.find(
    ({ startsOn, endsOn }) => startsOn <= input.endsOn && input.startsOn <= endsOn,
  )
  if (!other) return
  const { name } = nameHolder(rotation, other.holder)
  throw new DomainError(
    'STAND_IN_OVERLAP',
    { span: spanWords(other), name },
    { startsOn: `与${name}的代班重叠：${spanWords(other)}。` },
  )
}

/** Somebody else who holds an office that day; for a unit in the chair also another member unit. */
async function nameOfCandidate(
  tx: Transaction,
  scope: OrganizationScope,
  standsFor: Holder,
  { holder, startsOn }: AppointStandInInput,
): Promise<string> {
  if (sameHolder(holder, standsFor)) {
    throw new DomainError('STAND_IN_SELF', {}, { holder: '请选择任期本人以外的人。' })
  }
  const people = await standInCandidates(tx, scope, startsOn)
  const units = standsFor.personId === null ? await memberUnitsOn(tx, scope, startsOn) : []
  const name =
    holder.personId === null
      ? units.find(({ id }) => id === holder.unitId)?.shortName
      : people.find(({ id, unitId }) => id === holder.personId && unitId === holder.unitId)?.name
  if (name === undefined) throw new DomainError('STAND_IN_PERSON', {}, { holder: '请选择在任人员。' })
  return name
}
