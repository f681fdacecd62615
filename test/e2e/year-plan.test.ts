import { addDays, asCivilDate, type CivilDate, partsOf, weekday } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { markAttendance } from '@pilin/server/domains/attendance/mark-attendance'
import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { setOwnCadence } from '@pilin/server/domains/planning/set-own-cadence'
import { execute } from '@pilin/server/kernel/execute'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { pressAndLoad, wordsSeen } from '../kit/browser.ts'
import type { BuiltBranch } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, onDuty } from '../kit/meeting-builders.ts'
import { digestOf } from '../kit/unchanged.ts'
import { buildAdministrator } from '../kit/world.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }
const thisYear = partsOf(civilDateOf(new Date())).year
/** All of it is ahead, whenever the tests run. */
const year = thisYear + 1
const nationalDay = asCivilDate(`${year}-10-01`)
/** The preferred day of October, and where it goes when that week is off. */
const firstFriday = addDays(nationalDay, (12 - weekday(nationalDay)) % 7)
const fridayAfter = addDays(firstFriday, 7)
const monthDay = (day: CivilDate) => day.slice(5)

/** A year's paper in which people are off from 1 October to the end of the week of its first Friday. */
function holidayFile(given: object = {}) {
  const sunday = addDays(firstFriday, 2)
  const days = Array.from({ length: 9 }, (_, n) => addDays(nationalDay, n)).filter((day) => day <= sunday)
  const content = {
    year,
    papers: ['https://www.gov.cn/zhengce/content/sample.htm'],
    days: days.map((date) => ({ name: '国庆节', date, isOffDay: true })),
    ...given,
  }
  return { name: `${year}.json`, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) }
}

async function importHolidays(options: BrowserContextOptions): Promise<void> {
  const { userId } = await buildAdministrator(journey.server.test)
  const page = await journey.open({ userId }, '/administration', options)
  await pressAndLoad(page, page.getByRole('link', { name: '节假日安排' }))
  await page.getByLabel('JSON 文件').setInputFiles(holidayFile())
  await pressAndLoad(page, page.getByRole('button', { name: '检查文件' }))
  await page.locator(`time[datetime="${nationalDay}"]`).first().waitFor()
  await pressAndLoad(page, page.getByRole('button', { name: `确认导入${year}年` }))
  await page.getByText(`${year}年的节假日安排已经导入。`).waitFor()
}

/** A branch that owes a consultation on the first Friday of each month. */
async function owingBranch(): Promise<BuiltBranch> {
  const branch = await journey.branch()
  await execute(journey.runtime, setOwnCadence, branch.south.secretary.actor, {
    organizationId: branch.organizationId,
    kind: 'CONSULTATION',
    period: 'MONTH',
    startsOn: `${thisYear}-01-01`,
    ordinal: 1,
    weekday: 5,
    startTime: '14:30',
    minutes: 120,
    place: '山塘老街议事厅',
  })
  return branch
}

function octoberOf(page: Page) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: `${year}年10月` }) })
}

