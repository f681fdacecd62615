import { auditOf } from '@kit/audit'
import { type BuiltPerson, buildBranch, buildPerson, buildUnit } from '@kit/builders'
import { buildCategory, buildClaim, buildNeed, buildResource } from '@kit/lists'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { addNeed } from './add-need.ts'
import { closeNeed } from './close-need.ts'
import { mergeNeed } from './merge-need.ts'
import { prepareCategories } from './prepare-categories.ts'
import { proposeTopic } from './propose-topic.ts'
import { setCategory } from './set-category.ts'
import { setNames } from './set-names.ts'

const test = useRuntime()
const callerOf = (who: BuiltPerson) => createCaller({ runtime: test.runtime, actor: who.actor })
const words = { title: '义诊', description: '', place: '', categoryId: '', from: '', until: '' }

describe('a need', () => {
  it('waits, older every day, until somebody takes it on or it becomes a topic that knows it', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north, observer } = branch
    const needId = await buildNeed(test, branch, south.member)
    test.setClock('2026-11-16')
    const [waiting] = (await callerOf(observer).lists.needs({ organizationId, categoryId: '' })).needs
    expect(waiting).toMatchObject({ id: needId, age: 10, waits: true, unit: '南山塘', enteredBy: '南党员' })
    const topic = {
      needId,
      title: '义诊进村',
      purpose: '',
      plannedMinutes: 10,
      wishedKind: 'CONSULTATION',
    } as const
    await expectRefusals(test, proposeTopic, [[observer.actor, topic, 'OBSERVER']])
    const { topicId } = await test.run(proposeTopic, north.member.actor, topic)
    expect(await callerOf(observer).topics.view({ topicId })).toMatchObject({
      need: { id: needId, title: '健康讲座' },
      unit: '北山塘',
    })
    expect(await callerOf(observer).lists.need({ needId })).toMatchObject({ waits: false })
    expect(await auditOf(test.runtime.database, needId)).toEqual(['need.added need', 'need.proposed need'])
    test.setClock('2026-11-06')
  })

  it('is entered in the own name; the secretariat enters for any unit or for none', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north, observer } = branch
    const input = (unitId: string, source = 'UNIT') => ({ organizationId, unitId, source, ...words })
    await expectRefusals(test, addNeed, [
      [south.member.actor, input(north.unitId), 'NOT_OF_UNIT'],
      [observer.actor, input(south.unitId), 'OBSERVER'],
    ])
    const unitOf = async (needId: string) => (await callerOf(observer).lists.need({ needId })).unit
    const { needId: own } = await test.run(addNeed, south.member.actor, input('', 'STAFF') as never)
    const { needId: forNorth } = await test.run(addNeed, south.secretary.actor, input(north.unitId) as never)
    const { needId: nobody } = await test.run(addNeed, south.secretary.actor, input('', 'SURVEY') as never)
    expect([await unitOf(own), await unitOf(forNorth), await unitOf(nobody)]).toEqual([
      '南山塘',
      '北山塘',
      null,
    ])
    const other = await buildUnit(
      test.runtime.database.prisma,
      (await buildBranch(test.runtime)).organizationId,
      '外',
    )
    await expectForeignLikeMissing(test, addNeed, south.secretary.actor, other.id, (id) => input(id))
  })

  it('is merged with both proposers kept, never while somebody works on it', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const [first, second, third] = [
      await buildNeed(test, branch, south.member, { title: '讲座' }),
      await buildNeed(test, branch, north.member, { title: '健康课' }),
      await buildNeed(test, branch, north.member, { title: '义诊' }),
    ]
    const merge = (needId: string, intoNeedId: string) => ({ needId, intoNeedId, reason: '同一件事' })
    await buildClaim(test, south.member, third)
    await expectRefusals(test, mergeNeed, [
      [south.member.actor, merge(second, first), 'NOT_LIST_KEEPER'],
      [south.secretary.actor, merge(third, first), 'NEED_UNDER_WAY'],
      [south.secretary.actor, merge(first, first), 'INVALID', 'intoNeedId'],
    ])
    await test.run(mergeNeed, south.secretary.actor, merge(second, first))
    await test.run(mergeNeed, south.secretary.actor, merge(first, third))
    const { merged } = await callerOf(north.member).lists.need({ needId: third })
    expect(merged.map(({ title, unit, enteredBy }) => `${title} ${unit} ${enteredBy}`)).toEqual([
      '讲座 南山塘 南党员',
      '健康课 北山塘 北党员',
    ])
    await expectRefusals(test, mergeNeed, [[south.secretary.actor, merge(second, third), 'NEED_SETTLED']])
    // Two merges the opposite way at once: one of them comes first, and nothing hangs.
    const [a, b] = [await buildNeed(test, branch, south.member), await buildNeed(test, branch, north.member)]
    const both = await Promise.allSettled(
      [merge(a, b), merge(b, a)].map((each) => test.run(mergeNeed, south.secretary.actor, each)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  it('is closed with a reason by its own or the secretariat, once', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const needId = await buildNeed(test, branch, south.member)
    const close = { needId, outcome: 'MET', reason: '已办讲座' } as const
    await expectRefusals(test, closeNeed, [
      [north.member.actor, close, 'NOT_OF_UNIT'],
      [south.member.actor, { ...close, reason: '' }, 'INVALID', 'reason'],
      [south.member.actor, { ...close, outcome: '' }, 'INVALID', 'outcome'],
    ])
    await test.run(closeNeed, south.member.actor, close)
    await expectRefusals(test, closeNeed, [[south.member.actor, close, 'NEED_SETTLED']])
    const theirs = await buildBranch(test.runtime)
    const foreign = await buildNeed(test, theirs, theirs.south.member)
    await expectForeignLikeMissing(test, closeNeed, south.secretary.actor, foreign, (id) => ({
      ...close,
      needId: id,
    }))
  })
})

