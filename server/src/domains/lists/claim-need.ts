import { claimNeedInput } from '@pilin/domain/lists/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { allOf, unless } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockNeed, placeOf } from './data.ts'
import { mayActFor } from './policy.ts'
import { startClaim } from './start-claim.ts'

/** A unit takes on a need, or offers to help whoever does; whose need it is answers. */
export const claimNeed = useCase({
  input: claimNeedInput,
  async load(tx, actor, { needId, unitId }, now) {
    const need = await lockNeed(tx, actor, needId)
    const place = await placeOf(tx, actor, need.organizationId, now)
    if (unitId !== null && !place.unitIds.includes(unitId)) throw new DomainError('NOT_FOUND')
    return { ...need, ...place, ownerUnitId: need.unitId, unitId: unitId ?? actor.unitId }
  },
  policy: (actor, need) =>
    allOf(
      mayActFor(actor, need, need.unitId),
      unless(need.unitId !== null, 'NOT_OF_UNIT'),
      unless(need.state === 'OPEN', 'NEED_SETTLED'),
      unless(need.unitId !== need.ownerUnitId, 'NEED_OWN'),
    ),
  async run({ tx, actor, input: { role, text }, thing: need, now }) {
    const { organizationId, id: needId, title, claims, units } = need
    const unit = units.find(({ id }) => id === need.unitId)
    if (!unit) throw new DomainError('NOT_OF_UNIT')
    const standing = claims.filter(({ state }) => state === 'OPEN' || state === 'AGREED')
    if (standing.some(({ unitId }) => unitId === unit.id)) throw new DomainError('CLAIM_TWICE')
    const taken = standing.find((each) => each.state === 'AGREED' && each.role === 'RESPONSIBLE')
    if (taken && role === 'RESPONSIBLE') throw new DomainError('NEED_TAKEN', { unit: taken.unit.shortName })
    const claimId = await startClaim(tx, actor, now, {
      organizationId,
      needId,
      resourceId: null,
      unitId: unit.id,
      role,
      text,
      time: null,
    })
    const data = { title, unit: unit.shortName, of: 'NEED' }
    await recordAudit(tx, { actor, organizationId, kind: 'claim.asked', subjectId: claimId, data, now })
    return { claimId }
  },
})
