import type { PageApi } from '@pilin/server/http/page-api'

type Projects = PageApi['caller']['projects']

/** The year's service list, one of its projects, and a chain, as the server shows them. */
export type ServiceListData = Awaited<ReturnType<Projects['list']>>
export type ListedProject = NonNullable<ServiceListData['list']>['projects'][number]
export type ServiceProject = Awaited<ReturnType<Projects['view']>>
export type Candidates = Awaited<ReturnType<Projects['candidates']>>
export type Chain = Awaited<ReturnType<PageApi['caller']['evaluations']['chain']>>['links']

/** Where many needs are put on a year's list; with a survey, only those of its round. */
export function fromNeedsPath(organizationId: string, year: number, surveyId = ''): string {
  return `/organizations/${organizationId}/service-list/from-needs?year=${year}${surveyId && `&survey=${surveyId}`}`
}

/** The address of a year's list; without a year the latest. */
export function listPath(organizationId: string, year?: number): string {
  return `/organizations/${organizationId}/service-list${year ? `?year=${year}` : ''}`
}
