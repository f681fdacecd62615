import { buildActivity } from '@kit/activities'
import { type BuiltBranch, buildBranch, buildPerson } from '@kit/builders'
import { buildImport, unitTable } from '@kit/imports'
import { buildNeed, buildResource } from '@kit/lists'
import { buildFrozenMeeting, buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { actionItem, paragraph, resolution } from '@kit/minutes-text'
import { buildServiceList, buildServiceProject } from '@kit/service-projects'
import { buildOpenSurvey, buildSurvey, placeOf } from '@kit/surveys'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { confirmImport } from '../imports/confirm-import.ts'
import { runImport } from '../imports/run-import.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'
import { returnMinutes } from '../minutes/return-minutes.ts'
import { submitMinutes } from '../minutes/submit-minutes.ts'
import { addPerson } from '../organizations/add-person.ts'
import { admitUnit } from '../organizations/admit-unit.ts'
import { endRole } from '../organizations/end-role.ts'
import { removeProject } from '../projects/remove-project.ts'
import { editSurvey } from '../surveys/edit-survey.ts'
import { writeMissing } from './write-missing.ts'

const test = useRuntime()

/** What somebody finds, as `kind title` in the order of the page. */
async function finds(actor: Actor, question: string): Promise<string[]> {
  const page = await createCaller({ runtime: test.runtime, actor }).search.records({ question })
  return page.finds.map(({ kind, title }) => `${kind} ${title.map(({ text }) => text).join('')}`)
}

async function branchWithPeople(): Promise<BuiltBranch> {
  const branch = await buildBranch(test.runtime)
  await writeMissing(test.runtime.database)
  return branch
}

describe('what is found', () => {
  it('is a meeting, a topic, a resolution, an action item and the minutes, by two characters', async () => {
    const branch = await branchWithPeople()
    await buildFrozenMeeting(test, branch, {
      title: '明月山塘专题会商',
      blocks: [
        paragraph('与会者认为明月山塘景区应统一标识。'),
        resolution('明月山塘设游客中心。'),
        actionItem('制作明月山塘导览牌。', { personId: branch.south.member.id, dueOn: '2026-11-30' }),
      ],
    })
    const { actor } = branch.north.member
    expect((await finds(actor, '明月')).toSorted()).toEqual([
      'ACTION_ITEM 制作明月山塘导览牌。',
      'MEETING 明月山塘专题会商',
      'MINUTES 老街河道联合保洁',
      'RESOLUTION 〔2026〕1号',
    ])
    expect((await finds(actor, '保洁')).toSorted()).toEqual([
      'MINUTES 老街河道联合保洁',
      'TOPIC 老街河道联合保洁',
    ])
    expect(await finds(actor, '游客 中心')).toHaveLength(2)
    expect(await finds(actor, '游客中心统一')).toEqual([])
  })

  it('is nothing of another organization, whoever asks', async () => {
    const branch = await branchWithPeople()
    const other = await branchWithPeople()
    await buildFrozenMeeting(test, branch, { title: '只在这里的会商' })
    expect(await finds(branch.south.member.actor, '只在这里')).toHaveLength(1)
    expect(await finds(other.south.secretary.actor, '只在这里')).toEqual([])
    expect(await finds(await buildAdministrator(test), '只在这里')).toEqual([])
  })

  it('follows a change in the transaction that makes it, and a draft is not found', async () => {
    const branch = await branchWithPeople()
    const { actor } = branch.south.secretary
    const meeting = await buildMeeting(test, branch, { title: '旧名称会商' })
    const { meetingId } = meeting
    await test.run(editMeeting, actor, {
      meetingId,
      title: '新名称会商',
      date: '2026-11-06',
      startTime: '08:30',
      endTime: '11:00',
      place: '北山塘礼堂',
    })
    expect(await finds(actor, '旧名称')).toEqual([])
    expect(await finds(actor, '新名称')).toEqual(['MEETING 新名称会商'])
    expect(await finds(actor, '礼堂')).toEqual(['MEETING 新名称会商'])
  })

  it('has minutes only from when they are submitted until they are returned', async () => {
    const branch = await branchWithPeople()
    const { actor } = branch.south.secretary
    const blocks = [paragraph('逐字稿里的独有词语')]
    const { meetingId } = await buildHeldMeeting(test, branch, { blocks })
    expect(await finds(actor, '独有词语')).toEqual([])
    const { contentHash } = await test.run(submitMinutes, actor, { meetingId })
    expect(await finds(actor, '独有词语')).toEqual(['MINUTES 老街河道联合保洁'])
    expect(contentHash).toMatch(/^[0-9a-f]{64}$/)
    await test.run(returnMinutes, branch.north.secretary.actor, { meetingId, reason: '补充金额。' })
    expect(await finds(actor, '独有词语')).toEqual([])
  })

  it('is at most fifty, the newest, and says that there is more', async () => {
    const branch = await branchWithPeople()
    const { prisma } = test.runtime.database
    const { organizationId } = branch
    const startsAt = (month: number) => new Date(Date.UTC(2020, month, 1, 1))
    await prisma.meeting.createMany({
      data: Array.from({ length: 55 }, (_, month) => ({
        organizationId,
        kind: 'CONSULTATION' as const,
        title: `第${month}次例行会商`,
        startsAt: startsAt(month),
        endsAt: new Date(startsAt(month).getTime() + 3_600_000),
        place: '议事厅',
      })),
    })
    await writeMissing(test.runtime.database)
    const caller = createCaller({ runtime: test.runtime, actor: branch.observer.actor })
    const page = await caller.search.records({ question: '例行会商' })
    expect([page.finds.length, page.more]).toEqual([50, true])
    expect(page.finds[0]?.title.map(({ text }) => text).join('')).toBe('第54次例行会商')
  })
})

describe('a person', () => {
  it('is found by name, by pinyin and by its initials, in the own organizations only', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await branchWithPeople()
    const place = { organizationId: branch.organizationId, unitId: branch.north.unitId }
    await buildPerson(test.runtime, place, '单雄信', 'MEMBER')
    await writeMissing(test.runtime.database)
    const { actor } = branch.south.member
    for (const question of ['雄信', 'sxx', 'shanxiong', 'Shan Xiong Xin']) {
      expect(await finds(actor, question)).toEqual(['PERSON 单雄信'])
    }
    expect(await finds(actor, 'dxx')).toEqual([])
    expect(await finds(other.south.member.actor, 'sxx')).toEqual([])
  })

  it('is found from the moment of being entered, and not after having left', async () => {
    const branch = await branchWithPeople()
    const administrator = await buildAdministrator(test)
    const { organizationId } = branch
    const { personId } = await test.run(addPerson, administrator, {
      organizationId,
      unitId: branch.south.unitId,
      name: '欧阳重庆',
      office: '委员',
      role: 'MEMBER',
      probationary: false,
      from: '2026-11-01',
      username: `oycq-${organizationId.slice(-12)}`,
      mobile: '',
      password: 'a-long-password',
    })
    const { actor } = branch.south.member
    expect(await finds(actor, 'oycq')).toEqual(['PERSON 欧阳重庆'])
    await test.run(endRole, administrator, { organizationId, personId, until: '2026-11-05' })
    expect(await finds(actor, 'oycq')).toEqual([])
  })
})