describe.each([
  ['with scripts', {}],
  ['without scripts', plain],
])('a year of meetings %s', (_how, options) => {
  it('is planned from a preferred day around the holidays, changed, and read in the ledger', async () => {
    await importHolidays(options)
    const branch = await journey.branch()
    const home = `/organizations/${branch.organizationId}`
    const page = await journey.open(branch.south.secretary, `${home}/cadences`, options)

    // The preferred day is half said first.
    await page.locator('summary', { hasText: '增加频次要求' }).click()
    const form = page.locator('form#set')
    await form.getByLabel('会议类型').selectOption('CONSULTATION')
    await form.getByLabel('频次').selectOption('MONTH')
    await form.getByLabel('第几个', { exact: true }).selectOption('1')
    await form.getByLabel('地点').fill('山塘老街议事厅')
    await pressAndLoad(page, form.getByRole('button', { name: '保存' }))
    await page.getByText('选了“第几个”，还要选星期几。').waitFor()
    expect(await form.getByLabel('地点').inputValue()).toBe('山塘老街议事厅')
    await form.getByLabel('星期几').selectOption('5')
    await form.getByLabel('开始时间').fill('14:30')
    await form.getByLabel('会期（分钟）').fill('120')
    await pressAndLoad(page, form.getByRole('button', { name: '保存' }))
    await page.getByText('频次要求已经保存。').waitFor()
    await page.getByText('第一个星期五').waitFor()

    // The year: October gives way to its holidays; one place is missing, and nothing is planned.
    await page.goto(`${home}/year?year=${year}`)
    const october = octoberOf(page)
    const note = `原定 ${monthDay(firstFriday)}，国庆假期，顺延至 ${monthDay(fridayAfter)}`
    await october.getByText(note).waitFor()
    expect(await october.getByLabel('日期').inputValue()).toBe(fridayAfter)
    await october.getByLabel('地点').fill('')
    const before = await digestOf(journey.runtime.database)
    await pressAndLoad(page, page.getByRole('button', { name: '安排勾选的会议' }))
    await october.getByText('请填写地点。').waitFor()
    expect(await digestOf(journey.runtime.database)).toEqual(before)
    await october.getByLabel('地点').fill('北山塘文化礼堂')
    await page.getByLabel(`安排${year}年12月工作会商`).uncheck()
    await pressAndLoad(page, page.getByRole('button', { name: '安排勾选的会议' }))
    await page.getByText('已经安排 11 次会议。').waitFor()

    // One is moved: why it was not on its preferred day stays with it.
    await pressAndLoad(page, octoberOf(page).getByRole('link', { name: '10月工作会商' }))
    await page.getByText(`${note}。`).waitFor()
    const meeting = new URL(page.url()).pathname
    await page.goto(`${meeting}/edit`)
    await page.getByLabel('日期').fill(addDays(fridayAfter, 3))
    await page.getByRole('button', { name: '保存' }).click()
    const moved = `原定 ${monthDay(firstFriday)}，国庆假期，改至 ${monthDay(addDays(fridayAfter, 3))}`
    await page.getByText(moved).waitFor()

    // One is cancelled by whoever is on duty then, and planned anew.
    const november = await journey.runtime.database.prisma.meeting.findFirstOrThrow({
      where: { organizationId: branch.organizationId, title: '11月工作会商' },
    })
    const chair = onDuty(branch, november.startsAt)
    const duty = await journey.open(chair, `/meetings/${november.id}`, options)
    await duty.locator('summary', { hasText: '取消会议' }).click()
    await duty.getByLabel('取消的原因').fill('台风红色预警')
    await duty.getByRole('button', { name: '确认取消会议' }).click()
    await duty.getByText('会议已取消。原因：台风红色预警').waitFor()
    await page.goto(`${home}/ledger?year=${year}`)
    await page.getByText('已取消：台风红色预警').waitFor()
    await pressAndLoad(page, page.getByRole('link', { name: `安排${year}年11月的会议` }))
    await page.getByLabel('会议名称').fill('11月补开工作会商')
    await page.getByLabel('日期').fill(`${year}-11-26`)
    await page.getByLabel('地点').fill('山塘老街议事厅')
    await page.getByRole('button', { name: '安排会议' }).click()
    await page.getByRole('heading', { name: '11月补开工作会商', level: 1 }).waitFor()

    // The ledger of the year.
    await page.goto(`${home}/ledger?year=${year}`)
    const grid = page.getByRole('list', { name: '每月一次工作会商：全年总览' })
    const cells = (await grid.getByRole('link').allInnerTexts()).map((text) => text.replaceAll(/\s/g, ''))
    expect(cells).toHaveLength(12)
    expect(cells.slice(8)).toEqual(['9月已排', '10月已排', '11月已排', '12月待排'])
    expect(await wordsSeen(octoberOf(page))).toContain(moved)
  })
})

describe('the ledger, without scripts', () => {
  async function heldBranch() {
    const branch = await owingBranch()
    const meeting = await buildMeeting(journey.runtime, branch, { title: '河道联防工作会商' })
    const { meetingId } = meeting
    const { secretary } = branch.south
    await execute(journey.runtime, markAttendance, secretary.actor, {
      meetingId,
      personId: secretary.id,
      present: true,
    })
    const chair = onDuty(branch, new Date())
    await execute(journey.runtime, endMeeting, chair.actor, { meetingId })
    return { branch, meetingId }
  }

  it('tells a member what was held, by whom, and which unit did not come', async () => {
    const { branch, meetingId } = await heldBranch()
    const path = `/organizations/${branch.organizationId}/ledger`
    const phone = { ...plain, viewport: { width: 360, height: 780 } }
    const page = await journey.open(branch.north.member, path, phone)
    const link = page.getByRole('link', { name: '河道联防工作会商' })
    expect(await link.getAttribute('href')).toBe(`/meetings/${meetingId}`)
    await page.locator('summary', { hasText: '详情' }).click()
    await page.getByText('应到 4，实到 1，请假 0，缺席 3').waitFor()
    await page.locator('summary', { hasText: '各单位' }).click()
    const unitOf = (name: string) =>
      page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) })
    await unitOf('南山塘').getByText('已到会').waitFor()
    await unitOf('北山塘').getByText('未到会').waitFor()
    expect(await page.getByRole('link', { name: /^安排\d+年\d+月的会议$/ }).count()).toBe(0)
    expect(await page.locator('script').count()).toBe(0)
  })

  it('leads to other years, and says when an address names none', async () => {
    const { branch } = await heldBranch()
    const path = `/organizations/${branch.organizationId}/ledger`
    const page = await journey.open(branch.south.member, path, plain)
    await pressAndLoad(page, page.getByRole('link', { name: '上一年' }))
    await page.getByText('这一年没有频次要求。').waitFor()
    expect((await page.goto(`${path}?year=abc`))?.status()).toBe(404)
    await page.getByText('没有这一年的内容').waitFor()
  })

  it('has nothing in the way', async () => {
    const { branch } = await heldBranch()
    const page = await journey.open(branch.south.secretary, `/organizations/${branch.organizationId}/ledger`)
    await look(page, 'ledger')
  })
})

