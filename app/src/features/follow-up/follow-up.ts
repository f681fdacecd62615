import type { PageApi } from '@pilin/server/http/page-api'

/** What an organization decided and who does what, as the server shows it. */
export type FollowUp = Awaited<ReturnType<PageApi['caller']['followUp']['view']>>
export type ActionItem = FollowUp['actionItems'][number]
export type Resolution = FollowUp['resolutions'][number]
