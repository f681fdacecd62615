import type { PageApi } from '@pilin/server/http/page-api'

type PlanningCaller = PageApi['caller']['planning']

/** What an organization owes, as the server shows it. */
export type Cadences = Awaited<ReturnType<PlanningCaller['cadences']>>
export type Cadence = Cadences['cadences'][number]
/** The year as it could be planned. */
export type Year = Awaited<ReturnType<PlanningCaller['year']>>
export type YearCadence = Year['cadences'][number]
export type YearRow = YearCadence['rows'][number]
/** What the meetings of a cadence have in common. */
export type Template = Awaited<ReturnType<PlanningCaller['template']>>
