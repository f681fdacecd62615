import { activityWords, buildActivity, buildBrand, buildHeldActivity, buildVisitor } from '@kit/activities'
import { auditOf } from '@kit/audit'
import { type BuiltPerson, buildBranch } from '@kit/builders'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { buildServiceList, buildServiceProject } from '@kit/service-projects'
import { useRuntime } from '@kit/test-runtime'
import { textFile } from '@kit/topics'
import { afterEach, describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { remindPeople } from '../notifications/remind-people.ts'
import { addActivity } from './add-activity.ts'
import { cancelActivity } from './cancel-activity.ts'
import { cancelRegistration } from './cancel-registration.ts'
import { changeGroup } from './change-group.ts'
import { editActivity } from './edit-activity.ts'
import { markPresent } from './mark-present.ts'
import { noteActivity } from './note-activity.ts'
import { registerPerson } from './register-person.ts'
import { registerUnit } from './register-unit.ts'
import { setBrand } from './set-brand.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))
const activitiesOf = (who: BuiltPerson) =>
  createCaller({ runtime: test.runtime, actor: who.actor }).activities

describe('a brand', () => {
  it('gathers activities until it is retired, and keeps those that it has', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const { actor } = south.secretary
    const brandId = await buildBrand(test, branch, south.secretary, '白金加油站')
    const brand = { organizationId, brandId: '', name: '白金加油站', summary: '', retired: '' } as const
    await expectRefusals(test, setBrand, [
      [actor, brand, 'BRAND_TAKEN'],
      [actor, { ...brand, name: '' }, 'INVALID', 'name'],
      [north.member.actor, { ...brand, name: '别的' }, 'NOT_LIST_KEEPER'],
    ])
    const activityId = await buildActivity(test, branch, south.secretary, { brandId })
    await test.run(setBrand, actor, { ...brand, brandId, summary: '每月一次', retired: 'true' })
    await expectRefusals(test, addActivity, [
      [actor, { organizationId, ...activityWords({ brandId }) }, 'BRAND_RETIRED'],
    ])
    await test.run(editActivity, actor, { activityId, ...activityWords({ brandId, title: '改名' }) })
    expect((await activitiesOf(north.member).brands({ organizationId })).brands).toMatchObject([
      { name: '白金加油站', summary: '每月一次', isRetired: true, count: 1, activities: [{ title: '改名' }] },
    ])
    expect(await auditOf(test.runtime.database, brandId)).toEqual(['brand.set brand', 'brand.set brand'])
  })
})

