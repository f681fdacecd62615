import { expect, it } from 'vitest'
import { chosenHolders, holderChoice } from './holder-choices.ts'

const person = { personId: 'p1', unitId: 'u1' }
const unit = { personId: null, unitId: 'u2' }

it('keeps the order of the rows and leaves out the empty ones', () => {
  const values = { holder2: holderChoice(unit), holder1: '', holder5: holderChoice(person) }
  expect(chosenHolders(values)).toEqual([unit, person])
})

it('chooses nobody from a form without rows', () => {
  expect(chosenHolders({})).toEqual([])
})
