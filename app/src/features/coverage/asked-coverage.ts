import { type CivilDate, civilDate } from '@pilin/domain/calendar/civil-date'
import { coverageMessages } from '@pilin/domain/coverage/messages'
import { longestSpan, spanProblem } from '@pilin/domain/coverage/span'
import { coverageColumn, coverageOrders, coverageOutcome } from '@pilin/domain/coverage/vocabulary'

/** What is wrong with the days that an address asks for, at the field that it is about. */
export type WrongSpan = { from?: string | undefined; until?: string | undefined }

/** The days that an address asks for; what are none are told beside their fields, and the usual ones are shown. */
export function askedSpan(request: Request): {
  from: CivilDate | null
  until: CivilDate | null
  wrong: WrongSpan
} {
  const search = new URL(request.url).searchParams
  const [from, until] = ['from', 'until'].map((name) => {
    const text = search.get(name) ?? ''
    return text === '' ? null : civilDate.safeParse(text)
  })
  const usual = { from: null, until: null }
  if (from?.error || until?.error) {
    return { ...usual, wrong: { from: sentenceOf(from?.error), until: sentenceOf(until?.error) } }
  }
  const span = { from: from?.data ?? null, until: until?.data ?? null }
  if (span.from === null || span.until === null) return { ...span, wrong: {} }
  const problem = spanProblem({ from: span.from, until: span.until })
  if (problem === null) return { ...span, wrong: {} }
  const { until: backwards, tooLong } = coverageMessages
  return { ...usual, wrong: { until: problem === 'BACKWARDS' ? backwards : tooLong(longestSpan) } }
}

/** Order and page of the matrix; what is none of them is the first of them. */
export function askedOrder(request: Request) {
  const search = new URL(request.url).searchParams
  const page = Number(search.get('page') ?? '1')
  return {
    order: coverageOrders.find((each) => each === search.get('order')) ?? ('POSITION' as const),
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** The column and the outcome whose list is asked for; null for all of them. */
export function askedList(request: Request) {
  const search = new URL(request.url).searchParams
  return {
    column: coverageColumn.safeParse(search.get('column')).data ?? null,
    outcome: coverageOutcome.safeParse(search.get('outcome')).data ?? null,
  }
}

function sentenceOf(error: { issues: { message: string }[] } | undefined): string | undefined {
  return error?.issues[0]?.message
}