describe('an activity', () => {
  it('is held by the secretariat, or by a unit’s own people', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const words = activityWords({ hostUnitId: north.unitId })
    await expectRefusals(test, addActivity, [
      [south.member.actor, { organizationId, ...words }, 'NOT_OF_UNIT'],
      [north.member.actor, { organizationId, ...activityWords() }, 'NOT_OF_UNIT'],
      [branch.observer.actor, { organizationId, ...activityWords({ hostUnitId: south.unitId }) }, 'OBSERVER'],
      [south.secretary.actor, { organizationId, ...words, date: '2026-11-05' }, 'ACTIVITY_PAST'],
      [south.secretary.actor, { organizationId, ...words, endTime: '13:00' }, 'INVALID', 'endTime'],
    ])
    const { activityId } = await test.run(addActivity, north.member.actor, { organizationId, ...words })
    const stranger = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, editActivity, stranger.south.secretary.actor, activityId, (id) => ({
      activityId: id,
      ...words,
    }))
    await expectRefusals(test, editActivity, [
      [south.member.actor, { activityId, ...words }, 'NOT_ACTIVITY_HOST'],
    ])
    await test.run(editActivity, south.secretary.actor, { activityId, ...words, title: '摄影展' })
    expect(await activitiesOf(branch.observer).view({ activityId })).toMatchObject({
      title: '摄影展',
      host: '北山塘',
      list: null,
      abilities: { hold: false, change: false, register: true },
    })
    await test.run(cancelActivity, north.member.actor, { activityId, reason: '台风' })
    await expectRefusals(test, registerPerson, [[south.member.actor, { activityId }, 'ACTIVITY_CANCELLED']])
    await expectRefusals(test, editActivity, [
      [south.secretary.actor, { activityId, ...words }, 'ACTIVITY_CANCELLED'],
    ])
  })

  it('stands on the page of its project', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const listId = await buildServiceList(test, branch)
    const projectId = await buildServiceProject(test, branch, listId, north.member)
    await buildActivity(test, branch, south.secretary, { projectId })
    await buildActivity(test, branch, south.secretary, { title: '别的活动' })
    const { activities } = await activitiesOf(branch.observer).ofProject({ projectId })
    expect(activities).toMatchObject([{ title: '音乐党课', project: { id: projectId } }])
  })

  it('is noted once it has begun, with photos and what it cost', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const coming = await buildActivity(test, branch, south.secretary)
    const held = await buildHeldActivity(test, branch, south.secretary)
    const note = { activityId: held, text: '62 人参加。', cost: '800', attachments: [textFile('签到表')] }
    await expectRefusals(test, noteActivity, [
      [south.secretary.actor, { ...note, activityId: coming }, 'ACTIVITY_NOT_BEGUN'],
      [north.member.actor, note, 'NOT_ACTIVITY_HOST'],
      [south.secretary.actor, { ...note, text: '' }, 'INVALID', 'text'],
    ])
    await test.run(noteActivity, south.secretary.actor, note)
    expect(await activitiesOf(north.member).view({ activityId: held })).toMatchObject({
      spent: 800,
      notes: [{ text: '62 人参加。', by: '南山塘 南书记', files: [{ name: '材料.txt' }] }],
    })
    const { pool } = test.runtime.database
    await expect(pool.query(`update activity_note set text = ''`)).rejects.toThrow()
  })
})

