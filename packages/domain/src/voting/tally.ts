import type { Ballot } from './vocabulary.ts'

/** How many votes were cast for, against and abstaining. */
export type Tally = { inFavour: number; against: number; abstaining: number }

export function tallyOf(votes: readonly { ballot: Ballot }[]): Tally {
  const count = (wanted: Ballot) => votes.filter(({ ballot }) => ballot === wanted).length
  return { inFavour: count('FOR'), against: count('AGAINST'), abstaining: count('ABSTAIN') }
}

/** All votes together. */
export function castOf({ inFavour, against, abstaining }: Tally): number {
  return inFavour + against + abstaining
}
