import { cancelByLink } from '@pilin/server/domains/activities/cancel-by-link'
import { cancelRegistration } from '@pilin/server/domains/activities/cancel-registration'
import { markPresent } from '@pilin/server/domains/activities/mark-present'
import { registerPerson } from '@pilin/server/domains/activities/register-person'
import { registerUnit } from '@pilin/server/domains/activities/register-unit'
import { submitRegistration } from '@pilin/server/domains/activities/submit-registration'
import { createCaller } from '@pilin/server/router'
import { buildActivity, buildBrand } from '../activities.ts'
import { type Council, contactOf, unitOf } from './found-council.ts'
import { founders } from './life-table.ts'
import { publicForm } from './public-form.ts'
import { groups, lectureVisitors, present } from './spring-table.ts'

/** The activities of a spring, under one brand. */
export type LivedActivities = { lectureId: string; talkId: string }

/** A lecture with ten places and a talk for groups; both have more who want to come than places. */
export async function holdActivities(council: Council): Promise<LivedActivities> {
  const { test, general } = council
  test.setClock('2026-03-02', '09:00')
  const brandId = await buildBrand(test, council, general, '白金加油站')
  const build = (title: string, date: string, places: string, host: string) =>
    buildActivity(test, council, general, { title, date, places, brandId, hostUnitId: unitOf(council, host) })
  const lectureId = await build('音乐党课', '2026-03-20', '10', '外滩街道')
  const talkId = await build('健康讲座进楼宇', '2026-04-15', '30', '太平洋保险')
  await fillLecture(council, lectureId)
  await fillTalk(council, talkId)
  test.setClock('2026-03-20', '14:00')
  await welcome(council, lectureId, present.lecture)
  test.setClock('2026-04-15', '14:00')
  await welcome(council, talkId, present.talk)
  return { lectureId, talkId }
}

/** Twelve people for ten places; one of them cannot come, and of two visitors behind them one changes their mind. */
async function fillLecture(council: Council, activityId: string): Promise<void> {
  const { test } = council
  for (const unit of founders.filter((each) => each !== '人保大厦')) {
    await test.run(registerPerson, contactOf(council, unit).actor, { activityId })
  }
  await giveUp(council, activityId, '清算所')
  const visits = []
  for (const visitor of lectureVisitors) {
    visits.push(await submitRegistration(publicForm(council), activityId, visitor))
  }
  await cancelByLink(publicForm(council), visits[1]?.secret ?? '')
}

/** Groups come together or wait together; nobody behind a waiting group overtakes it. */
async function fillTalk(council: Council, activityId: string): Promise<void> {
  const { test } = council
  for (const [unit, places] of groups) {
    const { actor } = contactOf(council, unit)
    await test.run(registerUnit, actor, { activityId, unitId: '', places: `${places}` })
  }
  await submitRegistration(publicForm(council), activityId, lectureVisitors[0])
  await giveUp(council, activityId, '浦发银行')
}

/** A unit's contact gives back what they have. */
async function giveUp({ test, ...council }: Council, activityId: string, unit: string): Promise<void> {
  const { actor } = contactOf({ test, ...council }, unit)
  const { own } = await createCaller({ runtime: test.runtime, actor }).activities.view({ activityId })
  const registrationId = (own.person ?? own.unit)?.id ?? ''
  await test.run(cancelRegistration, actor, { registrationId })
}

/** The list at the door: how many came of each registration that has places, in their order. */
async function welcome(
  { test, general }: Council,
  activityId: string,
  came: readonly number[],
): Promise<void> {
  const caller = createCaller({ runtime: test.runtime, actor: general.actor })
  const { list } = await caller.activities.view({ activityId })
  const placed = (list ?? []).filter(({ state }) => state === 'PLACED')
  for (const [index, { id: registrationId }] of placed.entries()) {
    await test.run(markPresent, general.actor, { registrationId, present: `${came[index] ?? 0}` })
  }
}
