import { z } from 'zod'

export const minutesState = z.enum(['DRAFT', 'SUBMITTED', 'FROZEN'])
export type MinutesState = z.output<typeof minutesState>

export const minutesStateLabels: Record<MinutesState, string> = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  FROZEN: '定稿',
}

/** The five stages of a record's life, as readers are told of them. */
export const minutesPhase = z.enum(['DRAFT', 'SUBMITTED', 'COUNTERSIGNING', 'FROZEN', 'ARCHIVED'])
export type MinutesPhase = z.output<typeof minutesPhase>

export const minutesPhaseLabels: Record<MinutesPhase, string> = {
  DRAFT: '草稿',
  SUBMITTED: '已提交',
  COUNTERSIGNING: '会签',
  FROZEN: '定稿',
  ARCHIVED: '归档',
}

/**
 * The stage that follows from what is stored: what is submitted is being countersigned from the first standing
 * confirmation on, what is frozen is archived once it has its number in the archive.
 */
export function phaseOf(record: { state: MinutesState; confirmed: number; archived: boolean }): MinutesPhase {
  if (record.state === 'SUBMITTED') return record.confirmed > 0 ? 'COUNTERSIGNING' : 'SUBMITTED'
  return record.state === 'FROZEN' && record.archived ? 'ARCHIVED' : record.state
}

/**
 * What can happen to a record. RETURN (退回修改) withdraws the confirmations, and so does writing accepted
 * corrections in; CONFIRM_LAST is the last missing confirmation and freezes.
 */
export type MinutesAct =
  | 'WRITE'
  | 'SUBMIT'
  | 'COMMENT'
  | 'ANSWER'
  | 'RETURN'
  | 'CONFIRM'
  | 'CONFIRM_LAST'
  | 'ARCHIVE'
  | 'SUPPLEMENT'

const whileWaiting = { RETURN: 'DRAFT', CONFIRM: 'COUNTERSIGNING', CONFIRM_LAST: 'FROZEN' } as const

const transitions: Record<MinutesPhase, Partial<Record<MinutesAct, MinutesPhase>>> = {
  DRAFT: { WRITE: 'DRAFT', SUBMIT: 'SUBMITTED' },
  SUBMITTED: { ...whileWaiting, COMMENT: 'SUBMITTED', ANSWER: 'SUBMITTED' },
  COUNTERSIGNING: { ...whileWaiting, COMMENT: 'COUNTERSIGNING', ANSWER: 'COUNTERSIGNING' },
  FROZEN: { ARCHIVE: 'ARCHIVED', SUPPLEMENT: 'FROZEN' },
  ARCHIVED: { SUPPLEMENT: 'ARCHIVED' },
}

/** The stage after the act, or nothing when the act is not possible (domain.md §3, minutes). */
export function nextState(phase: MinutesPhase, act: MinutesAct): MinutesPhase | undefined {
  return transitions[phase][act]
}

/** Ids of the taking-part units that have not confirmed yet, in the order of `units`. */
export function missingConfirmations(
  units: readonly string[],
  confirmations: readonly { unitId: string }[],
): string[] {
  const confirmed = new Set(confirmations.map(({ unitId }) => unitId))
  return units.filter((unitId) => !confirmed.has(unitId))
}
