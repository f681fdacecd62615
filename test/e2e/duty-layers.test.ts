import { addDays, asCivilDate, type CivilMonth, lastDay, nextMonth } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, civilMonthOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { editMeeting } from '@pilin/server/domains/meetings/edit-meeting'
import { execute } from '@pilin/server/kernel/execute'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { phone, pressAndLoad, wordsSeen } from '../kit/browser.ts'
import type { BuiltBranch } from '../kit/builders.ts'
import { useJourney } from '../kit/journey.ts'
import { monthIndex } from '../kit/layers.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, onDuty } from '../kit/meeting-builders.ts'
import { digestOf } from '../kit/unchanged.ts'

const journey = useJourney()
const plain = { javaScriptEnabled: false }

/** The next two months, whose holders the secretaries exchange. */
function monthsAhead(): [CivilMonth, CivilMonth] {
  const first = nextMonth(civilMonthOf(new Date()))
  return [first, nextMonth(first)]
}

const tenth = (month: CivilMonth) => asCivilDate(`${month}-10`)
const meetingOn = (branch: BuiltBranch, month: CivilMonth, title: string) =>
  buildMeeting(journey.runtime, branch, { title, startsAt: instantOf(tenth(month), '09:00'), topics: [] })

/** Who has a month by the rule, with the name on their pages. */
function holderOf(branch: BuiltBranch, month: CivilMonth) {
  const isNorth = onDuty(branch, instantOf(tenth(month), '09:00')) === branch.north.secretary
  const village = isNorth ? branch.north : branch.south
  return { ...village, side: isNorth ? '北' : '南', name: isNorth ? '北书记' : '南书记' }
}

async function aBranch() {
  const branch = await journey.branch()
  const [first, second] = monthsAhead()
  const path = `/organizations/${branch.organizationId}/rotation`
  return { branch, path, first, second, giver: holderOf(branch, first), taker: holderOf(branch, second) }
}

async function askForSwap(page: Page, branch: BuiltBranch, own: CivilMonth, other: CivilMonth) {
  await page.locator('summary', { hasText: '提出调班' }).click()
  const form = page.locator('form#ask-swap')
  await form.getByLabel('我的任期').selectOption(`${branch.rosterId}/${monthIndex(own)}`)
  await form.getByLabel('希望换到的任期').selectOption(`${branch.rosterId}/${monthIndex(other)}`)
  await form.getByLabel('原因（可不填）').fill('外出学习')
  await pressAndLoad(page, form.getByRole('button', { name: '提出调班请求' }))
}

/** Looks at a page as it stands, in a window of one's own with scripts, which the look itself needs. */
async function lookAt(visitor: { userId: string }, address: string, name: string): Promise<void> {
  const page = await journey.open(visitor, address)
  await look(page, name)
}

async function words(page: Page): Promise<string> {
  return (await wordsSeen(page.locator('main'))).replaceAll(/\s+/g, '')
}

