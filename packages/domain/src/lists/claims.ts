import { z } from 'zod'
import { listMessages as messages } from './messages.ts'

/**
 * 双向认领: a unit takes on a need or asks for a resource. It goes to and fro until one side agrees or declines;
 * what was agreed can be given back with a reason. Nothing is ever rewritten.
 */
export const claimStates = ['OPEN', 'AGREED', 'DECLINED', 'WITHDRAWN', 'RELEASED'] as const
export type ClaimState = (typeof claimStates)[number]

export const claimStateLabels: Record<ClaimState, string> = {
  OPEN: '待答复',
  AGREED: '已达成',
  DECLINED: '未同意',
  WITHDRAWN: '已撤回',
  RELEASED: '已退回',
}

/** CLAIMANT is the unit that claims; OWNER whose need or resource it is. */
export type ClaimSide = 'CLAIMANT' | 'OWNER'

export const claimStep = z.enum(['AGREE', 'DECLINE', 'PROPOSE', 'WITHDRAW', 'RELEASE'], {
  error: messages.step,
})
export type ClaimStep = z.output<typeof claimStep>

export const claimStepLabels: Record<ClaimStep, string> = {
  AGREE: '同意',
  DECLINE: '不同意',
  PROPOSE: '建议调整',
  WITHDRAW: '撤回',
  RELEASE: '退回',
}

/** Where a claim stands: its state, and while it is open the side that is to answer. */
export type ClaimStanding = { state: ClaimState; turn: ClaimSide }

/** Where a step of one side leads; null when that side cannot take it now. */
export function afterStep(standing: ClaimStanding, side: ClaimSide, step: ClaimStep): ClaimStanding | null {
  const { state, turn } = standing
  if (step === 'RELEASE') return state === 'AGREED' ? { state: 'RELEASED', turn } : null
  if (state !== 'OPEN') return null
  if (step === 'WITHDRAW') return side === 'CLAIMANT' ? { state: 'WITHDRAWN', turn } : null
  if (side !== turn) return null
  if (step === 'AGREE') return { state: 'AGREED', turn }
  return step === 'DECLINE' ? { state: 'DECLINED', turn } : { state: 'OPEN', turn: otherSide(side) }
}

/** The steps that a side can take now. */
export function stepsOpenTo(standing: ClaimStanding, side: ClaimSide): ClaimStep[] {
  return claimStep.options.filter((step) => afterStep(standing, side, step) !== null)
}

export function otherSide(side: ClaimSide): ClaimSide {
  return side === 'OWNER' ? 'CLAIMANT' : 'OWNER'
}
