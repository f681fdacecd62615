import { z } from 'zod'

export const minutesState = z.enum(['DRAFT', 'SUBMITTED', 'FROZEN'])
export type MinutesState = z.output<typeof minutesState>

export const minutesStateLabels: Record<MinutesState, string> = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  FROZEN: '定稿',
}

/** RETURN (退回修改) withdraws the confirmations; CONFIRM_LAST is the last missing confirmation and freezes. */
export type MinutesAct = 'SUBMIT' | 'RETURN' | 'CONFIRM_LAST'

const transitions: Record<MinutesState, Partial<Record<MinutesAct, MinutesState>>> = {
  DRAFT: { SUBMIT: 'SUBMITTED' },
  SUBMITTED: { RETURN: 'DRAFT', CONFIRM_LAST: 'FROZEN' },
  FROZEN: {},
}

/** The state after the act, or nothing when the act is not possible (domain.md §3, minutes). */
export function nextState(state: MinutesState, act: MinutesAct): MinutesState | undefined {
  return transitions[state][act]
}

/** Ids of the taking-part units that have not confirmed yet, in the order of `units`. */
export function missingConfirmations(
  units: readonly string[],
  confirmations: readonly { unitId: string }[],
): string[] {
  const confirmed = new Set(confirmations.map(({ unitId }) => unitId))
  return units.filter((unitId) => !confirmed.has(unitId))
}