describe('a swap, without scripts', () => {
  it('is asked for, agreed, seen by members with the meetings that follow, and taken back', async () => {
    const { branch, path, first, second, giver, taker } = await aBranch()
    await meetingOn(branch, first, '河道联防会商')
    const fixed = await meetingOn(branch, second, '集镇整治会商')
    const { meetingId } = fixed
    await execute(journey.runtime, editMeeting, giver.secretary.actor, {
      meetingId,
      title: '集镇整治会商',
      date: tenth(second),
      startTime: '09:00',
      endTime: '11:00',
      place: '界河码头',
      chairId: taker.member.id,
      hostUnitId: taker.unitId,
    })
    const asking = await journey.open(giver.secretary, path, plain)
    await askForSwap(asking, branch, first, second)
    await asking.getByText('调班请求已提出，等待对方答复。').waitFor()
    await asking.getByRole('button', { name: '撤回调班请求' }).waitFor()

    const member = await journey.open(taker.member, path, { ...plain, viewport: phone })
    expect(await words(member)).toContain('等待答复')
    expect(await member.getByRole('button', { name: '同意调班' }).count()).toBe(0)

    const answering = await journey.open(taker.secretary, path, plain)
    await pressAndLoad(answering, answering.getByRole('button', { name: '同意调班' }))
    await answering.getByText('已同意，调班生效。').waitFor()
    const said = await words(answering)
    expect(said).toContain('以下1次会议的主持人和主办单位随之调整：')
    expect(said).toMatch(new RegExp(`河道联防会商：主持人${taker.name}，主办单位${taker.side}山塘`))
    expect(said).toMatch(/以下1次会议的主持人已由人工指定，没有随轮值变化：.*集镇整治会商/)

    await member.goto(`${path}?year=${first.slice(0, 4)}`)
    const line = member.getByRole('listitem').filter({ hasText: `与${giver.name}调班` })
    expect(await wordsSeen(line.first())).toContain(taker.name)
    await member.goto(`/?month=${first}`)
    expect(await words(member)).toContain(`与${giver.name}调班`)

    await asking.goto(path)
    await asking.locator('summary', { hasText: '撤销这项调班' }).click()
    await pressAndLoad(asking, asking.getByRole('button', { name: '确认撤销' }))
    await asking.getByText('调班已撤销，恢复原来的轮值安排。').waitFor()
    expect(await words(asking)).toContain(`河道联防会商：主持人${giver.name}`)
    await pressAndLoad(asking, asking.getByRole('link', { name: /年轮值统计$/ }))
    // The years of the two months may differ; the swap is in the report of both.
    await asking.goto(`${path}/report?year=${first.slice(0, 4)}`)
    expect(await words(asking)).toMatch(
      new RegExp(`已撤销；${giver.name}于.*提出；${taker.name}于.*同意；${giver.name}于.*撤销`),
    )
  })

  it('is in nobody’s way: the request, and what it moved', async () => {
    const { branch, path, first, second, giver, taker } = await aBranch()
    await meetingOn(branch, first, '河道联防会商')
    await askForSwap(await journey.open(giver.secretary, path, plain), branch, first, second)
    const answering = await journey.open(taker.secretary, path)
    await look(answering, 'rotation-asked')
    await pressAndLoad(answering, answering.getByRole('button', { name: '同意调班' }))
    await look(answering, 'rotation-agreed')
  })

  it('is declined with a reason that the asking one reads', async () => {
    const { branch, path, first, second, giver, taker } = await aBranch()
    const asking = await journey.open(giver.secretary, path, plain)
    await askForSwap(asking, branch, first, second)
    const answering = await journey.open(taker.secretary, path, plain)
    await answering.locator('summary', { hasText: '不同意' }).click()
    await answering.getByLabel('不同意的原因（可不填）').fill('当月要主持换届')
    await pressAndLoad(answering, answering.getByRole('button', { name: '答复不同意' }))
    await answering.getByText('已答复不同意，轮值安排不变。').waitFor()
    await asking.goto(`${path}/report?year=${first.slice(0, 4)}`)
    await asking.getByText('当月要主持换届').waitFor()
  })

  it('that cannot be is refused in a sentence, with everything kept', async () => {
    const { branch, path, first, second, giver } = await aBranch()
    const page = await journey.open(giver.secretary, path, plain)
    await askForSwap(page, branch, first, second)
    const before = await digestOf(journey.runtime.database)
    await askForSwap(page, branch, first, second)
    const form = page.locator('form#ask-swap')
    expect(await form.getByRole('alert').textContent()).toContain('这两个任期的调班已经提出')
    expect(await form.getByLabel('希望换到的任期').inputValue()).toBe(
      `${branch.rosterId}/${monthIndex(second)}`,
    )
    expect(await form.getByLabel('原因（可不填）').inputValue()).toBe('外出学习')
    expect(await page.getByText('调班请求已提出，等待对方答复。').count()).toBe(0)
    expect(await digestOf(journey.runtime.database)).toEqual(before)
  })
})

describe('a stand-in, without scripts', () => {
  it('is refused beyond the term, then appointed, seen, and revoked', async () => {
    const { branch, path, first, second, giver } = await aBranch()
    await meetingOn(branch, first, '河道联防会商')
    const page = await journey.open(giver.secretary, path, { ...plain, viewport: phone })
    await page.locator('summary', { hasText: '安排代班' }).click()
    const form = page.locator('form#stand-in')
    await form.getByLabel('代班从哪天起').fill(tenth(first))
    await form.getByLabel('代班到哪天止').fill(tenth(second))
    await form.getByLabel('代班人').selectOption({ label: `${giver.side}党员（${giver.side}山塘）` })
    await form.getByLabel('原因').fill('住院检查')
    await pressAndLoad(page, form.getByRole('button', { name: '保存代班安排' }))
    await form.getByText(/这个任期到.*为止，请分任期安排代班。/).waitFor()
    expect(await form.getByLabel('原因').inputValue()).toBe('住院检查')
    expect(await form.getByLabel('代班从哪天起').inputValue()).toBe(tenth(first))

    await form.getByLabel('代班到哪天止').fill(addDays(tenth(first), 2))
    await pressAndLoad(page, form.getByRole('button', { name: '保存代班安排' }))
    await page.getByText('代班已安排。').waitFor()
    expect(await words(page)).toContain('以下1次会议的主持人随之调整：')
    const member = await journey.open(branch.observer, `${path}?year=${first.slice(0, 4)}`, plain)
    expect(await words(member)).toMatch(new RegExp(`${giver.side}党员（${giver.side}山塘）代班`))
    expect(await member.locator('summary', { hasText: '撤销代班' }).count()).toBe(0)

    await page.locator('summary', { hasText: '撤销代班' }).click()
    await pressAndLoad(page, page.getByRole('button', { name: '确认撤销代班' }))
    await page.getByText('代班已撤销，恢复原来的轮值安排。').waitFor()
  })
})

