import type { PageApi } from '@pilin/server/http/page-api'

/** What was found, as the server shows it. */
export type SearchResult = Awaited<ReturnType<PageApi['caller']['search']['records']>>
export type Find = SearchResult['finds'][number]

/** Where a find leads. */
export function pathOf(find: Find): string {
  switch (find.kind) {
    case 'RESOLUTION':
      return `/organizations/${find.organizationId}/follow-up#${find.id}`
    case 'ACTION_ITEM':
      return `/organizations/${find.organizationId}/follow-up/${find.id}`
    case 'MINUTES':
      return `/meetings/${find.meeting?.id}/minutes`
    case 'PERSON':
      return `/organizations/${find.organizationId}`
    default:
      return `/meetings/${find.meeting?.id}`
  }
}
