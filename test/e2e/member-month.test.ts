import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { decideLeave } from '@pilin/server/domains/attendance/decide-leave'
import { issueNotice } from '@pilin/server/domains/notices/issue-notice'
import { execute } from '@pilin/server/kernel/execute'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, pressAndLoad, scrollsSideways, wordsSeen } from '../kit/browser.ts'
import { readCalendar } from '../kit/calendar-readers.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'
import { buildFrozenMeeting } from '../kit/meetings.ts'
import { smallTargets } from '../kit/small-targets.ts'

const journey = useJourney()
const coming = '明月山塘工作会商'

/** A branch with a record that stands, of which the member has a task and a topic, and a noticed meeting. */
async function aMonth() {
  const branch = await journey.branch()
  await buildFrozenMeeting(journey.server.test, branch, { title: '界河联合保洁会商' })
  const startsAt = morning(6)
  const chair = onDuty(branch, startsAt)
  const { meetingId } = await buildMeeting(journey.runtime, branch, { title: coming, startsAt })
  await execute(journey.runtime, issueNotice, chair.actor, {
    meetingId,
    requirements: '请准时到会。',
    replyDate: addDays(civilDateOf(startsAt), -1),
    replyTime: '17:00',
    contact: `${chair.actor.name} 13000000000`,
  })
  return { branch, meetingId, chair, member: branch.south.member }
}

/** In the larger edition on a phone: nothing sideways, and nothing too small for a finger. */
async function fitsHand(page: Page, where: string): Promise<void> {
  expect(await page.locator('html').getAttribute('data-scale'), where).toBe('1.25')
  expect(await scrollsSideways(page), `${where} scrolls sideways`).toBe(false)
  expect(await smallTargets(page), `${where} has targets too small for a finger`).toEqual([])
}

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first()
const follow = (page: Page, name: string | RegExp) => pressAndLoad(page, link(page, name))
const press = (page: Page, name: string | RegExp) =>
  pressAndLoad(page, page.getByRole('button', { name }).first())
const follows = (page: Page, name: string) =>
  pressAndLoad(page, page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }))

/** Schedule, message, notice, reply; then leave after all, with a reason. */
async function replyAndAskLeave(page: Page, at: Station): Promise<void> {
  await page.getByText(coming).first().waitFor()
  await at('schedule')
  await follows(page, '消息')
  await at('messages')
  await press(page, `查看：会议通知：${coming}`)
  await page.getByText('您还没有回复。').waitFor()
  await at('notice')
  await follows(page, '我的')
  await at('mine')
  await press(page, `参加：${coming}`)
  await page.getByText('已经记下您的回复。').waitFor()
  await page.getByText('我的回复：参加').waitFor()
  await follow(page, '更改回复')
  await at('meeting')
  await page.locator('summary', { hasText: '改为请假' }).click()
  await page.getByLabel('请假类别').selectOption({ label: '病假' })
  await page.getByLabel('请假原因').fill('住院复查')
  await at('leave')
  await page.getByRole('button', { name: '确认请假' }).click()
  await page.getByText(/您已回复：请假（住院复查）。等待轮值书记批准。/).waitFor()
}

/** The own task gets a note on how far it is. */
async function noteProgress(page: Page, at: Station): Promise<void> {
  await follows(page, '我的')
  await follow(page, '采购打捞船一艘')
  await at('task')
  await page.locator('summary', { hasText: '记录进展' }).click()
  await page.getByLabel('进展情况').fill('已询价三家，下周签合同。')
  await press(page, '记录进展')
  await page.getByText('已记录进展。').waitFor()
  await page.getByText('已询价三家，下周签合同。').waitFor()
}

async function proposeTopic(page: Page, at: Station): Promise<void> {
  await follows(page, '我的')
  await follow(page, '提出议题')
  await page.getByLabel('议题名称').fill('村界路段增设路灯')
  await page.getByLabel('议题说明').fill('板凳夜话上多位群众反映夜间没有照明。')
  await at('propose')
  await press(page, '提出')
  await page.getByText('议题已提出，轮值书记受理后会在这里告诉您结果。').waitFor()
  await at('topic')
}

/** From the own topic to what the record says about it, and to the whole record. */
async function readRecord(page: Page, at: Station): Promise<void> {
  await follows(page, '我的')
  await follow(page, '老街河道联合保洁')
  await follow(page, '会议记录中关于这个议题的摘录')
  await page.getByRole('heading', { name: '会议记录摘录：老街河道联合保洁' }).waitFor()
  expect(await wordsSeen(page.locator('main'))).toMatch(
    /会议听取了两村的情况介绍。[\s\S]*每周五联合清理界河。/,
  )
  await at('extract')
  await follow(page, '全部会议记录')
  await page.getByText('已定稿，不再改变。').waitFor()
  expect(await wordsSeen(page.locator('main'))).toContain('每周五联合清理界河。')
  await at('record')
}

async function searchWords(page: Page, at: Station): Promise<void> {
  await follows(page, '搜索')
  await page.getByLabel('找什么').fill('界河')
  await press(page, '搜索')
  await page.getByRole('heading', { name: /^找到 \d+ 项$/ }).waitFor()
  const found = page.getByRole('listitem').filter({ hasText: '每周五联合清理界河。' })
  await found
    .filter({ hasText: '决议' })
    .getByRole('link', { name: /〔\d{4}〕1号/ })
    .waitFor()
  await at('search')
}

async function subscribe(page: Page, at: Station): Promise<void> {
  await follows(page, '我的')
  await follow(page, '手机日历')
  const own = page.getByRole('region', { name: '我的会议' })
  await pressAndLoad(page, own.getByRole('button', { name: '生成地址' }))
  const address = await own.getByLabel('订阅地址').inputValue()
  const { events } = readCalendar(await (await fetch(address)).text())
  expect(events.map(({ summary }) => summary).join()).toContain(coming)
  await at('calendar')
}

/** What is looked at on each page. */
type Station = (name: string) => Promise<void>

describe('the month of a member', () => {
  it.each([
    ['with scripts', true],
    ['without scripts', false],
  ])(
    'fits a phone in the larger edition, %s: from the schedule to the calendar',
    async (_how, javaScriptEnabled) => {
      const { meetingId, chair, member } = await aMonth()
      const page = await journey.open(member, '/', { javaScriptEnabled, viewport: phone })
      await press(page, '长辈版')
      const at: Station = async (name) => {
        await fitsHand(page, name)
        if (javaScriptEnabled) await look(page, `member-month-${name}`)
      }
      await replyAndAskLeave(page, at)
      const decision = { meetingId, personId: member.id, decision: 'APPROVE' as const, reason: '' }
      await execute(journey.runtime, decideLeave, chair.actor, decision)
      await follows(page, '消息')
      await page.getByRole('heading', { name: `未读请假已批准：${coming}` }).waitFor()

      await noteProgress(page, at)
      await proposeTopic(page, at)
      await readRecord(page, at)
      await searchWords(page, at)
      await subscribe(page, at)
    },
    300_000,
  )
})
