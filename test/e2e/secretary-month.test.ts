import {
  addDays,
  addMonths,
  asCivilDate,
  type CivilDate,
  firstDay,
  monthOf,
  partsOf,
} from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { setOwnCadence } from '@pilin/server/domains/planning/set-own-cadence'
import { execute } from '@pilin/server/kernel/execute'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { agendaOf, titlesOn } from '../kit/agenda-page.ts'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import type { BuiltBranch } from '../kit/builders.ts'
import { scriptsReady, useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { typeInto, untilSaved } from '../kit/minutes-page.ts'
import { actionItemOn, pressTool } from '../kit/minutes-toolbar.ts'
import { toOrganizationPage } from '../kit/organization-pages.ts'
import { inLastWeekOfTerm, letBegin } from '../kit/term.ts'
import { executing } from '../kit/test-runtime.ts'
import { proposeToBacklog } from '../kit/topics.ts'

const journey = useJourney()
const test = executing(() => journey.runtime)
const plainPhone = { javaScriptEnabled: false, viewport: phone }
const accepted = '明月山塘景区南、北入口统一标识'
const deferred = '村界路段增设路灯'

/** The day of the consultation, and a day of the month after it. */
const meetingDay = addDays(civilDateOf(new Date()), 2)
const nextDay = addDays(firstDay(monthOf(addMonths(firstDay(monthOf(meetingDay)), 1))), 11)

/** A branch that owes a monthly consultation and has two topics waiting; its south is on duty. */
async function aBranch() {
  const branch = await journey.branch()
  const { endsOn } = await inLastWeekOfTerm(journey.runtime.database.prisma, branch)
  await execute(journey.runtime, setOwnCadence, branch.south.secretary.actor, {
    organizationId: branch.organizationId,
    kind: 'CONSULTATION',
    period: 'MONTH',
    startsOn: asCivilDate(`${partsOf(meetingDay).year}-01-01`),
    ordinal: 2,
    weekday: 5,
    startTime: '14:00',
    minutes: 120,
    place: '山塘老街党群服务点会议室',
  })
  await proposeToBacklog(test, branch, branch.north.member, { title: accepted })
  await proposeToBacklog(test, branch, branch.south.member, { title: deferred })
  return { branch, endsOn }
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const unfold = (page: Page, summary: string) => page.locator('summary', { hasText: summary }).click()

async function toOrganization(page: Page): Promise<void> {
  const ways = page.getByRole('navigation', { name: '主导航' })
  await pressAndLoad(page, ways.getByRole('link', { name: /^测试/ }))
}

/** From the year's page: plans the consultations of one month each, and nothing else. */
async function planOn(page: Page, day: string): Promise<void> {
  const { year } = partsOf(asCivilDate(day))
  await toOrganization(page)
  await toOrganizationPage(page, '频次要求')
  await pressAndLoad(page, link(page, '安排全年会议'))
  while (!(await page.getByRole('heading', { level: 1, name: `${year}年会议安排` }).isVisible())) {
    await pressAndLoad(page, link(page, '下一年'))
  }
  const label = `${year}年${partsOf(asCivilDate(day)).month}月`
  for (const tick of await page.getByRole('checkbox', { checked: true }).all()) await tick.uncheck()
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: label, exact: true }) })
  await row.getByRole('checkbox').check()
  await row.getByLabel('日期').fill(day)
  await pressAndLoad(page, button(page, '安排勾选的会议'))
  await page.getByText('已经安排 1 次会议。').waitFor()
  await row.getByRole('link', { name: '工作会商' }).waitFor()
}

/** Opens the meeting that stands in the year's row of a day. */
async function openFromYear(page: Page, day: string): Promise<string> {
  const { year, month } = partsOf(asCivilDate(day))
  const row = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: `${year}年${month}月`, exact: true }) })
  await pressAndLoad(page, row.getByRole('link', { name: '工作会商' }))
  await scriptsReady(page)
  return new URL(page.url()).pathname
}

async function answerTopics(page: Page, meetingId: string): Promise<void> {
  await toOrganization(page)
  await toOrganizationPage(page, '议题库')
  await look(page, 'secretary-month-02-backlog')
  await pressAndLoad(page, link(page, accepted))
  await page.getByLabel('会议', { exact: true }).selectOption(meetingId)
  await pressAndLoad(page, button(page, '列入议程'))
  await page.getByText('已列入', { exact: true }).first().waitFor()
  await pressAndLoad(page, link(page, '返回议题库'))
  await pressAndLoad(page, link(page, deferred))
  await unfold(page, '暂缓')
  const form = page.getByRole('form', { name: '暂缓' })
  await form.getByLabel('理由').fill('等供电部门的勘查结果。')
  await look(page, 'secretary-month-03-topic')
  await pressAndLoad(page, form.getByRole('button', { name: '暂缓' }))
  await page.getByText('等供电部门的勘查结果。').first().waitFor()
}

