import { asCivilDate, firstDay, lastDay, nextMonth, partsOf } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, civilMonthOf, formatMonth, instantOf } from '@pilin/domain/calendar/shanghai'
import { columnOf } from '@pilin/server/kernel/day'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressAndLoad, scrollsSideways, wordsSeen } from '../kit/browser.ts'
import type { BuiltBranch } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { buildMeeting, onDuty } from '../kit/meeting-builders.ts'

const journey = useJourney()
const oldPhone = { javaScriptEnabled: false, viewport: { width: 360, height: 780 } }

/** A branch that owes a consultation each month and a party day each quarter, with a meeting this month. */
async function aBranchWithMeetings() {
  const branch = await journey.branch()
  const { prisma } = journey.runtime.database
  const { organizationId } = branch
  const startsOn = columnOf(asCivilDate('2017-06-01'))
  await prisma.cadence.createMany({
    data: [
      { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn },
      { organizationId, kind: 'THEME_DAY', period: 'QUARTER', startsOn },
    ],
  })
  const meeting = await buildMeeting(journey.runtime, branch, { title: '河道联防工作会商', beginsIn: 1 })
  return { branch, meeting }
}

function secretaryName(branch: BuiltBranch, day: Date): string {
  return onDuty(branch, day) === branch.north.secretary ? '北书记' : '南书记'
}

/** What the page has asked the server for so far and from now on. */
function requestsOf(page: Page): string[] {
  const types: string[] = []
  page.on('request', (request) => types.push(request.resourceType()))
  return types
}

describe('the schedule on an old phone without scripts', () => {
  it('tells who is on duty this month and next, what is due, and the meetings by day', async () => {
    const { branch, meeting } = await aBranchWithMeetings()
    const page = await journey.open(branch.south.member, '/', oldPhone)
    const now = new Date()
    const month = civilMonthOf(now)
    const following = instantOf(firstDay(nextMonth(month)), '09:00')
    const panel = page.getByRole('region', { name: /的轮值与应开会议$/ })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`${formatMonth(month)}日程`)
    const words = (await wordsSeen(panel)).replaceAll(/\s/g, '')
    expect(words).toContain(`轮值书记${secretaryName(branch, now)}`)
    expect(words).toContain(`下一任${secretaryName(branch, following)}`)

    const owed = (await wordsSeen(panel.getByRole('list'))).replaceAll(/\s+/g, '')
    expect(owed).toMatch(/本月工作会商：已安排\d+月\d+日/)
    expect(owed).toMatch(/季度主题党日：待安排，最迟\d+月\d+日召开/)
    const day = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: '河道联防工作会商' }) })
    const date = asCivilDate(meeting.date.slice(0, 10))
    expect(await wordsSeen(day)).toContain(`${partsOf(date).month}月${partsOf(date).day}日`)
    expect(await wordsSeen(day)).toContain('山塘老街议事厅')
  })

  it('leads to the months before and after by plain links, and loads no script', async () => {
    const { branch } = await aBranchWithMeetings()
    const page = await journey.open(branch.south.member, '/', oldPhone)
    const types = requestsOf(page)
    const month = civilMonthOf(new Date())
    await pressAndLoad(page, page.getByRole('link', { name: /^下个月/ }))
    const following = nextMonth(month)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(`${formatMonth(following)}日程`)
    expect(await wordsSeen(page.locator('main'))).toContain(
      secretaryName(branch, instantOf(lastDay(following), '09:00')),
    )
    await pressAndLoad(page, page.getByRole('link', { name: '回到本月' }))
    await pressAndLoad(page, page.getByRole('link', { name: /^上个月/ }))
    await page.getByRole('link', { name: '回到本月' }).waitFor()
    expect(types.filter((type) => type === 'script')).toEqual([])
    expect(types).toContain('document')
  })

  it('sends no script even to a browser that would run it', async () => {
    const branch = await journey.branch()
    const page = await journey.open(branch.south.member, '/sign-in')
    const types = requestsOf(page)
    await page.goto('/')
    await page.goto(`/organizations/${branch.organizationId}/follow-up`)
    expect(types.filter((type) => type === 'script')).toEqual([])
    expect(await page.locator('script').count()).toBe(0)
  })

  it.each([
    ['360 px wide', 360],
    ['at twice the text size, which is half the width', 180],
  ])('never has to be moved sideways: %s', async (_how, width) => {
    const { branch } = await aBranchWithMeetings()
    const page = await journey.open(branch.south.member, '/', {
      ...oldPhone,
      viewport: { width, height: 780 },
    })
    expect(await scrollsSideways(page)).toBe(false)
    await pressAndLoad(page, page.getByRole('button', { name: '长辈版' }))
    expect(await scrollsSideways(page)).toBe(false)
  })

  it('becomes larger with one press, stays so on every page, and gives large targets', async () => {
    const { branch } = await aBranchWithMeetings()
    const page = await journey.open(branch.south.member, '/', oldPhone)
    const sizeOf = (name: string) =>
      page.getByRole('link', { name }).evaluate((link) => Number.parseFloat(getComputedStyle(link).fontSize))
    const standard = await sizeOf('河道联防工作会商')
    await pressAndLoad(page, page.getByRole('button', { name: '长辈版' }))
    expect((await sizeOf('河道联防工作会商')) / standard).toBeCloseTo(1.25, 1)
    await pressAndLoad(page, page.getByRole('link', { name: '督办事项' }))
    expect(await page.locator('html').getAttribute('data-scale')).toBe('1.25')
    await pressAndLoad(page, page.getByRole('button', { name: '再大一些' }))
    expect(await page.locator('html').getAttribute('data-scale')).toBe('1.5')
    expect(new URL(page.url()).pathname).toContain('/follow-up')
    const box = await page.getByRole('button', { name: '标准版' }).boundingBox()
    expect(box?.height).toBeGreaterThanOrEqual(60)
    await pressAndLoad(page, page.getByRole('button', { name: '标准版' }))
    expect(await page.locator('html').getAttribute('data-scale')).toBe('1')
  })

  it('says what has become of today’s meeting', async () => {
    const { branch, meeting } = await aBranchWithMeetings()
    const { prisma } = journey.runtime.database
    const data = { state: 'CANCELLED' as const, stateReason: '台风红色预警' }
    await prisma.meeting.update({ where: { id: meeting.meetingId }, data })
    const page = await journey.open(branch.north.member, '/', oldPhone)
    await page.getByText('已取消：台风红色预警').waitFor()
    expect(await page.locator(`time[datetime="${civilDateOf(new Date())}"]`).count()).toBeGreaterThan(0)
  })
})
