import { setBrandInput } from '@pilin/domain/activities/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { mayKeepLists } from '../lists/policy.ts'

/** Enters a brand, renames it, or says that it takes no more activities. */
export const setBrand = useCase({
  input: setBrandInput,
  async load(tx, actor, { organizationId, brandId }, now) {
    const place = await placeOf(tx, actor, organizationId, now)
    // One change at a time: two brands must not get the same name.
    await tx.$queryRaw`select id from organization where id = ${place.organizationId}::uuid for no key update`
    const brand = brandId
      ? await tx.brand.findFirst({ where: { id: brandId, organizationId: place.organizationId } })
      : null
    if (brandId && !brand) throw new DomainError('NOT_FOUND')
    return { ...place, brand }
  },
  policy: mayKeepLists,
  async run({ tx, actor, input: { name, summary, retired }, thing: { organizationId, brand }, now }) {
    const other = await tx.brand.findFirst({ where: { organizationId, name } })
    if (other && other.id !== brand?.id) throw new DomainError('BRAND_TAKEN', { name })
    const words = { name, summary, retiredAt: retired ? (brand?.retiredAt ?? now) : null }
    const { id: brandId } = brand
      ? await tx.brand.update({ where: { id: brand.id }, data: words })
      : await tx.brand.create({ data: { organizationId, createdAt: now, ...words } })
    const about = { actor, organizationId, subjectId: brandId, now }
    await recordAudit(tx, { ...about, kind: 'brand.set', data: { name, retired } })
    return { brandId }
  },
})
