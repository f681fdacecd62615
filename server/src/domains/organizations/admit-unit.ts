import { admitUnitInput } from '@pilin/domain/organizations/schemas'
import { columnOf } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockOrganization } from './data.ts'
import { mayAdminister } from './policy.ts'

/** An administrator enters a unit as a member from a day. */
export const admitUnit = useCase({
  input: admitUnitInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input, thing: organization, now, announce }) {
    const { organizationId, from, ...unitData } = input
    const position = await tx.unitMembership.count({ where: { organizationId } })
    const unit = await tx.unit.create({ data: unitData })
    await tx.unitMembership.create({
      data: { organizationId, unitId: unit.id, position, fromDay: columnOf(from) },
    })
    await recordAudit(tx, {
      actor,
      organizationId: organization.id,
      kind: 'unit.admitted',
      subjectId: unit.id,
      data: { name: unit.name, from },
      now,
    })
    await announce({ type: 'units.changed', unitIds: [unit.id] })
    return { unitId: unit.id }
  },
})
