import type { ApplicationStep } from '../admissions/vocabulary.ts'

/** What of a claim's step messages depend on; the first step asks, each later one answers or takes back. */
export type ClaimStepTaken = {
  side: 'CLAIMANT' | 'OWNER'
  /** The unit that claims. */
  unitId: string
  /** Whose need or resource it is; null is the organization's own. */
  ownerUnitId: string | null
}

/** Who hears of a step: a unit, or whoever keeps the lists for the organization. */
export type Listener = { unitId: string } | 'KEEPERS'

/** A step of a claim is told to its other side (domain.md §3, 双向认领). */
export function listenerToClaim({ side, unitId, ownerUnitId }: ClaimStepTaken): Listener {
  if (side === 'OWNER') return { unitId }
  return ownerUnitId === null ? 'KEEPERS' : { unitId: ownerUnitId }
}

/**
 * Who hears of a step of an application: the secretariat of what the applicant does, a member unit of what is decided
 * about its own. A unit that is no member yet has its status link.
 */
export function listenerToApplication(step: ApplicationStep, unitId: string | null): Listener | undefined {
  if (step === 'SUBMITTED' || step === 'ANSWERED' || step === 'WITHDRAWN') return 'KEEPERS'
  return unitId === null ? undefined : { unitId }
}
