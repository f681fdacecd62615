import type { PageApi } from '@pilin/server/http/page-api'

/** An organization, as the server shows it. */
export type Organization = Awaited<ReturnType<PageApi['caller']['organizations']['view']>>
export type MemberUnit = Organization['units'][number]
