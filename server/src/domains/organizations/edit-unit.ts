import { unitFieldLabels } from '@pilin/domain/organizations/messages'
import { type EditUnitInput, editUnitInput } from '@pilin/domain/organizations/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepUnit } from './policy.ts'
import { lockUnit } from './read-unit.ts'

/** The unit's contact, or the secretariat in its stead, changes what the unit is called and where it is. */
export const editUnit = useCase({
  input: editUnitInput,
  async load(tx, actor, input, now) {
    const unit = await lockUnit(tx, actor, input, now)
    // Of two units that take one name at once, the second sees the first.
    await tx.$queryRaw`select id from organization where id = ${unit.scope}::uuid for no key update`
    return unit
  },
  policy: mayKeepUnit,
  async run({ tx, actor, input, thing: unit, now, announce }) {
    const { organizationId, unitId, ...fields } = input
    const names = Object.keys(fields) as (keyof typeof fields)[]
    const changed = names.filter((name) => fields[name] !== unit[name])
    if (changed.length === 0) return
    if (changed.includes('name')) await checkUnitName(tx, { organizationId, name: fields.name, unitId })
    await tx.unit.update({ where: { id: unitId }, data: fields })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'unit.edited',
      subjectId: unitId,
      data: {
        name: fields.name,
        changed: changed.map((name) => unitFieldLabels[name]).join('、'),
        bySecretariat: !unit.contactIds.includes(actor.personId ?? ''),
      },
      now,
    })
    await announce({ type: 'units.changed', unitIds: [unitId] })
  },
})

/** @throws DomainError UNIT_NAME_TAKEN when another unit of the organization has the name */
export async function checkUnitName(
  tx: Transaction,
  { organizationId, name, unitId }: Pick<EditUnitInput, 'organizationId' | 'name'> & { unitId?: string },
): Promise<void> {
  const other = await tx.unit.findFirst({
    where: { name, memberships: { some: { organizationId } }, ...(unitId && { id: { not: unitId } }) },
    select: { id: true },
  })
  if (other) throw new DomainError('UNIT_NAME_TAKEN', { name })
}
