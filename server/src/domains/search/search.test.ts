import { type BuiltBranch, buildBranch, buildPerson } from '@kit/builders'
import { buildFrozenMeeting, buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { actionItem, paragraph, resolution } from '@kit/minutes-text'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { editMeeting } from '../meetings/edit-meeting.ts'
import { returnMinutes } from '../minutes/return-minutes.ts'
import { submitMinutes } from '../minutes/submit-minutes.ts'
import { addPerson } from '../organizations/add-person.ts'
import { endRole } from '../organizations/end-role.ts'
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

describe('the index', () => {
  it('is made again from nothing exactly as it was', async () => {
    const branch = await branchWithPeople()
    await buildFrozenMeeting(test, branch, { title: '重建会商' })
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
    expect(before.length).toBeGreaterThan(8)
  })
})
