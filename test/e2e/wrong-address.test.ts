import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useJourney } from '../kit/journey.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'

const journey = useJourney()

/** What a page that could not be shown says; it always offers a way on. */
async function sentenceOf(page: Page, path: string): Promise<{ status: number; sentence: string }> {
  const answer = await page.goto(path)
  expect(await page.getByRole('link', { name: '回到日程' }).getAttribute('href')).toBe('/')
  expect(await page.title()).toBe('这一页打不开 · 毗邻')
  return {
    status: answer?.status() ?? 0,
    sentence: (await page.locator('main p').first().textContent()) ?? '',
  }
}

describe('an address that leads nowhere', () => {
  it.each([
    ['/nothing/here', '没有找到这一页，它可能已经移走，或者网址有误。'],
    ['/?month=2026-13', '没有这个月份的日程，网址可能有误。请回到日程查看本月安排。'],
    ['/?month=abc', '没有这个月份的日程，网址可能有误。请回到日程查看本月安排。'],
    ['/?month=9999-01', '没有这个月份的日程，网址可能有误。请回到日程查看本月安排。'],
    ['/meetings/not-an-id', '没有找到这一页，它可能已经移走，或者网址有误。'],
    ['/organizations/%00', '没有找到这一页，它可能已经移走，或者网址有误。'],
  ])('says so in a sentence: %s', async (path, sentence) => {
    const branch = await journey.branch()
    const page = await journey.open(branch.south.member, '/', { javaScriptEnabled: false })
    expect(await sentenceOf(page, path)).toEqual({ status: 404, sentence })
  })

  it('answers alike for what belongs to others and for what does not exist', async () => {
    const own = await journey.branch()
    const foreign = await journey.branch()
    const meeting = await buildMeeting(journey.runtime, foreign)
    const page = await journey.open(own.south.secretary, '/')
    for (const pathOf of [
      (id: string) => `/organizations/${id}`,
      (id: string) => `/organizations/${id}/rotation`,
      (id: string) => `/organizations/${id}/follow-up`,
      (id: string) => `/organizations/${id}/audit`,
      (id: string) => `/organizations/${id}/meetings/new`,
    ]) {
      const missing = await sentenceOf(page, pathOf(randomUUID()))
      expect(missing.status, pathOf('…')).toBe(404)
      expect(await sentenceOf(page, pathOf(foreign.organizationId)), pathOf('…')).toEqual(missing)
    }
    for (const pathOf of [
      (id: string) => `/meetings/${id}`,
      (id: string) => `/meetings/${id}/minutes`,
      (id: string) => `/meetings/${id}/edit`,
    ]) {
      const missing = await sentenceOf(page, pathOf(randomUUID()))
      expect(missing.status, pathOf('…')).toBe(404)
      expect(await sentenceOf(page, pathOf(meeting.meetingId)), pathOf('…')).toEqual(missing)
    }
  })

  it('shows nobody’s name in the frame to a stranger, and leads strangers to the sign-in', async () => {
    const page = await journey.open('a stranger', '/sign-in')
    const { status } = await sentenceOf(page, '/nothing/here')
    expect(status).toBe(404)
    await page.goto('/administration')
    expect(new URL(page.url()).pathname).toBe('/sign-in')
  })

  it('is for administrators only, and says so, where the system is administered', async () => {
    const branch = await journey.branch()
    const page = await journey.open(branch.south.secretary, '/')
    const { status, sentence } = await sentenceOf(page, '/administration')
    expect(status).toBe(403)
    expect(sentence).toBe('只有系统管理员可以这样做。')
  })
})