describe('registration', () => {
  it('gives places, then turns in the queue, and lets who waits move up in order', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, observer } = branch
    const activityId = await buildActivity(test, branch, south.secretary, { places: '3' })
    const first = await test.run(registerPerson, south.member.actor, { activityId })
    const group = await test.run(registerUnit, north.member.actor, { activityId, unitId: '', places: '2' })
    expect([first.state, group.state]).toEqual(['PLACED', 'PLACED'])
    await expectRefusals(test, registerPerson, [[south.member.actor, { activityId }, 'REGISTERED']])
    await expectRefusals(test, registerUnit, [
      [north.secretary.actor, { activityId, unitId: '', places: '1' }, 'REGISTERED'],
      [south.member.actor, { activityId, unitId: '', places: '4' }, 'GROUP_TOO_LARGE'],
      [south.member.actor, { activityId, unitId: north.unitId, places: '1' }, 'NOT_OF_UNIT'],
      [observer.actor, { activityId, unitId: '', places: '1' }, 'OBSERVER'],
    ])
    const waiting = await test.run(registerUnit, south.member.actor, { activityId, unitId: '', places: '2' })
    const last = await test.run(registerPerson, observer.actor, { activityId })
    expect([waiting.state, last.state]).toEqual(['WAITING', 'WAITING'])
    expect((await activitiesOf(observer).view({ activityId })).own.person).toMatchObject({ before: 1 })
    await expectRefusals(test, cancelRegistration, [
      [observer.actor, { registrationId: first.registrationId }, 'NOT_OWN_REGISTRATION'],
    ])
    // One place is not enough for the group, which keeps its turn.
    expect(await test.run(cancelRegistration, south.member.actor, first)).toEqual({ movedUp: 0 })
    test.setClock('2026-11-07')
    expect(await test.run(cancelRegistration, north.secretary.actor, group)).toEqual({ movedUp: 2 })
    const { counts, list } = await activitiesOf(south.secretary).view({ activityId })
    expect(counts).toEqual({ placed: 3, waiting: 0, present: 0 })
    expect(list?.map(({ name, state }) => `${name} ${state}`)).toEqual([
      '南山塘 PLACED',
      '南山塘 列席人 PLACED',
    ])
    await expectRefusals(test, cancelRegistration, [
      [south.member.actor, { registrationId: first.registrationId }, 'REGISTRATION_CANCELLED'],
    ])
    await remindPeople(test.runtime, test.runtime.clock())
    await remindPeople(test.runtime, test.runtime.clock())
    const told = await test.runtime.database.prisma.notification.findMany({
      where: { personId: observer.id },
    })
    expect(told.map(({ kind }) => kind)).toEqual(['activity.moved-up'])
  })

  it('lets a unit come with more or fewer, never past those who wait, and with fewer others move up', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, observer } = branch
    const activityId = await buildActivity(test, branch, south.secretary, { places: '5' })
    const { registrationId } = await test.run(registerUnit, north.member.actor, {
      ...{ activityId, unitId: '', places: '2' },
    })
    const { actor } = north.secretary
    const change = (places: string) => test.run(changeGroup, actor, { registrationId, places })
    await change('4')
    const one = await test.run(registerPerson, observer.actor, { activityId })
    await expectRefusals(test, changeGroup, [
      [actor, { registrationId, places: '5' }, 'GROUP_NOT_FREE'],
      [actor, { registrationId, places: '0' }, 'INVALID', 'places'],
      [south.member.actor, { registrationId, places: '3' }, 'NOT_OWN_REGISTRATION'],
      [observer.actor, { registrationId: one.registrationId, places: '2' }, 'NOT_FOUND'],
    ])
    const group = await test.run(registerUnit, south.member.actor, { activityId, unitId: '', places: '2' })
    const last = await test.run(registerPerson, south.member.actor, { activityId })
    expect([group.state, last.state]).toEqual(['WAITING', 'WAITING'])
    const waiting = { registrationId: group.registrationId }
    await expectRefusals(test, changeGroup, [
      [actor, { registrationId, places: '5' }, 'GROUP_WAITED_FOR'],
      [south.member.actor, { ...waiting, places: '3' }, 'GROUP_WAITED_FOR'],
    ])
    const { pool } = test.runtime.database
    for (const [id, places] of [
      [registrationId, 5],
      [group.registrationId, 3],
      [one.registrationId, 2],
    ]) {
      await expect(
        pool.query(`update registration set places = ${places} where id = '${id}'`),
      ).rejects.toThrow()
    }
    expect(await change('3')).toEqual({ movedUp: 0 })
    expect(await change('2')).toEqual({ movedUp: 1 })
    expect(await test.run(changeGroup, south.member.actor, { ...waiting, places: '1' })).toEqual({
      movedUp: 1,
    })
    const { counts } = await activitiesOf(south.secretary).view({ activityId })
    expect(counts).toEqual({ placed: 5, waiting: 0, present: 0 })
  })

  it('tells the people of a unit that names nobody as its contact', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const activityId = await buildActivity(test, branch, south.secretary, { places: '1' })
    const first = await test.run(registerPerson, south.member.actor, { activityId })
    await test.run(registerUnit, north.member.actor, { activityId, unitId: '', places: '1' })
    test.setClock('2026-11-07')
    await test.run(cancelRegistration, south.member.actor, first)
    await remindPeople(test.runtime, test.runtime.clock())
    const told = await test.runtime.database.prisma.notification.findMany({
      where: { kind: 'activity.moved-up', subjectId: activityId },
      include: { person: true },
    })
    expect(told.map(({ person }) => person.name).sort()).toEqual(['北书记', '北党员'])
  })

  it('lets people move up when there are more places, and never takes places away', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const activityId = await buildActivity(test, branch, south.secretary, { places: '1' })
    await test.run(registerPerson, south.member.actor, { activityId })
    await test.run(registerPerson, north.member.actor, { activityId })
    const { actor } = south.secretary
    await test.run(editActivity, actor, { activityId, ...activityWords({ places: '2' }) })
    await expectRefusals(test, editActivity, [
      [actor, { activityId, ...activityWords({ places: '1' }) }, 'ACTIVITY_PLACES'],
    ])
    const { counts } = await activitiesOf(south.secretary).view({ activityId })
    expect(counts).toMatchObject({ placed: 2, waiting: 0 })
  })

  it('ends when the activity begins; who came is noted at the door', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const activityId = await buildActivity(test, branch, south.secretary, { places: '5' })
    const group = await test.run(registerUnit, north.member.actor, { activityId, unitId: '', places: '5' })
    const late = await test.run(registerPerson, south.member.actor, { activityId })
    const mark = (given: { registrationId: string }, present: string) => ({ ...given, present })
    await expectRefusals(test, markPresent, [[south.secretary.actor, mark(group, '4'), 'ARRIVALS_EARLY']])
    test.setClock('2026-11-20', '14:00')
    await expectRefusals(test, registerPerson, [[north.member.actor, { activityId }, 'ACTIVITY_BEGUN']])
    await expectRefusals(test, cancelRegistration, [[north.member.actor, group, 'ACTIVITY_BEGUN']])
    await expectRefusals(test, markPresent, [
      [south.secretary.actor, mark(group, '6'), 'TOO_MANY_PRESENT'],
      [south.secretary.actor, mark(late, '1'), 'REGISTRATION_WAITS'],
      [north.member.actor, mark(group, '4'), 'NOT_ACTIVITY_HOST'],
    ])
    await test.run(markPresent, south.secretary.actor, mark(group, '4'))
    expect((await activitiesOf(south.secretary).view({ activityId })).counts.present).toBe(4)
    await test.run(markPresent, south.secretary.actor, mark(group, '0'))
    expect((await activitiesOf(south.secretary).view({ activityId })).counts.present).toBe(0)
  })

  it('shows visitors’ names and numbers to those who hold the activity only', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const activityId = await buildActivity(test, branch, south.secretary)
    await buildVisitor(test, activityId, 7, '冯观澜')
    expect((await activitiesOf(south.secretary).view({ activityId })).list).toMatchObject([
      { name: '冯观澜', phone: '13000000007', kind: 'VISITOR' },
    ])
    expect(JSON.stringify(await activitiesOf(north.member).view({ activityId }))).not.toMatch(
      /冯观澜|13000000007/,
    )
  })
})

