/** One meeting as a calendar shows it. */
export type FeedEvent = {
  /** The same for as long as the meeting exists, such as `<meeting id>@pilin`. */
  uid: string
  /** Grows with every change of time, place or state, so that clients take the change over. */
  sequence: number
  startsAt: Date
  endsAt: Date
  summary: string
  location: string
  description: string
  url?: string
  cancelled: boolean
  lastModified: Date
}

/**
 * A calendar to subscribe to (RFC 5545). Times are UTC: every client shows them right, and none needs to know
 * a time zone. A cancelled meeting stays in the feed as cancelled, or clients would keep showing it.
 */
export async function calendarFeed(name: string, events: readonly FeedEvent[], now: Date): Promise<string> {
  const { default: ical, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator')
  const calendar = ical({
    name,
    prodId: { company: 'Pilin', product: 'Pilin', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    // How often clients come back, in seconds.
    ttl: 60 * 60,
  })
  for (const event of events) {
    calendar.createEvent({
      id: event.uid,
      sequence: event.sequence,
      start: event.startsAt,
      end: event.endsAt,
      stamp: now,
      summary: event.summary,
      location: event.location || null,
      description: event.description || null,
      url: event.url ?? null,
      status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      lastModified: event.lastModified,
    })
  }
  return calendar.toString()
}
