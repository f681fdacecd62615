import { addNeedInput } from '@pilin/domain/lists/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkCategory, placeOf } from './data.ts'
import { mayActFor, mayKeepLists } from './policy.ts'
import { keepNeed } from './store.ts'

/** Enters a need: a unit's people in its name; whoever keeps the lists for any unit, or for none. */
export const addNeed = useCase({
  input: addNeedInput,
  async load(tx, actor, input, now) {
    const place = await placeOf(tx, actor, input.organizationId, now)
    await checkCategory(tx, place.organizationId, input.categoryId)
    if (input.unitId !== null && !place.unitIds.includes(input.unitId)) throw new DomainError('NOT_FOUND')
    // Who does not keep the lists need not say for whom; a need of a unit is somebody's.
    const isOwn = input.source === 'UNIT' || !isAllowed(mayKeepLists(actor, place))
    return { ...place, unitId: input.unitId ?? (isOwn ? actor.unitId : null) }
  },
  policy: (actor, thing) => mayActFor(actor, thing, thing.unitId),
  async run({ tx, actor, input, thing: { organizationId, unitId, units }, now, announce }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    const { source, categoryId, title, description, place, from, until } = input
    const words = { source, categoryId, title, description, place, from, until }
    const needId = await keepNeed(tx, { organizationId, unitId, enteredById: personId, ...words, now })
    const unit = units.find(({ id }) => id === unitId)?.shortName ?? ''
    const about = { actor, organizationId, subjectId: needId, now }
    await recordAudit(tx, { ...about, kind: 'need.added', data: { title, unit } })
    await announce({ type: 'need.changed', organizationId, needId })
    return { needId }
  },
})