async function issueNotice(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting)
  await scriptsReady(page)
  await look(page, 'secretary-month-04-meeting')
  await pressAndLoad(page, link(page, '签发会议通知'))
  await page.getByLabel('联系人及电话').fill('南书记 13000000000')
  await pressAndLoad(page, button(page, '签发通知'))
  await page
    .getByRole('status')
    .getByText(/通知已经签发，文号为/)
    .waitFor()
  await look(page, 'secretary-month-05-notice')
}

/** A member asks for leave on the phone; the secretary finds the request under 我的 and approves it. */
async function approveLeave(page: Page, branch: BuiltBranch): Promise<void> {
  const member = await journey.open(branch.north.member, '/mine', plainPhone)
  const card = member.getByRole('region', { name: '待我回复' }).getByRole('listitem').first()
  await card.locator('summary', { hasText: '请假' }).click()
  await card.getByLabel('请假原因').fill('陪家人到市区就医')
  await pressAndLoad(member, card.getByRole('button', { name: '确认请假' }))
  await pressAndLoad(page, page.getByRole('link', { name: '我的', exact: true }))
  const tasks = page.getByRole('region', { name: '待我办理' })
  await look(page, 'secretary-month-06-mine')
  await tasks.getByRole('listitem').filter({ hasText: '待批准的请假' }).getByRole('link').click()
  await page.getByRole('button', { name: '批准北党员的请假', exact: true }).click()
  await expect.poll(() => page.getByText('待批准的请假').count()).toBe(0)
}

/** Opens the meeting, notes who is here, and lets them vote on the topic. */
async function holdMeeting(page: Page, meeting: string): Promise<void> {
  await page.goto(meeting)
  await scriptsReady(page)
  await button(page, '开始会议').click()
  await button(page, `开始：${accepted}`).click()
  const attendance = page.getByRole('region', { name: '出席情况' })
  for (const name of ['南书记', '北书记', '南党员']) {
    await attendance.getByRole('button', { name: `为${name}签到` }).click()
    await attendance.getByRole('button', { name: `取消${name}的签到` }).waitFor()
  }
  await attendance.getByRole('status').getByText('有表决权的应到 4 人，实到 3 人，可以表决。').waitFor()
  await unfold(page, '提出表决')
  await page.getByLabel('表决事项').fill('两侧入口采用统一标识样式')
  await page.getByRole('form', { name: '提出表决' }).getByRole('button', { name: '提出' }).click()
  const motion = page.locator('#votes li').filter({ hasText: '两侧入口采用统一标识样式' })
  await motion.locator('summary', { hasText: '登记结果' }).click()
  await motion.getByLabel('赞成').fill('3')
  await motion.getByRole('button', { name: '保存结果' }).click()
  await motion.getByText('表决：应到 4，实到 3，赞成 3，反对 0，弃权 0，通过。').waitFor()
  await look(page, 'secretary-month-07-meeting-open')
}

/** Writes what was said, a resolution and two action items, ends the meeting and hands the record in. */
async function writeRecord(page: Page, meeting: string): Promise<void> {
  await link(page, '写会议记录').click()
  await typeInto(page, '北山塘说明了两侧标识不一、游客走错路的情况。', accepted)
  await page.keyboard.press('Enter')
  await pressTool(page, accepted, '决议')
  await page.keyboard.type('南、北入口采用统一标识样式。')
  for (const [words, person] of [
    ['制作并安装入口标识牌。', '北党员（北山塘）'],
    ['拆除旧标识牌。', '南党员（南山塘）'],
  ] as const) {
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await pressTool(page, accepted, '督办事项')
    await page.keyboard.type(words)
    const item = actionItemOn(page, accepted, words)
    await item.getByLabel('责任人').selectOption({ label: person })
    await item.getByLabel('完成期限').fill(addDays(meetingDay, 40))
    await item.getByText(words).click()
  }
  await untilSaved(page)
  await look(page, 'secretary-month-08-minutes')
  await link(page, '返回会议').click()
  await page.waitForURL(`**${meeting}`)
  await unfold(page, '结束会议')
  await button(page, '确认结束会议').click()
  await page.getByText('会议已结束。').waitFor()
  await link(page, '写会议记录').click()
  await button(page, '提交会议记录').click()
  await page.getByText('已提交，等待各单位书记确认。').waitFor()
}

/** Each unit's secretary confirms; the other one finds the record under 我的. */
async function confirmRecord(page: Page, branch: BuiltBranch): Promise<void> {
  await page.getByLabel('确认意见').fill('属实。')
  await button(page, '确认会议记录').click()
  await page.getByText(/意见：属实。/).waitFor()
  await look(page, 'secretary-month-09-confirming')
  const other = await journey.open(branch.north.secretary, '/mine')
  const tasks = other.getByRole('region', { name: '待我办理' })
  await tasks.getByRole('listitem').filter({ hasText: '待确认的会议记录' }).getByRole('link').click()
  await button(other, '确认会议记录').click()
  for (const each of [other, page]) await each.getByText('已定稿，不再改变。').waitFor()
  await look(page, 'secretary-month-10-frozen')
}

