import type { PageApi } from '@pilin/server/http/page-api'

/** A member's month, as the server shows it. */
export type Schedule = Awaited<ReturnType<PageApi['caller']['meetings']['schedule']>>
export type ScheduledOrganization = Schedule['organizations'][number]
export type ScheduledMeeting = Schedule['meetings'][number]
export type Owed = ScheduledOrganization['cadences'][number]
