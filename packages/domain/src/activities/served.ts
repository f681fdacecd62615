import type { RegistrationState } from './vocabulary.ts'

/** A registration for an activity that has begun, and how many of all who registered were noted as present. */
export type Served = { state: RegistrationState; present: number; noted: number }

/** Whether somebody who registered was served: they came, or had a place where nobody noted who came. */
export function wasServed({ state, present, noted }: Served): boolean {
  return state === 'PLACED' && (present > 0 || noted === 0)
}
