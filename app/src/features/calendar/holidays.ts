import type { PageApi } from '@pilin/server/http/page-api'

type CalendarCaller = PageApi['caller']['calendar']

/** The years whose holidays are known, as the server shows them to an administrator. */
export type Holidays = Awaited<ReturnType<CalendarCaller['holidays']>>
export type HolidayYear = Holidays['years'][number]
/** What a file says, before it is imported. */
export type Checked = Awaited<ReturnType<CalendarCaller['check']>>
