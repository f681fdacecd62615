import { buildActivity, buildHeldActivity, buildVisitor } from '@kit/activities'
import { buildBranch } from '@kit/builders'
import { buildAsking, buildCategory, buildClaim, buildNeed, buildResource } from '@kit/lists'
import { buildFrozenMeeting, buildHeldMeeting, buildMeeting, buildSubmittedMeeting } from '@kit/meetings'
import { actionItem, paragraph } from '@kit/minutes-text'
import { missingId } from '@kit/refusals'
import { buildServiceList, buildServiceProject } from '@kit/service-projects'
import { useRuntime } from '@kit/test-runtime'
import { openPress } from '@pilin/documents/press/press'
import { plainText } from '@pilin/domain/minutes/content'
import { afterAll, describe, expect, it } from 'vitest'
import { pageFiles } from '../../http/page-files.ts'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { registerPerson } from '../activities/register-person.ts'
import { removeVisitors } from '../activities/remove-visitors.ts'
import { addGuest } from '../attendance/add-guest.ts'
import { markAttendance } from '../attendance/mark-attendance.ts'
import { replyToInvitation } from '../attendance/reply-to-invitation.ts'
import { openEvaluation } from '../evaluations/open-evaluation.ts'
import { recordAnswer } from '../evaluations/record-answer.ts'
import { askExtension } from '../follow-up/ask-extension.ts'
import { closeActionItem } from '../follow-up/close-action-item.ts'
import { decideExtension } from '../follow-up/decide-extension.ts'
import { noteProgress } from '../follow-up/note-progress.ts'
import { revokeActionItem } from '../follow-up/revoke-action-item.ts'
import { setAssistants } from '../follow-up/set-assistants.ts'
import { closeNeed } from '../lists/close-need.ts'
import { decideClaim } from '../lists/decide-claim.ts'
import { cancelMeeting } from '../meetings/cancel-meeting.ts'

const test = useRuntime()
const press = openPress()
afterAll(() => press.close())

function documents(actor: Actor) {
  return createCaller({ runtime: test.runtime, actor }).documents
}

describe('the record', () => {
  it('of a draft says what stands there now, and that it is a draft', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildHeldMeeting(test, branch)
    await test.run(markAttendance, branch.south.secretary.actor, {
      meetingId,
      personId: branch.north.member.id,
      present: true,
    })
    const record = await documents(branch.north.member.actor).record({ meetingId })
    expect(record).toMatchObject({
      title: '11月工作会商',
      kind: '工作会商',
      day: '2026-11-06',
      startTime: '08:30',
      chair: '南书记',
      units: ['北山塘村', '南山塘村'],
      present: [{ name: '北党员' }],
      state: { kind: 'DRAFT', at: '11月6日 09:00' },
      confirmations: [],
    })
    const [first, section] = record.sections
    expect(first?.title).toBe('上次决议办理情况')
    expect(section).toMatchObject({ title: '老街河道联合保洁', unit: '南山塘', presenter: '南党员' })
    expect(section && plainText(section.content)).toContain('每周五联合清理界河。')
    expect(record.people.get(branch.south.member.id)).toEqual({ name: '南党员', unit: '南山塘' })
  })

  it('of a draft tells a reason for leave to those alone who see it on the page', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const reply = { meetingId, reply: 'LEAVE' as const, reason: '住院手术' }
    await test.run(replyToInvitation, branch.north.member.actor, reply)
    const leaveFor = async (actor: Actor) => (await documents(actor).record({ meetingId })).onLeave
    for (const { secretary } of [branch.south, branch.north]) {
      expect(await leaveFor(secretary.actor)).toEqual([{ name: '北党员', remark: '住院手术' }])
    }
    for (const { actor } of [branch.south.member, branch.north.member, branch.observer]) {
      expect(await leaveFor(actor)).toEqual([{ name: '北党员' }])
    }
  })

  it('is what was submitted, and once frozen names who confirmed and the checksum', async () => {
    const branch = await buildBranch(test.runtime)
    const submitted = await buildSubmittedMeeting(test, branch)
    const asSubmitted = await documents(branch.observer.actor).record(submitted)
    expect(asSubmitted.state).toEqual({ kind: 'SUBMITTED' })
    const frozen = await buildFrozenMeeting(test, branch)
    const record = await documents(branch.observer.actor).record(frozen)
    expect(record.state).toEqual({ kind: 'FROZEN', hash: frozen.contentHash })
    expect(record.confirmations).toEqual([
      { unit: '南山塘', by: '南书记', day: '2026-11-06' },
      { unit: '北山塘', by: '北书记', day: '2026-11-06' },
    ])
  })

  it('names nobody who does not belong here, whatever id stands in the text', async () => {
    const branch = await buildBranch(test.runtime)
    const other = await buildBranch(test.runtime)
    const stranger = other.south.member
    const blocks = [paragraph('记录'), actionItem('采购', { personId: stranger.id, dueOn: '2026-11-30' })]
    const { meetingId } = await buildHeldMeeting(test, branch, { blocks })
    const { people } = await documents(branch.south.member.actor).record({ meetingId })
    expect(people.size).toBe(0)
  })
})

