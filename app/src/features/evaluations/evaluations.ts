import type { PageApi } from '@pilin/server/http/page-api'

type Evaluations = PageApi['caller']['evaluations']

/** Evaluations as the server shows them. */
export type Evaluation = Awaited<ReturnType<Evaluations['view']>>
export type Results = Awaited<ReturnType<Evaluations['results']>>
export type UnitResults = Awaited<ReturnType<Evaluations['ofUnit']>>
export type AnswerForm = Awaited<ReturnType<PageApi['visitors']['answerForm']>>
