import ICAL from 'ical.js'
import nodeIcal from 'node-ical'
import { convertIcsCalendar } from 'ts-ics'

/** One meeting as a calendar program understood it. */
export type ReadEvent = {
  uid: string
  sequence: number
  start: Date
  end: Date | undefined
  summary: string
  location: string
  description: string
  url: string
  status: string
}

export type ReadCalendar = { name: string; events: ReadEvent[] }

/** The parsers of several calendar programs: what one of them forgives, another does not. */
export const calendarReaders: Readonly<Record<string, (text: string) => ReadCalendar>> = {
  'ical.js': readWithIcalJs,
  'node-ical': readWithNodeIcal,
  'ts-ics': readWithTsIcs,
}

/** What all of them read alike; throws when two of them differ. */
export function readCalendar(text: string): ReadCalendar {
  const [first, ...others] = Object.entries(calendarReaders).map(([name, read]) => ({
    name,
    read: read(text),
  }))
  for (const other of others) {
    if (JSON.stringify(other.read) !== JSON.stringify(first?.read)) {
      throw new Error(`${first?.name} and ${other.name} read the calendar differently:\n${text}`)
    }
  }
  return first?.read ?? { name: '', events: [] }
}

function readWithIcalJs(text: string): ReadCalendar {
  const calendar = new ICAL.Component(ICAL.parse(text))
  return {
    name: wordsOf(calendar.getFirstPropertyValue('x-wr-calname')),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component)
      return {
        uid: event.uid,
        sequence: event.sequence,
        start: event.startDate.toJSDate(),
        end: event.endDate.toJSDate(),
        summary: event.summary,
        location: event.location ?? '',
        description: event.description ?? '',
        url: wordsOf(component.getFirstPropertyValue('url')),
        status: wordsOf(component.getFirstPropertyValue('status')),
      }
    }),
  }
}

function readWithNodeIcal(text: string): ReadCalendar {
  const parts = Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part !== undefined)
  const calendar = parts.find((part) => part.type === 'VCALENDAR')
  return {
    name: wordsOf(calendar?.['WR-CALNAME']),
    events: parts
      .filter((part) => part.type === 'VEVENT')
      .map((event) => ({
        uid: event.uid,
        sequence: Number(event.sequence),
        start: new Date(event.start),
        end: event.end && new Date(event.end),
        summary: wordsOf(event.summary),
        location: wordsOf(event.location),
        description: wordsOf(event.description),
        url: wordsOf(event.url),
        status: wordsOf(event.status),
      })),
  }
}

function readWithTsIcs(text: string): ReadCalendar {
  const { name, events = [] } = convertIcsCalendar(undefined, text)
  return {
    name: wordsOf(name),
    events: events.map((event) => ({
      uid: event.uid,
      sequence: event.sequence ?? 0,
      start: event.start.date,
      end: event.end?.date,
      summary: event.summary,
      location: wordsOf(event.location),
      description: wordsOf(event.description),
      url: wordsOf(event.url),
      status: wordsOf(event.status),
    })),
  }
}

/** A value as text; some parsers give values with parameters as `{ params, val }`. */
function wordsOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'val' in value) return wordsOf(value.val)
  return typeof value === 'string' ? value : ''
}
