import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../kit/journey.ts'
import { buildMeeting, morning } from '../kit/meeting-builders.ts'
import { digestOf } from '../kit/unchanged.ts'

const journey = useJourney()
const tomorrow = () => addDays(civilDateOf(new Date()), 1)

describe.each([
  ['with scripts', {}],
  ['without scripts', { javaScriptEnabled: false }],
])('planning a meeting %s', (_how, options) => {
  it('is refused when it ends before it starts, with everything kept, and done when that is mended', async () => {
    const branch = await journey.branch()
    const path = `/organizations/${branch.organizationId}/meetings/new`
    const page = await journey.open(branch.south.secretary, path, options)
    const before = await digestOf(journey.runtime.database)
    await page.getByLabel('会议类型').selectOption('THEME_DAY')
    await page.getByLabel('会议名称').fill('重走界河')
    await page.getByLabel('日期').fill(tomorrow())
    await page.getByLabel('开始时间').fill('15:00')
    await page.getByLabel('结束时间').fill('14:00')
    await page.getByLabel('地点').fill('界河码头')
    await page.getByRole('button', { name: '安排会议' }).click()
    await page.getByText('结束时间要晚于开始时间，请重新选择。').waitFor()
    expect(await page.getByLabel('结束时间').getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('会议类型').inputValue()).toBe('THEME_DAY')
    expect(await page.getByLabel('会议名称').inputValue()).toBe('重走界河')
    expect(await page.getByLabel('日期').inputValue()).toBe(tomorrow())
    expect(await page.getByLabel('开始时间').inputValue()).toBe('15:00')
    expect(await page.getByLabel('地点').inputValue()).toBe('界河码头')
    expect(await digestOf(journey.runtime.database)).toEqual(before)

    await page.getByLabel('结束时间').fill('17:00')
    await page.getByRole('button', { name: '安排会议' }).click()
    await page.getByRole('heading', { name: '重走界河', level: 1 }).waitFor()
    expect(new URL(page.url()).pathname).toMatch(/^\/meetings\//)
  })

  it('is changed afterwards, with the same care', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildMeeting(journey.runtime, branch, { startsAt: morning(1) })
    const page = await journey.open(branch.north.secretary, `/meetings/${meetingId}/edit`, options)
    await page.getByLabel('开始时间').fill('16:00')
    await page.getByLabel('结束时间').fill('10:30')
    await page.getByLabel('地点').fill('')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('请填写地点。').waitFor()
    expect(await page.getByLabel('开始时间').inputValue()).toBe('16:00')
    await page.getByLabel('地点').fill('北山塘文化礼堂')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('结束时间要晚于开始时间，请重新选择。').waitFor()
    expect(await page.getByLabel('地点').inputValue()).toBe('北山塘文化礼堂')
    await page.getByLabel('开始时间').fill('08:30')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('08:30–10:30').waitFor()
    await page.getByText('北山塘文化礼堂').waitFor()
  })
})

describe('planning a meeting', () => {
  it('begins with what is owed, and is not for members', async () => {
    const branch = await journey.branch()
    const path = `/organizations/${branch.organizationId}/meetings/new`
    const page = await journey.open(branch.south.secretary, `${path}?kind=THEME_DAY&date=2027-02-15`)
    expect(await page.getByLabel('会议名称').inputValue()).toBe('2月主题党日')
    await page.getByLabel('日期').fill('2027-03-05')
    await expect.poll(() => page.getByLabel('会议名称').inputValue()).toBe('3月主题党日')

    const member = await journey.open(branch.south.member, path)
    await member.getByLabel('日期').fill(tomorrow())
    await member.getByLabel('地点').fill('界河码头')
    await member.getByRole('button', { name: '安排会议' }).click()
    await member.getByText('只有各单位书记可以查看和办理这项内容，请联系本单位书记。').waitFor()
    expect(await member.getByLabel('地点').inputValue()).toBe('界河码头')
  })
})

describe('replying to an invitation', () => {
  it('takes one press to come, and a reason to be excused; the secretary sees it at once', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildMeeting(journey.runtime, branch, { startsAt: morning(1) })
    const secretary = await journey.open(branch.south.secretary, `/meetings/${meetingId}`)
    const member = await journey.open(branch.north.member, `/meetings/${meetingId}`, {
      viewport: { width: 360, height: 780 },
    })
    const attend = member.getByRole('button', { name: '参加', exact: true })
    expect((await attend.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    await attend.click()
    await member.getByText('您已回复：参加。').waitFor()
    const row = secretary.getByRole('listitem').filter({ hasText: /^北党员/ })
    await row.getByText('参加', { exact: true }).waitFor()
    await member.locator('summary', { hasText: '请假' }).click()
    await member.getByRole('button', { name: '确认请假' }).click()
    await member.getByText('请填写请假的原因。').first().waitFor()
    await member.getByLabel('请假原因').fill('住院复查')
    await member.getByRole('button', { name: '确认请假' }).click()
    await member.getByText('您已回复：请假（住院复查）。').waitFor()
    await row.getByText('请假：住院复查').waitFor()
  })
})
