import type { PageApi } from '@pilin/server/http/page-api'

type Caller = PageApi['caller']['admissions']

/** Applications as the secretariat, a unit and an applicant see them. */
export type Applications = Awaited<ReturnType<Caller['list']>>
export type Application = Awaited<ReturnType<Caller['view']>>
export type UnitRequests = Awaited<ReturnType<Caller['ofUnit']>>['requests']
export type ApplyOrganization = Awaited<ReturnType<PageApi['applications']['form']>>
export type ApplicationStatus = Awaited<ReturnType<PageApi['applications']['status']>>
