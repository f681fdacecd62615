import { editNeedInput } from '@pilin/domain/lists/schemas'
import { columnOrNull } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkCategory, lockNeed, placeOf } from './data.ts'
import { mayChangeNeed } from './policy.ts'

/** Changes the words of an open need; whose it is stays. */
export const editNeed = useCase({
  input: editNeedInput,
  async load(tx, actor, { needId, categoryId }, now) {
    const need = await lockNeed(tx, actor, needId)
    const place = await placeOf(tx, actor, need.organizationId, now)
    await checkCategory(tx, place.organizationId, categoryId, need.categoryId)
    return { ...need, ...place }
  },
  policy: mayChangeNeed,
  async run({ tx, actor, input, thing: { organizationId, id, unitId }, now, announce }) {
    const { title, description, place, categoryId, from, until } = input
    // What is a unit's own stays known as something that a unit asked for.
    const source = unitId === null && input.source === 'UNIT' ? 'RESIDENT' : input.source
    await tx.need.update({
      where: { id },
      data: {
        title,
        description,
        place,
        categoryId,
        source,
        fromDay: columnOrNull(from),
        untilDay: columnOrNull(until),
      },
    })
    await recordAudit(tx, { actor, organizationId, kind: 'need.edited', subjectId: id, data: { title }, now })
    await announce({ type: 'need.changed', organizationId, needId: id })
  },
})
