import { z } from 'zod'
import type { CivilDate } from '../calendar/civil-date.ts'

/** 待办 → 进行中 → 已办结; 撤销 ends it unfinished. An approved extension is a later due date, not a state. */
export const actionItemState = z.enum(['OPEN', 'STARTED', 'CLOSED', 'REVOKED'])
export type ActionItemState = z.output<typeof actionItemState>

export const actionItemStateLabels: Record<ActionItemState, string> = {
  OPEN: '待办',
  STARTED: '进行中',
  CLOSED: '已办结',
  REVOKED: '已撤销',
}

/** What happens to an action item, one entry of its history each. */
export const actionItemStep = z.enum([
  'NOTED',
  'EXTENSION_ASKED',
  'EXTENDED',
  'EXTENSION_REFUSED',
  'CLOSED',
  'REOPENED',
  'REVOKED',
])
export type ActionItemStep = z.output<typeof actionItemStep>

export const actionItemStepLabels: Record<ActionItemStep, string> = {
  NOTED: '进展',
  EXTENSION_ASKED: '申请延期',
  EXTENDED: '同意延期',
  EXTENSION_REFUSED: '不同意延期',
  CLOSED: '办结',
  REOPENED: '重新办理',
  REVOKED: '撤销',
}

/** The states in which somebody still has to do something. */
export const unfinishedStates = ['OPEN', 'STARTED'] as const satisfies ActionItemState[]

export function isUnfinished(state: ActionItemState): boolean {
  return unfinishedStates.some((unfinished) => unfinished === state)
}

/**
 * The state after a step, or undefined when the step cannot be taken in this state: what is finished takes only
 * a reopening, what is unfinished everything else.
 */
export function stateAfter(state: ActionItemState, step: ActionItemStep): ActionItemState | undefined {
  if (!isUnfinished(state)) return step === 'REOPENED' ? 'STARTED' : undefined
  switch (step) {
    case 'REOPENED':
      return undefined
    case 'NOTED':
      return 'STARTED'
    case 'CLOSED':
    case 'REVOKED':
      return step
    default:
      return state
  }
}

/** Unfinished after its day; the day itself is still in time, and without a day nothing is late. */
export function isOverdue(dueOn: CivilDate | null, today: CivilDate, state: ActionItemState): boolean {
  return isUnfinished(state) && dueOn !== null && dueOn < today
}

/** Whether an extension may be asked for until that day: later than what is agreed, and not in the past. */
export function extendsDue(dueOn: CivilDate, newDueOn: CivilDate, today: CivilDate): boolean {
  return newDueOn > dueOn && newDueOn >= today
}
