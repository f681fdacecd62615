import { setCategoryInput } from '@pilin/domain/lists/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepLists } from './policy.ts'

/** Adds a category, renames one, or stops offering it. */
export const setCategory = useCase({
  input: setCategoryInput,
  async load(tx, actor, { organizationId, categoryId }) {
    const scope = scopeOf(actor, organizationId)
    // Names and positions are compared under this lock.
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    const categories = await tx.listCategory.findMany({ where: { organizationId: scope } })
    const category = categories.find(({ id }) => id === categoryId)
    if (categoryId !== null && !category) throw new DomainError('NOT_FOUND')
    return { organizationId: scope, categories, category }
  },
  policy: mayKeepLists,
  async run({ tx, actor, input: { name, retired }, thing: { organizationId, categories, category }, now }) {
    if (categories.some((each) => each.name === name && each.id !== category?.id)) {
      throw new DomainError('CATEGORY_TAKEN', { name })
    }
    const retiredAt = retired ? (category?.retiredAt ?? now) : null
    const position = Math.max(-1, ...categories.map((each) => each.position)) + 1
    const { id } = category
      ? await tx.listCategory.update({ where: { id: category.id }, data: { name, retiredAt } })
      : await tx.listCategory.create({ data: { organizationId, name, position, retiredAt } })
    const data = { name, retired }
    await recordAudit(tx, { actor, organizationId, kind: 'list-category.set', subjectId: id, data, now })
    return { categoryId: id }
  },
})
