import { data } from 'react-router'
import { shellMessages } from './messages.ts'

/** The year in the address (`?year=2026`); none means this one, and a wrong one is a wrong address. */
export function askedYear(request: Request): number | undefined {
  const year = new URL(request.url).searchParams.get('year')
  if (!year) return undefined
  const number = Number(year)
  if (!/^\d{4}$/.test(year) || number < 2000 || number > 2200)
    throw data({ sentence: shellMessages.noSuchYear }, { status: 404 })
  return number
}