it('the database refuses what no use case does', async () => {
  const branch = await buildBranch(test.runtime)
  const { south, north, observer } = branch
  const activityId = await buildActivity(test, branch, south.secretary, { places: '1' })
  const first = await test.run(registerPerson, south.member.actor, { activityId })
  const second = await test.run(registerPerson, north.member.actor, { activityId })
  const third = await test.run(registerPerson, observer.actor, { activityId })
  const { pool } = test.runtime.database
  const set = (id: string, what: string) => `update registration set ${what} where id = '${id}'`
  for (const [what, sql] of [
    ['a place too many', set(second.registrationId, `state = 'PLACED', placed_at = now()`)],
    ['fewer places than are taken', `update activity set places = 0 where id = '${activityId}'`],
    ['a forged count', `update activity set taken = 0 where id = '${activityId}'`],
    ['a place given back to the queue', set(first.registrationId, `state = 'WAITING', placed_at = null`)],
    ['somebody else’s registration', set(first.registrationId, `person_id = '${observer.id}'`)],
    ['a deletion', `delete from registration where id = '${third.registrationId}'`],
    [
      'more that came than were registered',
      set(first.registrationId, `present = 2, checked_in_at = now(), check_in_way = 'HAND'`),
    ],
    [
      'overtaking',
      `update activity set places = 5 where id = '${activityId}'; ${set(third.registrationId, `state = 'PLACED', placed_at = now()`)}`,
    ],
  ]) {
    await expect(pool.query(sql ?? ''), what).rejects.toThrow()
  }
})