async function issueBrief(page: Page): Promise<void> {
  await pressAndLoad(page, link(page, '写会议纪要'))
  await pressAndLoad(page, button(page, '从会议记录生成'))
  await page.getByLabel('责任单位').first().fill('南山塘、北山塘')
  await pressAndLoad(page, button(page, '保存').first())
  await look(page, 'secretary-month-11-brief')
  await unfold(page, '编号印发')
  await pressAndLoad(page, button(page, '确认印发'))
  await page.getByText('会议纪要已经编号印发。').waitFor()
  const words = await wordsSeen(page.locator('article'))
  expect(words).toMatch(/〔\d{4}〕1号/)
  expect(words).toContain('南、北入口采用统一标识样式。（责任单位：南山塘、北山塘）')
}

/** One item makes progress, the other is closed. */
async function followItems(page: Page): Promise<void> {
  await toOrganization(page)
  await toOrganizationPage(page, '督办事项')
  const item = (words: string) => page.getByRole('listitem').filter({ hasText: words })
  await pressAndLoad(page, item('制作并安装入口标识牌。').getByRole('link', { name: '办理情况' }))
  await unfold(page, '记录进展')
  await page.getByLabel('进展情况').fill('样式已经两村确认，正在制作。')
  await pressAndLoad(page, button(page, '记录进展'))
  await page.getByText('已记录进展。').waitFor()
  await look(page, 'secretary-month-12-item')
  await pressAndLoad(page, link(page, '全部督办事项'))
  await item('拆除旧标识牌。').locator('summary', { hasText: '办结' }).click()
  await item('拆除旧标识牌。').getByLabel('办结情况').fill('旧标识牌已全部拆除。')
  await pressAndLoad(page, item('拆除旧标识牌。').getByRole('button', { name: '确认办结' }))
  await page.getByText('已办结：拆除旧标识牌。').waitFor()
  await look(page, 'secretary-month-13-follow-up')
}

/** The term ends in a few days: both sign the list that the data made. */
async function handOver(page: Page, branch: BuiltBranch, endsOn: CivilDate): Promise<void> {
  const termOn = (each: Page) => each.getByRole('region', { name: `${formatFullDay(endsOn)}届满的任期` })
  await page.goto('/')
  await toHandover(page, endsOn)
  const said = await wordsSeen(termOn(page))
  expect(said).toContain('制作并安装入口标识牌')
  expect(said).not.toContain('拆除旧标识牌')
  await termOn(page).getByLabel('意见（可不填）').fill('标识牌请盯住工期。')
  await look(page, 'secretary-month-15-handover')
  await pressAndLoad(page, termOn(page).getByRole('button', { name: '签字移交' }))
  await page.getByText('已签字。', { exact: true }).waitFor()
  const taking = await journey.open(branch.north.secretary, '/')
  await toHandover(taking, endsOn)
  await pressAndLoad(taking, termOn(taking).getByRole('button', { name: '签字接收' }))
  await taking.getByText('双方都已签字，交接完成，清单已经定稿。').waitFor()
  await look(taking, 'secretary-month-16-handed-over')
}

/** From the sentence on the schedule; the term before may wait for signatures too. */
async function toHandover(page: Page, endsOn: CivilDate): Promise<void> {
  const sentence = page.locator('p').filter({ hasText: `${formatFullDay(endsOn)}任期届满` })
  await pressAndLoad(page, sentence.getByRole('link', { name: '查看清单并签字' }))
}

describe('the month of a secretary on duty', () => {
  it('goes from the plan of the year to the signed handover', async () => {
    const { branch, endsOn } = await aBranch()
    const { prisma } = journey.runtime.database
    const page = await journey.open(branch.south.secretary, '/')
    await planOn(page, nextDay)
    const next = await openFromYear(page, nextDay)
    await planOn(page, meetingDay)
    await look(page, 'secretary-month-01-year')
    const meeting = await openFromYear(page, meetingDay)
    const meetingId = meeting.split('/').at(-1) ?? ''

    await answerTopics(page, meetingId)
    await issueNotice(page, meeting)
    await approveLeave(page, branch)
    await letBegin(prisma, meetingId)
    await holdMeeting(page, meeting)
    await writeRecord(page, meeting)
    await confirmRecord(page, branch)
    await issueBrief(page)
    await followItems(page)

    // What was resolved and is still open, and what was deferred, are on the next agenda by themselves.
    await page.goto(next)
    await scriptsReady(page)
    const words = await wordsSeen(agendaOf(page))
    expect(words).toContain('南、北入口采用统一标识样式。')
    expect(words).toContain('制作并安装入口标识牌')
    expect(words).not.toContain('拆除旧标识牌')
    expect(await titlesOn(page)).toEqual([deferred])
    await look(page, 'secretary-month-14-next-meeting')

    await handOver(page, branch, endsOn)
  }, 400_000)
})
