import { type NeedFilter, needFilters, type ResourceFilter } from '@pilin/domain/lists/filters'
import type { PageApi } from '@pilin/server/http/page-api'

type Lists = PageApi['caller']['lists']

/** The lists and single needs and resources, as the server shows them. */
export type Needs = Awaited<ReturnType<Lists['needs']>>
export type NeedCardData = Needs['needs'][number]
export type Need = Awaited<ReturnType<Lists['need']>>
export type Resources = Awaited<ReturnType<Lists['resources']>>
export type Resource = Awaited<ReturnType<Lists['resource']>>
export type Claim = Need['claims'][number]
export type Categories = Needs['categories']

/** The group that an address asks for; what nobody has taken on where it asks for none. */
export function filterIn(search: URLSearchParams): NeedFilter {
  return needFilters.find((each) => each === search.get('show')) ?? 'waiting'
}

/** The same for resources; what is offered where it asks for none. */
export function resourceFilterIn(search: URLSearchParams): ResourceFilter {
  return search.get('show') === 'ended' ? 'ended' : 'offered'
}

/** What an address says was done just now. */
export function noticeIn(request: Request): 'entered' | 'saved' | null {
  const done = new URL(request.url).searchParams.get('done')
  return done === 'entered' || done === 'saved' ? done : null
}