describe('the sign-in sheet', () => {
  it('lists everybody who is invited by unit, observers as such, without telephone numbers', async () => {
    const branch = await buildBranch(test.runtime)
    const { userId } = branch.north.member
    await test.runtime.database.prisma.user.update({ where: { id: userId }, data: { mobile: '13812345678' } })
    const { meetingId } = await buildMeeting(test, branch)
    const sheet = await documents(branch.north.member.actor).signInSheet({ meetingId })
    expect(sheet).toMatchObject({ title: '11月工作会商', day: '2026-11-06', startTime: '08:30', freeRows: 3 })
    expect(sheet.people.map(({ unit, name }) => `${unit} ${name}`)).toEqual([
      '北山塘 北党员',
      '北山塘 北书记',
      '南山塘 列席人',
      '南山塘 南党员',
      '南山塘 南书记',
    ])
    expect(sheet.people.find(({ name }) => name === '列席人')).toMatchObject({ office: '', part: '列席' })
    expect(JSON.stringify(sheet)).not.toContain('13812345678')
  })
})

describe('the sign-in sheet of a meeting with guests', () => {
  it('marks who votes, who does not, and who was invited, the guests by name at the end', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { south, north } = branch
    const change = (personId: string, data: object) =>
      test.runtime.database.prisma.attendance.update({
        where: { meetingId_personId: { meetingId, personId } },
        data,
      })
    await change(south.member.id, { votes: false })
    await change(north.member.id, { role: 'INVITED', votes: false })
    const guest = { meetingId, name: '阿工', affiliation: '水利站' }
    await test.run(addGuest, south.secretary.actor, guest)
    const { people } = await documents(north.member.actor).signInSheet({ meetingId })
    expect(people.map(({ unit, name, part }) => `${unit} ${name} ${part}`)).toEqual([
      '北山塘 北党员 特邀',
      '北山塘 北书记 出席',
      '南山塘 列席人 列席',
      '南山塘 南党员 出席（无表决权）',
      '南山塘 南书记 出席',
      '水利站 阿工 特邀',
    ])
  })
})

describe('the action list', () => {
  it('has every item with its state, open ones first', async () => {
    const branch = await buildBranch(test.runtime)
    const { id: personId } = branch.south.member
    const { meetingId } = await buildFrozenMeeting(test, branch, {
      blocks: [
        actionItem('甲', { personId, dueOn: '2026-11-30' }),
        actionItem('乙', { personId, dueOn: '2026-11-05' }),
        actionItem('丙', { personId, dueOn: '2026-11-20' }),
      ],
    })
    const item = await test.runtime.database.prisma.actionItem.findFirstOrThrow({
      where: { meetingId, text: '丙' },
    })
    const closing = { actionItemId: item.id, note: '已办' }
    await test.run(closeActionItem, branch.south.member.actor, closing)
    const { organizationId } = branch
    const { rows } = await documents(branch.observer.actor).actionList({ organizationId })
    expect(rows.map(({ text, state, dueOn }) => [text, state, dueOn])).toEqual([
      ['乙', '逾期', '2026-11-05'],
      ['甲', '待办', '2026-11-30'],
      ['丙', '已办结', '2026-11-20'],
    ])
    expect(rows[2]).toMatchObject({
      person: '南党员',
      unit: '南山塘',
      meeting: '11月工作会商',
      closedOn: '2026-11-06',
      closingNote: '已办',
    })
  })
})

