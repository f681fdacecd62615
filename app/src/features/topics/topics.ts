import type { PageApi } from '@pilin/server/http/page-api'
import { shownStates, topicTexts } from './messages.ts'

/** The backlog and one topic of it, as the server shows them. */
export type Backlog = Awaited<ReturnType<PageApi['caller']['topics']['list']>>
export type Topic = Backlog['topics'][number]
export type TopicPageData = Awaited<ReturnType<PageApi['caller']['topics']['view']>>

export type ProposeInput = Parameters<PageApi['caller']['topics']['propose']>[0]

/** What a reader may look at: a group of states, or what they proposed themselves. */
export type Shown = keyof typeof topicTexts.filter

/** The group that an address asks for; what waits for an answer where it asks for none. */
export function shownIn(search: URLSearchParams): Shown {
  const asked = search.get('show')
  return asked !== null && isShown(asked) ? asked : 'waiting'
}

/** What the server is asked for a group. */
export function narrowedTo(shown: Shown) {
  return shown === 'mine' ? { own: true } : { states: shownStates[shown] }
}

function isShown(text: string): text is Shown {
  return Object.hasOwn(topicTexts.filter, text)
}
