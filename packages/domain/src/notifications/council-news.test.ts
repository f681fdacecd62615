import { describe, expect, it } from 'vitest'
import type { ApplicationStep } from '../admissions/vocabulary.ts'
import { listenerToApplication, listenerToClaim } from './council-news.ts'

describe('a step of a claim is told to its other side:', () => {
  it.each([
    ['the claimant asks for a unit’s resource', 'CLAIMANT', 'owner', { unitId: 'owner' }],
    ['the claimant takes on the organization’s own need', 'CLAIMANT', null, 'KEEPERS'],
    ['the owner answers', 'OWNER', 'owner', { unitId: 'claimant' }],
    ['the organization answers', 'OWNER', null, { unitId: 'claimant' }],
  ] as const)('%s', (_case, side, ownerUnitId, told) => {
    expect(listenerToClaim({ side, unitId: 'claimant', ownerUnitId })).toEqual(told)
  })
})

describe('a step of an application is told:', () => {
  it.each<[ApplicationStep, unknown, unknown]>([
    ['SUBMITTED', 'KEEPERS', 'KEEPERS'],
    ['ANSWERED', 'KEEPERS', 'KEEPERS'],
    ['WITHDRAWN', 'KEEPERS', 'KEEPERS'],
    ['QUESTIONED', { unitId: 'unit' }, undefined],
    ['SUPPORTED', { unitId: 'unit' }, undefined],
    ['DECLINED', { unitId: 'unit' }, undefined],
    ['PLACED', { unitId: 'unit' }, undefined],
    ['CARRIED_OUT', { unitId: 'unit' }, undefined],
    ['REFUSED', { unitId: 'unit' }, undefined],
  ])('%s, of a member unit and of one that is none', (step, member, stranger) => {
    expect(listenerToApplication(step, 'unit')).toEqual(member)
    expect(listenerToApplication(step, null)).toEqual(stranger)
  })
})
