import { addMilestone } from '@pilin/server/domains/projects/add-milestone'
import { addProject } from '@pilin/server/domains/projects/add-project'
import { adoptList } from '@pilin/server/domains/projects/adopt-list'
import { createList } from '@pilin/server/domains/projects/create-list'
import type { BuiltBranch, BuiltPerson } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** The list of a year, still empty. */
export async function buildServiceList(
  test: TestRuntime,
  { organizationId, south }: BuiltBranch,
  year = 2027,
): Promise<string> {
  return (await test.run(createList, south.secretary.actor, { organizationId, year })).listId
}

type GivenProject = { name?: string; needId?: string; topicId?: string; assistantIds?: string[] }

/** A project on a list, for which somebody's unit is responsible. */
export async function buildServiceProject(
  test: TestRuntime,
  { south }: BuiltBranch,
  listId: string,
  responsible: BuiltPerson,
  { name = '健康讲座进楼宇', needId = '', topicId = '', assistantIds = [] }: GivenProject = {},
): Promise<string> {
  const { projectId } = await test.run(addProject, south.secretary.actor, {
    listId,
    name,
    summary: '',
    place: '外滩',
    targetGroup: '楼宇职工',
    quarter: '1',
    budget: '',
    needId,
    topicId,
    responsibleId: responsible.actor.unitId ?? '',
    assistantIds,
  })
  return projectId
}

/** What the samples of service lists are about: each thing for one use case. */
export type BuiltServiceLists = {
  draftId: string
  toAdoptId: string
  adoptedId: string
  projectId: string
  toEditId: string
  toRemoveId: string
  milestoneId: string
}

/** A list that is drawn up, one that can be adopted, and one that was, with a project that is under way. */
export async function buildServiceLists(
  test: TestRuntime,
  branch: BuiltBranch,
  resolutionId: string,
  mark: string,
): Promise<BuiltServiceLists> {
  const { secretary } = branch.south
  const add = (listId: string, name: string) =>
    buildServiceProject(test, branch, listId, branch.south.member, { name: `${mark}${name}` })
  const draftId = await buildServiceList(test, branch, 2029)
  const toAdoptId = await buildServiceList(test, branch, 2028)
  const adoptedId = await buildServiceList(test, branch, 2027)
  const built = {
    toEditId: await add(draftId, '待修改'),
    toRemoveId: await add(draftId, '待移出'),
    projectId: await add(adoptedId, '项目'),
  }
  await add(toAdoptId, '待通过')
  await test.run(adoptList, secretary.actor, { listId: adoptedId, resolutionId })
  const milestone = { projectId: built.projectId, title: `${mark}节点`, dueOn: '2027-02-01' }
  const { milestoneId } = await test.run(addMilestone, secretary.actor, milestone)
  return { draftId, toAdoptId, adoptedId, ...built, milestoneId }
}
