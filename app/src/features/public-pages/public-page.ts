import type { PageApi } from '@pilin/server/http/page-api'

/** What everybody may see of an organization, and the switches behind it. */
export type PublicPageData = Awaited<ReturnType<PageApi['publicPage']>>
export type PublicSettings = Awaited<ReturnType<PageApi['caller']['publicPages']['settings']>>
