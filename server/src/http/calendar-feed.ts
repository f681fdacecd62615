import { calendarFeed } from '@pilin/documents/calendar-feed'
import type { RequestHandler } from 'express'
import { readFeed } from '../domains/feeds/read-feed.ts'
import type { Services } from '../services.ts'
import { publicAddress } from './public-address.ts'

/**
 * A calendar for programs, which cannot sign in: the secret in the address is all they have. Whatever opens
 * nothing is answered alike.
 */
export function calendarFeedRoute({ runtime, environment }: Services): RequestHandler {
  return async (request, response) => {
    const [, secret] = /^([\w-]{43})\.ics$/.exec(String(request.params.file)) ?? []
    const feed = secret ? await readFeed(runtime, secret, publicAddress(environment, request)) : null
    if (!feed) {
      response.status(404).type('text/plain; charset=utf-8').send('没有这个日历，它可能已经停用。')
      return
    }
    // The stamp is of the newest change and not of now: the same calendar is the same bytes.
    const stamp = new Date(Math.max(0, ...feed.events.map(({ lastModified }) => lastModified.getTime())))
    response.setHeader('Cache-Control', 'private, max-age=300')
    response.type('text/calendar; charset=utf-8').send(await calendarFeed(feed.name, feed.events, stamp))
  }
}