describe('the action list of items under way', () => {
  it('says who helps, what was noted last, what was asked and granted, and why one was given up', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north, organizationId } = branch
    const { id: personId, actor: member } = south.member
    const item = (text: string, dueOn: string) => actionItem(text, { personId, dueOn })
    const { meetingId } = await buildFrozenMeeting(test, branch, {
      blocks: [item('甲', '2026-11-20'), item('乙', '2026-11-30'), item('丙', '2026-11-10')],
    })
    const idOf = async (text: string) =>
      (await test.runtime.database.prisma.actionItem.findFirstOrThrow({ where: { meetingId, text } })).id
    const [first, second, third] = [await idOf('甲'), await idOf('乙'), await idOf('丙')]
    const chair = south.secretary.actor
    await test.run(setAssistants, chair, { actionItemId: first, personIds: [north.member.id] })
    for (const note of ['询价', '已订货']) await test.run(noteProgress, member, { actionItemId: first, note })
    const later = { newDueOn: '2026-12-31', reason: '缺货' }
    await test.run(askExtension, member, { actionItemId: first, ...later })
    await test.run(decideExtension, chair, { actionItemId: first, approve: true, remark: '' })
    await test.run(askExtension, member, { actionItemId: second, ...later })
    await test.run(revokeActionItem, chair, { actionItemId: third, reason: '不再需要' })
    const { rows } = await documents(branch.observer.actor).actionList({ organizationId })
    expect(rows.map((row) => [row.text, row.state, row.dueOn, row.extensions])).toEqual([
      ['乙', '待办', '2026-11-30', '申请延至2026年12月31日，尚未答复'],
      ['甲', '进行中', '2026-12-31', '2026年11月20日延至2026年12月31日'],
      ['丙', '已撤销', '2026-11-10', ''],
    ])
    expect(rows[1]).toMatchObject({
      assistants: '北党员（北山塘）',
      progress: '2026年11月6日 南党员：已订货',
    })
    expect(rows[2]?.closingNote).toBe('已撤销：不再需要')
  })
})

describe('the year', () => {
  it('has all its meetings and nobody else’s, and who is on duty in each month', async () => {
    const branch = await buildBranch(test.runtime)
    const plan = (date: string, title: string) => buildMeeting(test, branch, { date, title })
    // The last minutes of the year in Shanghai, and the first of the next.
    for (const [title, startsAt] of [
      ['岁末会商', '2026-12-31T23:30:00+08:00'],
      ['新年会商', '2027-01-01T00:30:00+08:00'],
    ] as const) {
      const { meetingId: id } = await plan('2026-11-27', title)
      const data = { startsAt: new Date(startsAt), endsAt: new Date('2027-01-01T02:00:00+08:00') }
      await test.runtime.database.prisma.meeting.update({ where: { id }, data })
    }
    const { meetingId } = await plan('2026-11-20', '取消的会商')
    await test.run(cancelMeeting, branch.south.secretary.actor, { meetingId, reason: '改期' })
    await buildMeeting(test, await buildBranch(test.runtime), { title: '别人的会商' })
    const { organizationId } = branch
    const year = await documents(branch.observer.actor).yearSchedule({ organizationId, year: 2026 })
    expect(year.meetings.map(({ day, title, cancelled }) => [day, title, cancelled])).toEqual([
      ['2026-11-20', '取消的会商', true],
      ['2026-12-31', '岁末会商', false],
    ])
    expect(year.duty).toHaveLength(12)
    expect(year.duty.slice(-2)).toEqual([
      { month: 11, name: '南书记', unit: '南山塘' },
      { month: 12, name: '北书记', unit: '北山塘' },
    ])
    const next = await documents(branch.observer.actor).yearSchedule({ organizationId, year: 2027 })
    expect(next.meetings.map(({ day, title }) => [day, title])).toEqual([['2027-01-01', '新年会商']])
  })

  it('names two where the duty passes within a month', async () => {
    const branch = await buildBranch(test.runtime)
    await test.runtime.database.prisma.dutyRoster.update({
      where: { id: branch.rosterId },
      data: { startsOn: new Date('2017-06-16T00:00:00Z') },
    })
    const { organizationId } = branch
    const { duty } = await documents(branch.observer.actor).yearSchedule({ organizationId, year: 2026 })
    expect(duty.filter(({ month }) => month === 3).map(({ name }) => name)).toHaveLength(2)
  })
})

