import { admissionMessages } from '@pilin/domain/admissions/messages'
import { endSuspensionInput } from '@pilin/domain/admissions/schemas'
import { scopesOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepUnits } from '../organizations/policy.ts'
import { lockUnit } from '../organizations/read-unit.ts'
import { setExcuses } from './set-excuses.ts'

/** The secretariat says with which day a suspension ends; from the next day the unit is due and counted again. */
export const endSuspension = useCase({
  input: endSuspensionInput,
  async load(tx, actor, { suspensionId }, now) {
    const found = await tx.unitSuspension.findFirst({
      where: { id: suspensionId, organizationId: { in: scopesOf(actor) } },
      select: { organizationId: true, unitId: true },
    })
    if (!found) throw new DomainError('NOT_FOUND')
    return lockUnit(tx, actor, found, now)
  },
  policy: mayKeepUnits,
  async run({ tx, actor, input: { suspensionId, untilDay }, thing: unit, now, announce }) {
    const { organizationId, id: unitId, name, suspensions } = unit
    const suspension = suspensions.find(({ id }) => id === suspensionId)
    if (!suspension) throw new DomainError('NOT_FOUND')
    if (untilDay < suspension.from) {
      throw new DomainError('INVALID', {}, { untilDay: admissionMessages.endsBeforeItBegins })
    }
    const next = suspensions.find(({ from }) => from > suspension.from)
    if (next && next.from <= untilDay) {
      throw new DomainError('INVALID', {}, { untilDay: admissionMessages.suspendedThen })
    }
    await tx.unitSuspension.update({ where: { id: suspensionId }, data: { untilDay: columnOf(untilDay) } })
    await setExcuses(tx, { organizationId, unitId, announce })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'suspension.ended',
      subjectId: unitId,
      data: { name, until: untilDay },
      now,
    })
  },
})
