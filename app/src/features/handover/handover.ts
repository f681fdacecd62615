import type { PageApi } from '@pilin/server/http/page-api'

/** The handovers of an organization, as the server shows them. */
export type Handovers = Awaited<ReturnType<PageApi['caller']['handover']['view']>>
export type OpenHandover = Handovers['open'][number]
export type PastHandover = Handovers['past'][number]
/** A handover that waits for the reader's signature. */
export type DueHandover = Awaited<ReturnType<PageApi['caller']['handover']['due']>>[number]
