import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { instantOf } from '@pilin/domain/calendar/shanghai'
import { addActivity } from '@pilin/server/domains/activities/add-activity'
import { registerPerson } from '@pilin/server/domains/activities/register-person'
import { registerUnit } from '@pilin/server/domains/activities/register-unit'
import { setBrand } from '@pilin/server/domains/activities/set-brand'
import { keepVisitor } from '@pilin/server/domains/activities/submit-registration'
import { closeEvaluation } from '@pilin/server/domains/evaluations/close-evaluation'
import { openEvaluation } from '@pilin/server/domains/evaluations/open-evaluation'
import { recordAnswer } from '@pilin/server/domains/evaluations/record-answer'
import { inTransaction } from '@pilin/server/kernel/execute'
import type { BuiltBranch, BuiltPerson } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

type Place = { organizationId: string }

type GivenActivity = {
  title?: string
  date?: string
  startTime?: string
  endTime?: string
  places?: string
  brandId?: string
  projectId?: string
  hostUnitId?: string
  openToVisitors?: boolean
}

/** The words of an activity, a fortnight after the tests' day unless given otherwise. */
export function activityWords({
  places = '',
  brandId = '',
  projectId = '',
  hostUnitId = '',
  ...given
}: GivenActivity = {}) {
  const when = { date: '2026-11-20', startTime: '14:00', endTime: '15:30' }
  const words = { title: '音乐党课', summary: '', place: '外滩', openToVisitors: true, ...when, ...given }
  return { ...words, places, brandId, projectId, hostUnitId }
}

/** An activity that is still to come, open to visitors. */
export async function buildActivity(
  test: TestRuntime,
  { organizationId }: Place,
  who: BuiltPerson,
  given: GivenActivity = {},
): Promise<string> {
  const input = { organizationId, ...activityWords(given) }
  return (await test.run(addActivity, who.actor, input)).activityId
}

/** One that began yesterday and is over. */
export async function buildHeldActivity(
  test: TestRuntime,
  place: Place,
  who: BuiltPerson,
  given: GivenActivity = {},
): Promise<string> {
  const activityId = await buildActivity(test, place, who, given)
  const yesterday = asCivilDate('2026-11-05')
  await test.runtime.database.prisma.activity.update({
    where: { id: activityId },
    data: { startsAt: instantOf(yesterday, '14:00'), endsAt: instantOf(yesterday, '15:30') },
  })
  return activityId
}

/** A visitor as the public form keeps one; the secret of their link. */
export function buildVisitor(
  { runtime }: TestRuntime,
  activityId: string,
  number: number,
  name = `访客${number}`,
  email = '',
) {
  const phone = `1${String(3_000_000_000 + number)}`
  return inTransaction(runtime, (tx) => keepVisitor(tx, activityId, { name, phone, email }, runtime.clock()))
}

export async function buildBrand(
  test: TestRuntime,
  { organizationId }: Place,
  who: BuiltPerson,
  name: string,
) {
  const input = { organizationId, brandId: '', name, summary: '', retired: '' } as const
  return (await test.run(setBrand, who.actor, input)).brandId
}

/** What the samples of activities and evaluations are about: each thing for one use case. */
export type BuiltActivities = {
  brandId: string
  /** In a quarter of an hour. */
  activityId: string
  toCancelId: string
  heldId: string
  registrationId: string
  /** Of the own unit, for three. */
  groupId: string
  toMarkId: string
  /** With an answer. */
  evaluationId: string
  toAnswerId: string
  closedId: string
}

export async function buildActivities(
  test: TestRuntime,
  branch: BuiltBranch,
  mark: string,
): Promise<BuiltActivities> {
  const { secretary, member } = branch.south
  const soon = { date: '2026-11-06', startTime: '09:15', endTime: '10:00' }
  const of = (title: string, given: GivenActivity = {}) => ({ title: `${mark}${title}`, ...given })
  const build = (title: string, given?: GivenActivity) =>
    buildActivity(test, branch, secretary, of(title, given))
  const held = (title: string) => buildHeldActivity(test, branch, secretary, of(title))
  const open = async (title: string) => {
    const input = { projectId: '', activityId: await held(title) }
    return (await test.run(openEvaluation, secretary.actor, input)).evaluationId
  }
  const activityId = await build('活动', soon)
  const { registrationId } = await test.run(registerPerson, member.actor, { activityId })
  const forGroup = { activityId: await build('集体报名'), unitId: '', places: '3' }
  const group = await test.run(registerUnit, secretary.actor, forGroup)
  const visitor = await buildVisitor(test, activityId, 1, `${mark}访客`)
  const evaluationId = await open('待通报')
  const answer = { satisfaction: 4, effect: 'FULL' as const, comment: `${mark}意见` }
  await test.run(recordAnswer, branch.north.member.actor, { evaluationId, side: 'UNIT', ...answer })
  const closedId = await open('待回看')
  await test.run(closeEvaluation, secretary.actor, { evaluationId: closedId })
  return {
    brandId: await buildBrand(test, branch, secretary, `${mark}品牌`),
    activityId,
    toCancelId: await build('待取消'),
    heldId: await held('已举办'),
    registrationId,
    groupId: group.registrationId,
    toMarkId: visitor.registrationId,
    evaluationId,
    toAnswerId: await open('待评价'),
    closedId,
  }
}
