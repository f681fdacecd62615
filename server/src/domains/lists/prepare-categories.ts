import { usualCategories } from '@pilin/domain/lists/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepLists } from './policy.ts'

/** Adds the usual categories that are not there yet. */
export const prepareCategories = useCase({
  input: z.object({ organizationId: uuid }),
  async load(tx, actor, { organizationId }) {
    const scope = scopeOf(actor, organizationId)
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    return {
      organizationId: scope,
      categories: await tx.listCategory.findMany({ where: { organizationId: scope } }),
    }
  },
  policy: mayKeepLists,
  async run({ tx, actor, thing: { organizationId, categories }, now }) {
    const first = Math.max(-1, ...categories.map(({ position }) => position)) + 1
    const missing = usualCategories.filter((name) => !categories.some((each) => each.name === name))
    for (const [index, name] of missing.entries()) {
      const data = { organizationId, name, position: first + index }
      const { id: subjectId } = await tx.listCategory.create({ data })
      const about = { actor, organizationId, subjectId, now }
      await recordAudit(tx, { ...about, kind: 'list-category.set', data: { name, retired: false } })
    }
  },
})
