import { type CastMember, cast } from '@kit/facts'
import { describe, expect, it } from 'vitest'
import { mayReadAuditLog } from '../audit/policy.ts'
import { mayAdminister, maySeeOrganization } from '../organizations/policy.ts'
import { mayPlanRoster, maySeeRotation } from '../rotation/policy.ts'
import { mayCloseActionItem, maySeeFollowUp } from './policy.ts'

const org = { organizationId: 'org' }
const item = { ...org, personId: 'person-member', assistantIds: [], state: 'OPEN' as const }

/** Who: sees the organization, plans the rotation and reads the log, closes the member's open item. */
const table: [CastMember, boolean, boolean, boolean][] = [
  ['the secretary on duty', true, true, true],
  ['the other secretary', true, true, true],
  ['a secretary whose unit takes no part', true, true, true],
  ['the secretary-general', true, true, true],
  ['a deputy secretary', true, false, false],
  ['the recorder', true, false, false],
  ['a member', true, false, true],
  ['an observer', true, false, false],
  ['a secretary of another organization', false, false, false],
  ['an administrator', false, false, false],
]

describe('what belongs to the whole organization', () => {
  it.each(table)('%s: sees %s, plans %s, closes %s', (name, sees, plans, closes) => {
    const actor = cast[name]
    for (const maySee of [maySeeOrganization, maySeeRotation, maySeeFollowUp]) {
      expect(maySee(actor, org)).toBe(sees ? 'allowed' : 'NOT_FOUND')
    }
    for (const may of [mayPlanRoster, mayReadAuditLog]) {
      expect(may(actor, org)).toBe(plans ? 'allowed' : 'NOT_SECRETARY')
    }
    expect(mayCloseActionItem(actor, item)).toBe(closes ? 'allowed' : 'NOT_RESPONSIBLE')
    expect(mayCloseActionItem(actor, { ...item, state: 'CLOSED' })).toBe('ACTION_CLOSED')
    expect(mayAdminister(actor)).toBe(name === 'an administrator' ? 'allowed' : 'NOT_ADMINISTRATOR')
  })

  it('lists everybody', () => {
    expect(table.map(([name]) => name)).toEqual(Object.keys(cast))
  })
})
