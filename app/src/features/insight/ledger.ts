import type { PageApi } from '@pilin/server/http/page-api'

/** The ledger of a year, as the server shows it. */
export type Ledger = Awaited<ReturnType<PageApi['caller']['insight']['ledger']>>
export type Obligation = Ledger['obligations'][number]
export type LedgerPeriod = Obligation['periods'][number]
export type LedgerMeeting = Ledger['others'][number]