const surveyWords = (title: string) => {
  const days = { opensOn: '2026-11-01', closesOn: '2026-11-30' }
  return { title, year: '2026', intro: '请各单位填写', anonymous: false, ...days }
}

/** One of each kind that an organization lists, all of them about 康养; a survey that is open and a draft. */
async function listed(branch: BuiltBranch) {
  const { secretary } = branch.south
  await buildNeed(test, branch, secretary, { title: '康养讲座', description: '午间' })
  await buildResource(test, branch, secretary, { title: '康养中心场地' })
  const listId = await buildServiceList(test, branch, 2027)
  const projectId = await buildServiceProject(test, branch, listId, secretary, { name: '康养进社区' })
  await buildActivity(test, branch, secretary, { title: '康养体验日' })
  const { surveyId } = await buildOpenSurvey(test, placeOf(branch), { title: '康养需求调查' })
  const draftId = await buildSurvey(test, placeOf(branch), { title: '草稿' })
  await test.run(editSurvey, secretary.actor, { surveyId: draftId, ...surveyWords('康养调查草稿') })
  return { projectId, surveyId }
}

describe('what an organization lists', () => {
  it('is found by what it says, drafts of surveys apart, in the own organization only', async () => {
    const branch = await branchWithPeople()
    const other = await branchWithPeople()
    const { projectId } = await listed(branch)
    const { actor } = branch.north.member
    const all = [
      'ACTIVITY 康养体验日',
      'NEED 康养讲座',
      'RESOURCE 康养中心场地',
      'SERVICE_PROJECT 康养进社区',
      'SURVEY 康养需求调查',
    ]
    expect((await finds(actor, '康养')).toSorted()).toEqual(all)
    expect(await finds(actor, '午间 康养')).toEqual(['NEED 康养讲座'])
    expect(await finds(actor, '康养 哪类服务')).toEqual(['SURVEY 康养需求调查'])
    expect(await finds(branch.observer.actor, '楼宇职工')).toEqual(['SERVICE_PROJECT 康养进社区'])
    expect(await finds(other.south.secretary.actor, '康养')).toEqual([])
    await test.run(removeProject, branch.south.secretary.actor, { projectId })
    expect((await finds(actor, '康养')).toSorted()).toEqual(
      all.filter((each) => !each.startsWith('SERVICE_PROJECT')),
    )
  })

  it('leads whoever keeps surveys to its page, and others to where they answer', async () => {
    const branch = await branchWithPeople()
    await listed(branch)
    const keepsOf = async (actor: Actor) => {
      const caller = createCaller({ runtime: test.runtime, actor })
      const { finds } = await caller.search.records({ question: '需求调查' })
      return finds.map(({ keeps }) => keeps)
    }
    expect(await keepsOf(branch.south.secretary.actor)).toEqual([true])
    expect(await keepsOf(branch.south.member.actor)).toEqual([false])
  })

  it('has the words that stand there now', async () => {
    const branch = await branchWithPeople()
    const { actor } = branch.south.secretary
    const { surveyId } = await listed(branch)
    await test.run(editSurvey, actor, { surveyId, ...surveyWords('银发需求调查') })
    expect(await finds(actor, '银发')).toEqual(['SURVEY 银发需求调查'])
    expect(await finds(actor, '康养需求')).toEqual([])
  })

  it('has its member units, by name and by initials, from the moment of joining', async () => {
    const branch = await branchWithPeople()
    const administrator = await buildAdministrator(test)
    const { organizationId } = branch
    const place = { province: '上海市', city: '上海市', district: '黄浦区', town: '外滩街道' }
    const name = { kind: 'ENTERPRISE' as const, name: '上海黄金交易所', shortName: '黄金交易所' }
    await test.run(admitUnit, administrator, { organizationId, ...name, ...place, from: '2026-11-01' })
    const { actor } = branch.south.member
    for (const question of ['交易所', 'hjjys', 'shhjjys', '外滩街道']) {
      expect(await finds(actor, question)).toEqual(['UNIT 上海黄金交易所'])
    }
    expect(await finds(actor, '北山塘村')).toContain('UNIT 北山塘村')
  })

  it('has units and contacts with the import that brought them, and the name that a unit has now', async () => {
    const branch = await branchWithPeople()
    const { organizationId, south } = branch
    const { actor } = south.secretary
    const importRows = async (cells: string[][]) => {
      const runId = await buildImport(test, actor, organizationId, cells)
      await test.run(confirmImport, actor, { runId })
      await runImport(test.runtime, runId)
    }
    await importRows(unitTable(2))
    expect((await finds(actor, '导入单位0')).toSorted()).toEqual(['UNIT 导入单位0'])
    expect(await finds(actor, 'lly')).toEqual(['PERSON 联络员0'])
    await importRows(unitTable(2, () => ({ shortName: '改了简称', address: '外马路' })))
    expect(await finds(actor, '外马路')).toHaveLength(2)
  })
})

describe('the index', () => {
  it('is made again from nothing exactly as it was', async () => {
    const branch = await branchWithPeople()
    await buildFrozenMeeting(test, branch, { title: '重建会商' })
    await listed(branch)
    const { prisma } = test.runtime.database
    const all = () =>
      prisma.searchEntry.findMany({
        where: { organizationId: branch.organizationId },
        orderBy: [{ kind: 'asc' }, { subjectId: 'asc' }],
      })
    const before = await all()
    await prisma.searchEntry.deleteMany({ where: { organizationId: branch.organizationId } })
    await writeMissing(test.runtime.database)
    expect(await all()).toEqual(before)
    expect(before.length).toBeGreaterThan(15)
  })
})
