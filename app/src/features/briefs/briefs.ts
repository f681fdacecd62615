import type { PageApi } from '@pilin/server/http/page-api'

/** A meeting's 会议纪要, as the server shows it. */
export type BriefView = Awaited<ReturnType<PageApi['caller']['briefs']['view']>>
export type Brief = NonNullable<BriefView['brief']>
