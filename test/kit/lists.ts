import { addNeed } from '@pilin/server/domains/lists/add-need'
import { addResource } from '@pilin/server/domains/lists/add-resource'
import { askResource } from '@pilin/server/domains/lists/ask-resource'
import { claimNeed } from '@pilin/server/domains/lists/claim-need'
import { setCategory } from '@pilin/server/domains/lists/set-category'
import type { BuiltBranch, BuiltPerson } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

type Place = Pick<BuiltBranch, 'organizationId'>

/** A need in the name of somebody's unit. */
export async function buildNeed(
  test: TestRuntime,
  { organizationId }: Place,
  who: BuiltPerson,
  given: { title?: string; description?: string; categoryId?: string; source?: 'UNIT' | 'RESIDENT' } = {},
): Promise<string> {
  const { title = '健康讲座', description = '', categoryId = '', source = 'UNIT' } = given
  const unitId = source === 'UNIT' ? (who.actor.unitId ?? '') : ''
  const words = { title, description, categoryId, source, place: '', from: '', until: '' }
  return (await test.run(addNeed, who.actor, { organizationId, unitId, ...words })).needId
}

/** A resource in the name of somebody's unit; a room is given for a time. */
export async function buildResource(
  test: TestRuntime,
  { organizationId }: Place,
  who: BuiltPerson,
  given: { title?: string; description?: string; categoryId?: string; timed?: boolean } = {},
): Promise<string> {
  const { title = '议事厅', description = '', categoryId = '', timed = true } = given
  const { resourceId } = await test.run(addResource, who.actor, {
    organizationId,
    unitId: who.actor.unitId ?? '',
    title,
    description,
    categoryId,
    timed,
    place: '',
    conditions: '',
    from: '',
    until: '',
    weekdays: '',
    opensAt: '08:00',
    closesAt: '20:00',
  })
  return resourceId
}

/** Somebody asks for a resource, on a day of the tests' next week. */
export async function buildAsking(
  test: TestRuntime,
  who: BuiltPerson,
  resourceId: string,
  time: { date?: string; startTime?: string; endTime?: string } = {},
): Promise<string> {
  const when = { date: '2026-11-20', startTime: '09:00', endTime: '11:00', ...time }
  return (await test.run(askResource, who.actor, { resourceId, unitId: '', text: '', ...when })).claimId
}

/** Somebody's unit takes a need on. */
export async function buildClaim(
  test: TestRuntime,
  who: BuiltPerson,
  needId: string,
  role: 'RESPONSIBLE' | 'HELPER' = 'RESPONSIBLE',
): Promise<string> {
  return (await test.run(claimNeed, who.actor, { needId, unitId: '', role, text: '' })).claimId
}

export async function buildCategory(
  test: TestRuntime,
  { organizationId }: Place,
  who: BuiltPerson,
  name: string,
): Promise<string> {
  const input = { organizationId, categoryId: '', name, retired: '' } as const
  return (await test.run(setCategory, who.actor, input)).categoryId
}

/** What the samples of the lists are about: each thing for one use case. */
export type BuiltLists = {
  categoryId: string
  needId: string
  toCloseId: string
  toMergeId: string
  resourceId: string
  toEndId: string
  claimId: string
}

/** Needs and resources of the south, one of which the north has claimed, and some of the north. */
export async function buildLists(test: TestRuntime, branch: BuiltBranch, mark: string): Promise<BuiltLists> {
  const { south, north } = branch
  const need = (title: string, who = south.secretary) =>
    buildNeed(test, branch, who, { title: `${mark}${title}` })
  const claimed = await need('已认领')
  return {
    categoryId: await buildCategory(test, branch, south.secretary, `${mark}类`),
    needId: await need('需求', north.secretary),
    toCloseId: await need('待办结'),
    toMergeId: await need('待合并'),
    resourceId: await buildResource(test, branch, north.secretary, { title: `${mark}资源` }),
    toEndId: await buildResource(test, branch, south.secretary, { title: `${mark}停用` }),
    claimId: await buildClaim(test, north.secretary, claimed),
  }
}
