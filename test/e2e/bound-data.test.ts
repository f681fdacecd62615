import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { describe, expect, it } from 'vitest'
import { markPage, useJourney } from '../kit/journey.ts'
import { buildMeeting, morning } from '../kit/meeting-builders.ts'
import { committedWords, typeInto, untilSaved, wordsOn } from '../kit/minutes-page.ts'

const journey = useJourney()

/** The record in front of one secretary, the meeting's page in front of the other. */
async function recordAndMeeting() {
  const branch = await journey.branch()
  const meeting = await buildMeeting(journey.runtime, branch, { startsAt: morning(0), topics: ['甲', '乙'] })
  const path = `/meetings/${meeting.meetingId}`
  const record = await journey.open(branch.north.secretary, `${path}/minutes`)
  const page = await journey.open(branch.south.secretary, path)
  return { branch, meeting, path, record, page, mark: await markPage(record) }
}

describe('the record follows the meeting without a reload', () => {
  it('who is present stands in its head as soon as somebody marks it', async () => {
    const { record, page, mark } = await recordAndMeeting()
    await typeInto(record, '正在记录。', '甲')
    await page.getByRole('button', { name: '为南党员签到' }).click()
    await record.getByText('实到 1 人：南党员').waitFor()
    await page.getByRole('button', { name: '取消南党员的签到' }).click()
    await record.getByText('实到 0 人').waitFor()
    // Whoever writes writes on where they were.
    await record.keyboard.type('继续。')
    await expect.poll(() => wordsOn(record, '甲')).toBe('正在记录。继续。')
    expect(await mark.wasReloaded()).toBe(false)
  })

  it('its parts stand in the agenda’s new order, each with its own text', async () => {
    const { record, page, meeting, mark } = await recordAndMeeting()
    const [first = '', second = ''] = meeting.agendaItemIds
    await typeInto(record, '乙的记录', '乙')
    await typeInto(record, '甲的记录', '甲')
    await page.getByRole('button', { name: '上移“乙”' }).click()
    const headings = record.locator('article').getByRole('heading', { level: 2 })
    await expect
      .poll(() => headings.allTextContents())
      .toEqual(['一、上次决议办理情况', '二、乙', '三、甲', '四、其他事项'])
    await record.keyboard.type('，续写')
    await expect.poll(() => wordsOn(record, '甲')).toBe('甲的记录，续写')
    expect(await wordsOn(record, '乙')).toBe('乙的记录')
    await untilSaved(record)
    const { prisma } = journey.runtime.database
    expect(await committedWords(prisma, meeting.documentId, fragmentOf(first))).toBe('甲的记录，续写')
    expect(await committedWords(prisma, meeting.documentId, fragmentOf(second))).toBe('乙的记录')
    expect(await mark.wasReloaded()).toBe(false)
  })

  it('a new time, place and name of the meeting stand in its head', async () => {
    const { record, page, path, mark } = await recordAndMeeting()
    await page.goto(`${path}/edit`)
    await page.getByLabel('会议名称').fill('界河联防专题会商')
    await page.getByLabel('地点').fill('北山塘文化礼堂')
    await page.getByRole('button', { name: '保存' }).click()
    await record.getByText('北山塘文化礼堂').waitFor()
    await record.getByText('界河联防专题会商').waitFor()
    expect(await mark.wasReloaded()).toBe(false)
  })
})
