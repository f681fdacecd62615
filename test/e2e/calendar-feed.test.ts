import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { describe, expect, it } from 'vitest'
import { pressAndLoad } from '../kit/browser.ts'
import { readCalendar } from '../kit/calendar-readers.ts'
import { useJourney } from '../kit/journey.ts'
import { look } from '../kit/look.ts'
import { buildMeeting, morning, onDuty } from '../kit/meeting-builders.ts'

const journey = useJourney()

async function meetingIn(meetingId: string) {
  const { prisma } = journey.runtime.database
  return prisma.meeting.findUniqueOrThrow({
    where: { id: meetingId },
    include: { organization: { select: { shortName: true } } },
  })
}

/** The calendar as all the programs understand it, by the address that a member was given. */
async function eventsAt(address: string) {
  return readCalendar(await (await fetch(address)).text()).events
}

describe('a calendar on the phone', () => {
  it('follows a meeting that moves and one that is cancelled, in every program', async () => {
    const branch = await journey.branch()
    const startsAt = morning(3)
    const chair = onDuty(branch, startsAt)
    const title = '十一月工作会商：明月山塘景区南、北入口统一标识和界河联合保洁（扩大会议）'
    const { meetingId } = await buildMeeting(journey.runtime, branch, { title, startsAt })
    const dropped = await buildMeeting(journey.runtime, branch, { title: '界河巡查', startsAt: morning(4) })
    const member = await journey.open(branch.north.member, '/account/calendar')
    const own = member.getByRole('region', { name: '我的会议' })
    await pressAndLoad(member, own.getByRole('button', { name: '生成地址' }))
    const address = await own.getByLabel('订阅地址').inputValue()
    const { organization } = await meetingIn(meetingId)
    const summary = `${title}（${organization.shortName}）`
    const was = await eventsAt(address)
    expect(was).toMatchObject([
      { uid: `${meetingId}@pilin`, sequence: 0, start: startsAt, summary, status: 'CONFIRMED' },
      { uid: `${dropped.meetingId}@pilin`, sequence: 0, status: 'CONFIRMED' },
    ])

    const page = await journey.open(chair, `/meetings/${meetingId}/edit`)
    await page.getByLabel('日期').fill(civilDateOf(morning(5)))
    await page.getByRole('button', { name: '保存' }).click()
    await page.waitForURL(`**/meetings/${meetingId}`)
    const canceller = await journey.open(onDuty(branch, morning(4)), `/meetings/${dropped.meetingId}`)
    await canceller.locator('summary', { hasText: '取消会议' }).click()
    await canceller.getByLabel('取消的原因').fill('台风红色预警')
    await canceller.getByRole('button', { name: '确认取消会议' }).click()
    await canceller.getByText('会议已取消。原因：台风红色预警').waitFor()

    const now = new Map((await eventsAt(address)).map((event) => [event.uid, event]))
    expect(now.size).toBe(was.length)
    expect(now.get(`${meetingId}@pilin`)).toMatchObject({
      sequence: 1,
      start: morning(5),
      summary,
      status: 'CONFIRMED',
    })
    expect(now.get(`${dropped.meetingId}@pilin`)).toMatchObject({
      sequence: 1,
      start: morning(4),
      status: 'CANCELLED',
      description: expect.stringContaining('会议已取消：台风红色预警'),
    })
  })

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
    const { startsAt, endsAt, title, place, organization } = await meetingIn(meetingId)
    expect(readCalendar(await answer.text()).events).toMatchObject([
      {
        uid: `${meetingId}@pilin`,
        sequence: 0,
        start: startsAt,
        end: endsAt,
        summary: `${title}（${organization.shortName}）`,
        location: place,
        status: 'CONFIRMED',
        url: `${journey.url}/meetings/${meetingId}`,
      },
    ])
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
