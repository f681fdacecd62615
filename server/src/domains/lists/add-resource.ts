import { addResourceInput } from '@pilin/domain/lists/schemas'
import { columnOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkCategory, placeOf } from './data.ts'
import { mayActFor, mayKeepLists } from './policy.ts'

/** Registers what a unit can give; without a unit it is the organization's own. */
export const addResource = useCase({
  input: addResourceInput,
  async load(tx, actor, input, now) {
    const place = await placeOf(tx, actor, input.organizationId, now)
    await checkCategory(tx, place.organizationId, input.categoryId)
    if (input.unitId !== null && !place.unitIds.includes(input.unitId)) throw new DomainError('NOT_FOUND')
    const keeps = isAllowed(mayKeepLists(actor, place))
    return { ...place, unitId: input.unitId ?? (keeps ? null : actor.unitId) }
  },
  policy: (actor, thing) => mayActFor(actor, thing, thing.unitId),
  async run({ tx, actor, input, thing: { organizationId, unitId, units }, now, announce }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    const { organizationId: _organization, unitId: _unit, from, until, ...words } = input
    const { id: resourceId } = await tx.resource.create({
      data: {
        ...words,
        organizationId,
        unitId,
        fromDay: columnOrNull(from),
        untilDay: columnOrNull(until),
        enteredById: personId,
        enteredAt: now,
      },
    })
    const unit = units.find(({ id }) => id === unitId)?.shortName ?? ''
    const about = { actor, organizationId, subjectId: resourceId, now }
    await recordAudit(tx, { ...about, kind: 'resource.added', data: { title: input.title, unit } })
    await announce({ type: 'resource.changed', organizationId, resourceId })
    return { resourceId }
  },
})
