import fc from 'fast-check'
import ICAL from 'ical.js'
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

function parse(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)) }
}

async function feed(...events: FeedEvent[]) {
  return calendarFeed('沪浙山塘', events, now)
}

describe('the calendar feed', () => {
  it('tells what, when and where, in UTC, as another program reads it', async () => {
    const text = await feed(consultation)
    const { calendar, events } = parse(text)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('沪浙山塘')
    const [event] = events
    expect(event?.uid).toBe('0192-meeting@pilin')
    expect(event?.summary).toBe('十一月工作会商')
    expect(event?.location).toBe(consultation.location)
    expect(event?.description).toBe(consultation.description)
    expect(event?.startDate.toJSDate()).toEqual(consultation.startsAt)
    expect(event?.endDate.toJSDate()).toEqual(consultation.endsAt)
    expect(text).toContain('DTSTART:20261106T060000Z')
    expect(text).not.toContain('TZID')
  })

  it('lets a moved meeting keep its uid with a higher sequence', async () => {
    const moved = {
      ...consultation,
      sequence: 3,
      startsAt: new Date('2026-11-13T06:00:00Z'),
      endsAt: new Date('2026-11-13T07:00:00Z'),
    }
    const [event] = parse(await feed(moved)).events
    expect(event?.uid).toBe(consultation.uid)
    expect(event?.sequence).toBe(3)
    expect(event?.startDate.toJSDate()).toEqual(moved.startsAt)
  })

  it('keeps a cancelled meeting, as cancelled', async () => {
    const [event] = parse(await feed({ ...consultation, sequence: 1, cancelled: true })).events
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    const [held] = parse(await feed(consultation)).events
    expect(held?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
  })

  it('folds lines at 75 octets, ends them with CRLF and breaks no character', async () => {
    const text = await feed({ ...consultation, summary: '联合党支部'.repeat(40) })
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(parse(text).events[0]?.summary).toBe('联合党支部'.repeat(40))
  })

  it('brings no line of its own out of what people write', async () => {
    const evil = '会议\r\nATTENDEE:mailto:x@example.cn\nEND:VEVENT;,\\"'
    const { events } = parse(
      await feed({ ...consultation, summary: evil, location: evil, description: evil }),
    )
    expect(events).toHaveLength(1)
    expect(events[0]?.component.getFirstProperty('attendee')).toBeNull()
  })

  it('comes back as it was, whatever the texts are', async () => {
    const words = fc
      .string({ unit: fc.constantFrom(...'会商，。；：,;:\\"\' nN\n龑𠮷='), minLength: 1, maxLength: 90 })
      .map((text) => text.trim())
      .filter((text) => text !== '')
    await fc.assert(
      fc.asyncProperty(words, words, async (summary, description) => {
        const [event] = parse(await feed({ ...consultation, summary, description })).events
        expect(event?.summary).toBe(summary)
        expect(event?.description).toBe(description)
      }),
    )
  })

  it('is the same twice, and valid when empty', async () => {
    expect(await feed(consultation)).toBe(await feed(consultation))
    expect(parse(await feed()).events).toEqual([])
  })
})
