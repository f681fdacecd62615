import { calendarReaders, type ReadCalendar, readCalendar } from '@kit/calendar-readers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFeed, type FeedEvent } from './calendar-feed.ts'

const now = new Date('2026-11-01T00:00:00Z')

const consultation: FeedEvent = {
  uid: '0192-meeting@pilin',
  sequence: 0,
  startsAt: new Date('2026-11-06T06:00:00Z'),
  endsAt: new Date('2026-11-06T07:40:00Z'),
  summary: '十一月工作会商',
  location: '南山塘村党群服务中心二楼会议室',
  description: '轮值书记：张龑\n议题：山塘河联合保洁；主题党日安排，其他\\事项',
  url: 'https://pilin.example.cn/meetings/0192',
  cancelled: false,
  lastModified: now,
}

async function feed(...events: FeedEvent[]) {
  return calendarFeed('沪浙山塘', events, now)
}

describe.each(Object.entries(calendarReaders))('the calendar feed, read by %s', (_name, read) => {
  const eventsOf = async (...events: FeedEvent[]): Promise<ReadCalendar['events']> =>
    read(await feed(...events)).events

  it('tells what, when and where, as it was meant', async () => {
    const { name, events } = read(await feed(consultation))
    expect(name).toBe('沪浙山塘')
    expect(events).toEqual([
      {
        uid: '0192-meeting@pilin',
        sequence: 0,
        start: consultation.startsAt,
        end: consultation.endsAt,
        summary: '十一月工作会商',
        location: consultation.location,
        description: consultation.description,
        url: consultation.url,
        status: 'CONFIRMED',
      },
    ])
  })

  it('lets a moved meeting keep its uid with a higher sequence', async () => {
    const startsAt = new Date('2026-11-13T06:00:00Z')
    const endsAt = new Date('2026-11-13T07:00:00Z')
    const moved = await eventsOf({ ...consultation, sequence: 3, startsAt, endsAt })
    expect(moved).toMatchObject([{ uid: consultation.uid, sequence: 3, start: startsAt, end: endsAt }])
  })

  it('keeps a cancelled meeting, as cancelled', async () => {
    const cancelled = { ...consultation, uid: 'cancelled@pilin', sequence: 1, cancelled: true }
    expect(await eventsOf(cancelled, consultation)).toMatchObject([
      { uid: 'cancelled@pilin', sequence: 1, status: 'CANCELLED' },
      { uid: consultation.uid, sequence: 0, status: 'CONFIRMED' },
    ])
  })

  it('puts folded Chinese lines together again', async () => {
    const summary = '联合党支部'.repeat(40)
    const description = '山塘河两岸𠮷野家龑，'.repeat(60)
    expect(await eventsOf({ ...consultation, summary, description })).toMatchObject([
      { summary, description },
    ])
  })

  it('brings no line of its own out of what people write', async () => {
    const evil = '会议\r\nATTENDEE:mailto:x@example.cn\nEND:VEVENT;,\\"'
    const events = await eventsOf({ ...consultation, summary: evil, location: evil, description: evil })
    expect(events).toMatchObject([{ uid: consultation.uid, start: consultation.startsAt }])
  })

  it('is valid when empty', async () => {
    expect(read(await feed())).toEqual({ name: '沪浙山塘', events: [] })
  })
})

describe('the text of the calendar feed', () => {
  it('has its times in UTC and no time zone to know', async () => {
    const text = await feed(consultation)
    expect(text).toContain('DTSTART:20261106T060000Z')
    expect(text).toContain('DTEND:20261106T074000Z')
    expect(text).not.toContain('TZID')
  })

  it('folds lines at 75 octets, ends them with CRLF and breaks no character', async () => {
    const text = await feed({ ...consultation, summary: '联合党支部'.repeat(40) })
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  })

  it('has no guests and one end, whatever people write', async () => {
    const evil = '会议\r\nATTENDEE:mailto:x@example.cn\nEND:VEVENT'
    const text = await feed({ ...consultation, summary: evil, location: evil, description: evil })
    expect(text).not.toMatch(/^ATTENDEE/m)
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1)
  })

  const texts = (characters: string) =>
    fc
      .string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 90 })
      .map((text) => text.trim())
      .filter((text) => text !== '')

  // Some programs take every backslash before an n for a line break, and drop the quotes around a whole text.
  it.each([
    ['from all of them', "会商，。；：,;:' nN\n龑𠮷=", readCalendar],
    ['with backslashes, from a careful one', '会商,;:\\"nN\n龑=', calendarReaders['ical.js']],
  ])('comes back as it was %s, whatever the texts are', async (_how, characters, read) => {
    await fc.assert(
      fc.asyncProperty(texts(characters), texts(characters), async (summary, description) => {
        const calendar = read?.(await feed({ ...consultation, summary, description }))
        expect(calendar?.events).toMatchObject([{ summary, description }])
      }),
    )
  })

  it('is the same twice', async () => {
    expect(await feed(consultation)).toBe(await feed(consultation))
  })
})
