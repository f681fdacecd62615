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

/** Which needs a reader looks at. */
export const needFilters = ['waiting', 'taken', 'own', 'ended'] as const
export type NeedFilter = (typeof needFilters)[number]

/** The group that an address asks for; what nobody has taken on where it asks for none. */
export function filterIn(search: URLSearchParams): NeedFilter {
  return needFilters.find((each) => each === search.get('show')) ?? 'waiting'
}

/** The needs of a group, in the order of the server. */
export function narrowed(needs: readonly NeedCardData[], filter: NeedFilter): NeedCardData[] {
  switch (filter) {
    case 'waiting':
      return needs.filter(({ waits }) => waits)
    case 'taken':
      return needs.filter(({ waits }) => !waits)
    case 'own':
      return needs.filter(({ isOwn }) => isOwn)
    case 'ended':
      return [...needs]
  }
}

/** What an address says was done just now. */
export function noticeIn(request: Request): 'entered' | 'saved' | null {
  const done = new URL(request.url).searchParams.get('done')
  return done === 'entered' || done === 'saved' ? done : null
}
