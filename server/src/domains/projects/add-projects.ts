import { serviceMessages as messages } from '@pilin/domain/projects/messages'
import { addProjectsInput } from '@pilin/domain/projects/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError, type FieldSentences } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { mayKeepLists } from '../lists/policy.ts'
import { lockList } from './data.ts'
import { mayDraftList } from './policy.ts'
import { beginList, unitRows } from './store.ts'

/**
 * Puts several needs onto the list of a year in one press, each as a project that keeps its need: all or none. The
 * list begins with them where there is none. Who presses twice finds everything done.
 */
export const addProjects = useCase({
  input: addProjectsInput,
  async load(tx, actor, { organizationId, year, projects }, now) {
    const scope = scopeOf(actor, organizationId)
    // Of two at once, the second sees the first.
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    const found = await tx.serviceList.findUnique({
      where: { organizationId_year: { organizationId: scope, year } },
    })
    const list = found && (await lockList(tx, actor, found.id))
    const { unitIds } = await placeOf(tx, actor, organizationId, now)
    const needs = await tx.need.findMany({
      where: { organizationId: scope, id: { in: projects.map(({ needId }) => needId) } },
      select: { id: true, state: true },
    })
    const units = projects.flatMap(({ responsibleId, assistantIds }) => [responsibleId, ...assistantIds])
    const areKnown =
      needs.length === projects.length && units.every((id) => id === undefined || unitIds.includes(id))
    if (!areKnown) throw new DomainError('NOT_FOUND')
    const standing = list
      ? await tx.project.findMany({ where: { listId: list.id }, select: { name: true, needId: true } })
      : []
    return { organizationId: scope, list, needs, standing }
  },
  policy: (actor, { organizationId, list }) =>
    list ? mayDraftList(actor, list) : mayKeepLists(actor, { organizationId }),
  async run({ tx, actor, input: { year, projects }, thing, now }) {
    const { organizationId, list, needs, standing } = thing
    const isDone = projects.every(({ needId, name }) =>
      standing.some((each) => each.needId === needId && each.name === name),
    )
    if (list && isDone) return { listId: list.id, projects: 0 }
    const fields: FieldSentences = {}
    for (const [index, { needId, name }] of projects.entries()) {
      const problem =
        (needs.some(({ id, state }) => id === needId && state !== 'OPEN') && messages.needSettled) ||
        (standing.some((each) => each.needId === needId) && messages.needListed) ||
        (standing.some((each) => each.name === name) && messages.nameTaken(name))
      if (problem) fields[`projects.${index}.name`] = problem
    }
    if (Object.keys(fields).length > 0) throw new DomainError('INVALID', {}, fields)
    const listId = list?.id ?? (await beginList(tx, { actor, organizationId, year, now }))
    for (const { responsibleId, assistantIds, ...words } of projects) {
      if (!responsibleId) throw new DomainError('INVALID')
      const units = { create: unitRows(responsibleId, assistantIds) }
      const { id } = await tx.project.create({
        data: { ...words, organizationId, listId, createdAt: now, units },
        select: { id: true },
      })
      const about = { actor, organizationId, subjectId: id, now }
      await recordAudit(tx, { ...about, kind: 'service-project.added', data: { name: words.name, year } })
    }
    return { listId, projects: projects.length }
  },
})
