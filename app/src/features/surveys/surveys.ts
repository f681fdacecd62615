import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'

type Caller = PageApi['caller']['surveys']

/** Surveys as the server shows them. */
export type Surveys = Awaited<ReturnType<Caller['list']>>
export type SurveyCard = Surveys['surveys'][number]
export type Survey = Awaited<ReturnType<Caller['view']>>
export type PublicForm = Awaited<ReturnType<PageApi['surveys']['byLink']>>
export type Results = Awaited<ReturnType<Caller['results']>>
export type Opinions = Awaited<ReturnType<Caller['opinions']>>
export type SurveyLink = Awaited<ReturnType<Caller['link']>>
export type Origin = Awaited<ReturnType<Caller['origin']>>['origin']

export function surveyPath(organizationId: string, surveyId: string): string {
  return `/organizations/${organizationId}/surveys/${surveyId}`
}

/** A sheet as the server reads it, from the fields of a form: answers by the questions' ids. */
export function sheetOf({ versionId = '', ...values }: FormValues) {
  const answers = Object.fromEntries(Object.entries(values).filter(([name]) => /^q\d+$/.test(name)))
  return { versionId, answers }
}

/** Whether an address says that something was saved just now. */
export function isSaved(request: Request): boolean {
  return new URL(request.url).searchParams.get('done') === 'saved'
}