describe('next year’s rotation, without scripts', () => {
  it('is looked at first and planned with one press', async () => {
    const { branch, path } = await aBranch()
    const page = await journey.open(branch.south.secretary, path, plain)
    const last = lastDay(nextMonth(civilMonthOf(new Date())))
    await page.locator('summary', { hasText: '提前结束这项安排' }).click()
    await page.getByLabel('最后一天').fill(last)
    await pressAndLoad(page, page.getByRole('button', { name: '确认提前结束' }))
    await pressAndLoad(page, page.getByRole('link', { name: '按同样顺序续排下一年' }))
    const following = holderOf(branch, nextMonth(nextMonth(civilMonthOf(new Date()))))
    const terms = page.locator('ol').getByRole('listitem')
    expect(await terms.count()).toBe(12)
    expect(await wordsSeen(terms.first())).toContain(following.name)
    await lookAt(branch.south.secretary, page.url(), 'rotation-extend')
    await pressAndLoad(page, page.getByRole('button', { name: '确认续排' }))
    await page.getByText('下一年的轮值已经排定。').waitFor()
    expect(await words(page)).toContain(`每月轮换一次，依次为：${following.name}`)
  })
})

describe('the report of a year', () => {
  it('gives days and per cent, in figures and bars, and leads to other years', async () => {
    const { branch, path } = await aBranch()
    const year = Number(civilDateOf(new Date()).slice(0, 4))
    const page = await journey.open(branch.north.member, `${path}/report?year=${year - 1}`, plain)
    const table = page.getByRole('table', { name: '各单位轮值天数' })
    const figures = (await table.getByRole('row').allTextContents()).slice(1)
    const sum = (pattern: RegExp) =>
      figures.reduce((total, row) => total + Number(pattern.exec(row)?.[1] ?? Number.NaN), 0)
    expect(sum(/(\d+) 天/)).toBe(daysOf(year - 1))
    expect(sum(/天(\d+)%/)).toBe(100)
    await page.getByText('全年每天都有人轮值。').waitFor()
    await lookAt(branch.north.member, page.url(), 'rotation-report')
    await page.goto(`${path}/report?year=2017`)
    await page.getByText('2017年1月1日至5月31日（在第一份轮值安排开始之前）').waitFor()
    await pressAndLoad(page, page.getByRole('link', { name: '2018年' }))
    await page.getByRole('heading', { name: '2018年轮值统计' }).waitFor()
  })

  function daysOf(year: number): number {
    return year % 4 === 0 ? 366 : 365
  }
})

describe('who chairs a meeting', () => {
  it.each([
    ['with scripts', {}],
    ['without scripts', plain],
  ])('is fixed by hand and given back to the rotation, %s', async (_how, options) => {
    const { branch, first, giver, taker } = await aBranch()
    const { meetingId } = await meetingOn(branch, first, '河道联防会商')
    const page = await journey.open(branch.south.secretary, `/meetings/${meetingId}/edit`, options)
    expect(await page.getByLabel('主持人').locator('option:checked').textContent()).toBe(
      `由轮值决定（当天为${giver.name}）`,
    )
    await page.getByLabel('主持人').selectOption({ label: `${taker.side}党员（${taker.side}山塘）` })
    await page.getByLabel('主办单位').selectOption({ label: `${taker.side}山塘` })
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('人工指定').first().waitFor()
    expect(await words(page)).toContain(`主持人${taker.side}党员人工指定`)
    await page.goto(`/meetings/${meetingId}/edit`)
    await page.getByLabel('主持人').selectOption('')
    await page.getByLabel('主办单位').selectOption('')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { name: '河道联防会商', level: 1 }).waitFor()
    expect(await words(page)).toContain(`主持人${giver.name}`)
    expect(await page.getByText('人工指定').count()).toBe(0)
  })
})
