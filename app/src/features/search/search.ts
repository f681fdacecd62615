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
    case 'NEED':
      return `/organizations/${find.organizationId}/needs/${find.id}`
    case 'RESOURCE':
      return `/organizations/${find.organizationId}/resources/${find.id}`
    case 'SERVICE_PROJECT':
      return `/organizations/${find.organizationId}/service-list/${find.id}`
    case 'ACTIVITY':
      return `/organizations/${find.organizationId}/activities/${find.id}`
    case 'SURVEY':
      return `/organizations/${find.organizationId}/surveys/${find.id}${find.keeps ? '' : '/answer'}`
    case 'UNIT':
      return `/organizations/${find.organizationId}/units/${find.id}`
    case 'PERSON':
      return `/organizations/${find.organizationId}`
    default:
      return `/meetings/${find.meeting?.id}`
  }
}