describe('categories and names', () => {
  it('are the organization’s own', async () => {
    const branch = await buildBranch(test.runtime)
    const { organizationId, south, north } = branch
    const { actor } = south.secretary
    await test.run(prepareCategories, actor, { organizationId })
    const categoryId = await buildCategory(test, branch, south.secretary, '法律咨询')
    const retire = { organizationId, categoryId, name: '法律服务', retired: 'true' } as const
    await expectRefusals(test, setCategory, [
      [south.member.actor, retire, 'NOT_LIST_KEEPER'],
      [actor, { ...retire, name: '场地' }, 'CATEGORY_TAKEN'],
      [actor, { ...retire, name: '' }, 'INVALID', 'name'],
    ])
    await test.run(setCategory, actor, retire)
    await expectRefusals(test, addNeed, [
      [actor, { organizationId, unitId: '', source: 'RESIDENT', ...words, categoryId }, 'CATEGORY_RETIRED'],
    ])
    const names = { needsName: '微心愿', resourcesName: '微资源', projectsName: '微项目' }
    await test.run(setNames, north.secretary.actor, { organizationId, ...names })
    const list = await callerOf(south.member).lists.needs({ organizationId, categoryId: '' })
    expect(list).toMatchObject({ names, abilities: { add: true, keep: false } })
    expect(list.categories.map(({ name }) => name)).toEqual(expect.arrayContaining(['场地', '法律服务']))
  })
})

describe('suggestions', () => {
  it('name resources of others that could serve a need, and the other way round, each with its reason', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, organizationId } = branch
    const categoryId = await buildCategory(test, branch, south.secretary, '医疗健康')
    const needId = await buildNeed(test, branch, south.member, { title: '健康讲座', categoryId })
    const given = { title: '中医健康讲座', categoryId, timed: false }
    const resourceId = await buildResource(test, branch, north.member, given)
    await buildResource(test, branch, south.member, { ...given, title: '自己的健康讲座' })
    await buildResource(test, branch, north.member, { title: '面包车' })
    const contact = await buildPerson(
      test.runtime,
      { organizationId, unitId: north.unitId },
      '联络员',
      'MEMBER',
    )
    const sentence = '同属“医疗健康”类，都提到“健康讲座”。'
    expect((await callerOf(contact).lists.need({ needId })).suggestions).toEqual([
      { id: resourceId, title: '中医健康讲座', unit: '北山塘', sentence },
    ])
    expect((await callerOf(contact).lists.resource({ resourceId })).suggestions).toEqual([
      { id: needId, title: '健康讲座', unit: '南山塘', sentence },
    ])
  })
})
