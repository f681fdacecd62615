import { describe, expect, it } from 'vitest'
import { organizationRoleKind } from '../organizations/vocabulary.ts'
import { invitationAs, rolesOpenTo } from './invitation.ts'

describe('in what somebody can be invited', () => {
  it.each([
    [['SECRETARY'], ['ATTEND', 'OBSERVE']],
    [
      ['MEMBER', 'OBSERVER'],
      ['ATTEND', 'OBSERVE'],
    ],
    [['OBSERVER'], ['OBSERVE']],
    [[], ['OBSERVE']],
  ] as const)('%j may be %j', (offices, roles) => {
    expect(rolesOpenTo(offices)).toEqual(roles)
  })

  it('is attending, for every office but that of looking on', () => {
    const attending = organizationRoleKind.options.filter((office) => rolesOpenTo([office])[0] === 'ATTEND')
    expect(attending).toEqual(organizationRoleKind.options.filter((office) => office !== 'OBSERVER'))
  })
})

it.each([
  ['ATTEND', false, true],
  ['ATTEND', true, false],
  ['OBSERVE', false, false],
  ['OBSERVE', true, false],
] as const)('who is invited as %s, probationary: %s, has a vote: %s', (role, probationary, votes) => {
  expect(invitationAs(role, { probationary })).toEqual({ role, votes })
})
