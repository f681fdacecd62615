import type { PageApi } from '@pilin/server/http/page-api'
import type { DueHandover } from '../handover/handover.ts'

/** A member's month, as the server shows it. */
export type Schedule = Awaited<ReturnType<PageApi['caller']['meetings']['schedule']>> & {
  /** Records past their time, for those who hand them in. */
  overdue: OverdueRecord[]
  /** Handovers that wait for the reader's signature. */
  handovers: DueHandover[]
}
export type OverdueRecord = Awaited<ReturnType<PageApi['caller']['minutes']['overdue']>>[number]
export type ScheduledOrganization = Schedule['organizations'][number]
export type ScheduledMeeting = Schedule['meetings'][number]
export type Owed = ScheduledOrganization['cadences'][number]