describe('what a council’s pages show, as Excel', () => {
  /** The rows below the headings of what a page's link gives somebody. */
  async function rowsFor(actor: Actor | null, ask: (files: ReturnType<typeof documents>) => Promise<Table>) {
    const caller = createCaller({ runtime: test.runtime, actor })
    const { name, bytes } = await pageFiles(caller, press).table(ask(caller.documents))
    expect(name).toMatch(/ 2026-11-06$/)
    return (await press.readCells(bytes)).slice(3)
  }
  type Table = Awaited<ReturnType<ReturnType<typeof documents>['needs']>>
  const refusalOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'given',
      (error: { message: string }) => error.message,
    )

  async function stage() {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const categoryId = await buildCategory(test, branch, south.secretary, '医疗健康')
    const needId = await buildNeed(test, branch, south.member, { title: '=1+1', categoryId })
    await buildNeed(test, branch, north.member, { title: '停车位' })
    const ended = await buildNeed(test, branch, south.member, { title: '已办的需求' })
    await test.run(closeNeed, south.secretary.actor, { needId: ended, outcome: 'MET', reason: '已办' })
    await buildClaim(test, north.member, needId)
    const resourceId = await buildResource(test, branch, south.member)
    const claimId = await buildAsking(test, north.member, resourceId)
    await test.run(decideClaim, south.member.actor, {
      claimId,
      step: 'AGREE',
      text: '',
      date: '',
      startTime: '',
      endTime: '',
    })
    const listId = await buildServiceList(test, branch)
    await buildServiceProject(test, branch, listId, north.member)
    const activityId = await buildActivity(test, branch, south.secretary)
    await test.run(registerPerson, north.member.actor, { activityId })
    await buildVisitor(test, activityId, 1, '访客甲')
    const held = await buildHeldActivity(test, branch, south.secretary)
    const about = { projectId: '', activityId: held }
    const { evaluationId } = await test.run(openEvaluation, south.secretary.actor, about)
    const answer = { satisfaction: '4', effect: 'PART' as const, comment: '再办一次' }
    await test.run(recordAnswer, north.member.actor, { evaluationId, side: 'UNIT', ...answer })
    return { branch, categoryId, activityId, evaluationId }
  }

  it('is narrowed as the page is, and complete', async () => {
    const { branch, categoryId, activityId, evaluationId } = await stage()
    const { organizationId, south, north } = branch
    const member = south.member.actor
    const titles = async (given: { show?: 'waiting' | 'own' | 'ended'; categoryId?: string }) =>
      (await rowsFor(member, ({ needs }) => needs({ organizationId, categoryId: null, ...given }))).map(
        (row) => row[1],
      )
    expect(await titles({})).toEqual(['=1+1', '停车位'])
    expect(await titles({ categoryId })).toEqual(['=1+1'])
    expect(await titles({ show: 'own' })).toEqual(['=1+1'])
    expect(await titles({ show: 'ended' })).toEqual(['已办的需求'])
    const place = { organizationId, categoryId: null }
    expect(await rowsFor(member, ({ resources }) => resources(place))).toMatchObject([
      { 1: '议事厅', 3: '南山塘', 12: '11月20日 09:00–11:00 北山塘' },
    ])
    expect((await rowsFor(member, ({ claims }) => claims(place))).map((row) => row.slice(1))).toMatchObject([
      { 0: '申请资源', 1: '议事厅', 3: '北山塘', 6: '已达成', 7: '2026年11月20日 09:00–11:00' },
      { 0: '认领需求', 1: '=1+1', 2: '南山塘', 4: '牵头认领', 6: '待答复' },
    ])
    const list = { organizationId, year: 2027 }
    expect(await rowsFor(member, ({ serviceList }) => serviceList(list))).toMatchObject([
      { 1: '健康讲座进楼宇', 2: '北山塘', 4: '第一季度', 7: '未启动' },
    ])
    const span = { organizationId, from: '2026-05-01', until: '2026-11-30' }
    const units = await rowsFor(south.secretary.actor, ({ coverage }) => coverage(span))
    const caller = createCaller({ runtime: test.runtime, actor: south.secretary.actor })
    const { rows } = await caller.coverage.matrix(span)
    const numbersOf = ({ cells }: (typeof rows)[number]) =>
      cells.flatMap(({ counts }) => counts.map(({ count }) => `${count}`))
    expect(units.map((row) => row.slice(1, -1))).toEqual(rows.map((row) => [row.name, ...numbersOf(row)]))
    expect(await rowsFor(south.secretary.actor, ({ evaluation }) => evaluation({ evaluationId }))).toEqual([
      ['1', '成员单位', '北山塘', '满意', '解决了一部分', '1', '再办一次'],
    ])
    expect(await rowsFor(north.member.actor, ({ evaluation }) => evaluation({ evaluationId }))).toEqual([
      ['1', '成员单位', null, '满意', '解决了一部分', '1', null],
    ])
    const registered = () =>
      rowsFor(south.secretary.actor, ({ registrations }) => registrations({ activityId }))
    expect((await registered()).map((row) => row.slice(1, 4))).toEqual([
      ['个人', '北山塘 北党员', null],
      ['访客', '访客甲', '13000000001'],
    ])
    await removeVisitors(test.runtime, new Date('2027-06-01'))
    expect((await registered())[1]?.slice(1, 4)).toEqual(['访客', null, null])
  })

  it('is for whoever may see the page alone; foreign and missing look alike', async () => {
    const { branch, activityId, evaluationId } = await stage()
    const { south, north } = branch
    const stranger = await buildBranch(test.runtime)
    const asked: [string, (by: Actor | null, id: string) => Promise<unknown>][] = [
      [
        branch.organizationId,
        (by, organizationId) => rowsFor(by, (of) => of.needs({ organizationId, categoryId: null })),
      ],
      [
        branch.organizationId,
        (by, organizationId) => rowsFor(by, (of) => of.resources({ organizationId, categoryId: null })),
      ],
      [branch.organizationId, (by, organizationId) => rowsFor(by, (of) => of.claims({ organizationId }))],
      [
        branch.organizationId,
        (by, organizationId) => rowsFor(by, (of) => of.serviceList({ organizationId, year: 2027 })),
      ],
      [branch.organizationId, (by, organizationId) => rowsFor(by, (of) => of.coverage({ organizationId }))],
      [activityId, (by, id) => rowsFor(by, (of) => of.registrations({ activityId: id }))],
      [evaluationId, (by, id) => rowsFor(by, (of) => of.evaluation({ evaluationId: id }))],
    ]
    for (const [id, ask] of asked) {
      expect((await ask(south.secretary.actor, id)) !== undefined).toBe(true)
      const foreign = await refusalOf(ask(stranger.south.secretary.actor, id))
      expect(foreign).toBe(await refusalOf(ask(stranger.south.secretary.actor, missingId)))
      expect(foreign).toMatch(/。$/)
      expect(await refusalOf(ask(null, id))).toMatch(/登录/)
    }
    const kept = [
      refusalOf(documents(north.member.actor).registrations({ activityId })),
      refusalOf(documents(north.member.actor).coverage({ organizationId: branch.organizationId })),
    ]
    for (const refused of await Promise.all(kept)) expect(refused).toMatch(/。$/)
    const year = { organizationId: branch.organizationId, year: 1999 }
    const noList = await refusalOf(documents(south.member.actor).serviceList(year))
    expect(noList).toBe(
      await refusalOf(documents(south.member.actor).evaluation({ evaluationId: missingId })),
    )
  })
})