describe('what is owed and planned', () => {
  it('is for secretaries to change and for members to see', async () => {
    const branch = await owingBranch()
    const home = `/organizations/${branch.organizationId}`
    const page = await journey.open(branch.north.member, `${home}/cadences`, plain)
    await page.getByText('第一个星期五').waitFor()
    expect(await page.getByText('增加频次要求').count()).toBe(0)
    expect((await page.goto(`${home}/year`))?.status()).toBe(403)
  })

  it('says of years that are not published that they are not', async () => {
    const branch = await owingBranch()
    const path = `/organizations/${branch.organizationId}/year?year=${thisYear + 20}`
    const page = await journey.open(branch.south.secretary, path, plain)
    await page.getByText(`${thisYear + 20}年的节假日安排未公布`).waitFor()
    expect(await page.getByText('当年节假日安排未公布，暂按首选日安排').count()).toBe(12)
  })

  it('has a template whose topics come with each meeting', async () => {
    const branch = await owingBranch()
    const page = await journey.open(
      branch.south.secretary,
      `/organizations/${branch.organizationId}/cadences`,
      plain,
    )
    await pressAndLoad(page, page.getByRole('link', { name: '“每月一次工作会商”的会议模板' }))
    await page.getByLabel('会议名称').fill('{月}月双山塘会商')
    await page.getByLabel('议题 1', { exact: true }).fill('通报上月督办事项')
    await pressAndLoad(page, page.getByRole('button', { name: '保存模板' }))
    await page.getByText('请填写预计分钟数。').waitFor()
    expect(await page.getByLabel('议题 1', { exact: true }).inputValue()).toBe('通报上月督办事项')
    await page.getByLabel('分钟').first().fill('20')
    await pressAndLoad(page, page.getByRole('button', { name: '保存模板' }))
    await page.getByText('模板已经保存').waitFor()
    await page.goto(`/organizations/${branch.organizationId}/year?year=${year}`)
    await pressAndLoad(page, page.getByRole('button', { name: '安排勾选的会议' }))
    await pressAndLoad(page, octoberOf(page).getByRole('link', { name: '10月双山塘会商' }))
    await page.getByText('通报上月督办事项').waitFor()
  })

  it('has nothing in the way', async () => {
    const branch = await owingBranch()
    const home = `/organizations/${branch.organizationId}`
    const page = await journey.open(branch.south.secretary, `${home}/cadences`)
    await page.locator('summary', { hasText: '修改“每月一次工作会商”' }).click()
    await look(page, 'cadences')
    await page.getByRole('link', { name: '“每月一次工作会商”的会议模板' }).click()
    await page.getByRole('heading', { name: '工作会商模板' }).waitFor()
    await look(page, 'meeting-template')
    await page.goto(`${home}/year?year=${year}`)
    await look(page, 'year-plan')
  })
})

describe('holidays, without scripts', () => {
  it('are refused from a file that is none, with every fault named, and nothing changes', async () => {
    const { userId } = await buildAdministrator(journey.server.test)
    const page = await journey.open({ userId }, '/administration/holidays', plain)
    const before = await digestOf(journey.runtime.database)
    const check = () => pressAndLoad(page, page.getByRole('button', { name: '检查文件' }))
    await check()
    await page.getByText('请选择一个文件。').waitFor()
    const days = [{ name: '', date: nationalDay, isOffDay: true }, { date: '2027-02-30' }]
    await page.getByLabel('JSON 文件').setInputFiles(holidayFile({ days }))
    await check()
    await page.getByText('文件有 2 处问题，没有导入：').waitFor()
    await page.getByText('第 1 天没有节日名称，请核对后再导入。').waitFor()
    expect(await digestOf(journey.runtime.database)).toEqual(before)
  })

  it('has nothing in the way', async () => {
    const { userId } = await buildAdministrator(journey.server.test)
    const page = await journey.open({ userId }, '/administration/holidays')
    await page.getByLabel('JSON 文件').setInputFiles(holidayFile())
    await pressAndLoad(page, page.getByRole('button', { name: '检查文件' }))
    await look(page, 'holidays')
  })

  it('are not for others', async () => {
    const branch = await journey.branch()
    const page = await journey.open(branch.south.secretary, '/', plain)
    expect((await page.goto('/administration/holidays'))?.status()).toBe(403)
  })
})
