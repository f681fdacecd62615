import type { PageApi } from '@pilin/server/http/page-api'

type Caller = PageApi['caller']['followUp']

/** What an organization decided and who does what, as the server shows it. */
export type FollowUp = Awaited<ReturnType<Caller['view']>>
export type ActionItem = FollowUp['actionItems'][number]
export type Resolution = FollowUp['resolutions'][number]

/** One action item with its history and what the reader may do. */
export type ActionItemDetail = Awaited<ReturnType<Caller['item']>>

/** What a frozen record says about one topic. */
export type Extract = Awaited<ReturnType<Caller['extract']>>
type Entry = ActionItemDetail['entries'][number]
