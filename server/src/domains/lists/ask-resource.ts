import { askResourceInput } from '@pilin/domain/lists/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { allOf, unless } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { loadResource, placeOf } from './data.ts'
import { mayActFor } from './policy.ts'
import { startClaim } from './start-claim.ts'
import { offeredTime } from './take-time.ts'

/** A unit asks for a resource, with a time where it needs one; whose it is answers. */
export const askResource = useCase({
  input: askResourceInput,
  async load(tx, actor, { resourceId, unitId }, now) {
    const resource = await loadResource(tx, actor, resourceId)
    const place = await placeOf(tx, actor, resource.organizationId, now)
    if (unitId !== null && !place.unitIds.includes(unitId)) throw new DomainError('NOT_FOUND')
    return { ...resource, ...place, ownerUnitId: resource.unitId, unitId: unitId ?? actor.unitId }
  },
  policy: (actor, resource) =>
    allOf(
      mayActFor(actor, resource, resource.unitId),
      unless(resource.unitId !== null, 'NOT_OF_UNIT'),
      unless(resource.endedAt === null, 'RESOURCE_ENDED'),
      unless(resource.unitId !== resource.ownerUnitId, 'RESOURCE_OWN'),
    ),
  async run({ tx, actor, input, thing: resource, now }) {
    const { organizationId, id: resourceId, title, units } = resource
    const unit = units.find(({ id }) => id === resource.unitId)
    if (!unit) throw new DomainError('NOT_OF_UNIT')
    const claimId = await startClaim(tx, actor, now, {
      organizationId,
      needId: null,
      resourceId,
      unitId: unit.id,
      role: 'RESPONSIBLE',
      text: input.text,
      time: offeredTime(resource, input),
    })
    const data = { title, unit: unit.shortName, of: 'RESOURCE' }
    await recordAudit(tx, { actor, organizationId, kind: 'claim.asked', subjectId: claimId, data, now })
    return { claimId }
  },
})
