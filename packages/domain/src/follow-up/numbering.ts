import { z } from 'zod'
import type { CivilDate } from '../calendar/civil-date.ts'

/**
 * A resolution's number as it is cited: `〔2026〕3号`. The year stands in hexagonal brackets and the serial without
 * leading zeros, as on official documents; serials count from 1 within an organization and a calendar year.
 */
export function resolutionNumber(year: number, serial: number): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`not a serial number: ${serial}`)
  return `〔${year}〕${serial}号`
}

export const actionItemState = z.enum(['OPEN', 'CLOSED'])
export type ActionItemState = z.output<typeof actionItemState>

export const actionItemStateLabels: Record<ActionItemState, string> = { OPEN: '待办', CLOSED: '已办结' }

/** Open after its day; the day itself is still in time, and without a day nothing is late. */
export function isOverdue(dueOn: CivilDate | null, today: CivilDate, state: ActionItemState): boolean {
  return state === 'OPEN' && dueOn !== null && dueOn < today
}
