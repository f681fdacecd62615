import ical from 'ical.js'
import { describe, expect, it } from 'vitest'
import { pressAndLoad } from '../kit/browser.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting } from '../kit/meeting-builders.ts'

const journey = useJourney()

describe('a calendar on the phone', () => {
  it('is subscribed to from the account without scripts, read by a program, and ended', async () => {
    const branch = await journey.branch()
    const { meetingId } = await buildMeeting(journey.runtime, branch)
    const page = await journey.open(branch.north.member, '/account')
    await pressAndLoad(page, page.getByRole('link', { name: '把会议日程加到手机日历' }))
    const own = page.getByRole('region', { name: '我的会议' })
    await pressAndLoad(page, own.getByRole('button', { name: '生成地址' }))
    const address = await own.getByLabel('订阅地址').inputValue()
    expect(await own.getByRole('link').getAttribute('href')).toBe(address.replace('http:', 'webcal:'))
    await look(page, 'calendar-feed')

    const answer = await fetch(address)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const calendar = new ical.Component(ical.parse(await answer.text()))
    const [event] = calendar.getAllSubcomponents('vevent')
    expect(event?.getFirstPropertyValue('uid')).toBe(`${meetingId}@pilin`)
    // The same calendar is the same bytes, so a program that asks again need not read it.
    expect((await fetch(address)).headers.get('etag')).toBe(answer.headers.get('etag'))

    await page.goto('/account/calendar')
    expect(await page.getByLabel('订阅地址').count()).toBe(0)
    await pressAndLoad(page, own.getByRole('button', { name: '停用地址' }))
    await page.getByText('地址已停用。').waitFor()
    const ended = await fetch(address)
    const never = await fetch(address.replace(/[\w-]{43}\.ics/, `${'x'.repeat(43)}.ics`))
    expect([ended.status, await ended.text()]).toEqual([404, await never.text()])
  })
})
