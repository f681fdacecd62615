import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { rosterInput } from '@pilin/domain/organizations/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { organizationsOf } from './data.ts'
import { mayKeepUnits, maySeeOrganization } from './policy.ts'
import { placeOf } from './present.ts'
import { type Roster, readRoster } from './read-roster.ts'

/** The members on any day, their number, and how it grew. No telephone numbers. */
export const viewRoster = view({
  input: rosterInput,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const day = input.on ?? today
    const [[organization], roster] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readRoster(prisma, scope, day),
    ])
    return { organizationId: scope, organization, roster, day, today }
  },
  policy: maySeeOrganization,
  present({ organizationId, organization, roster, day, today }, actor) {
    const { units, former, growth } = roster
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
        kind: organization?.kind ?? ('REGIONAL_COUNCIL' as const),
        foundedOn: organization ? dayOf(organization.foundedOn) : today,
        foundedTo: organization?.foundedTo ?? 'DAY',
      },
      day,
      today,
      count: units.length,
      suspendedCount: units.filter(({ standing }) => standing === 'SUSPENDED').length,
      units: units.map(presentUnit),
      former: former.map(({ unit, from, until }) => ({ id: unit.id, name: unit.name, from, until })),
      growth,
      mayKeep: isAllowed(mayKeepUnits(actor, { organizationId })),
    }
  },
})

function presentUnit(unit: Roster['units'][number]) {
  const { id, name, shortName, kind, from, until, standing, suspension, contacts } = unit
  return {
    id,
    name,
    shortName,
    kind,
    place: placeOf(unit),
    from,
    until,
    isSuspended: standing === 'SUSPENDED',
    suspension: suspension && { from: suspension.from, until: suspension.until, reason: suspension.reason },
    contacts: contacts.map(({ person }) => person.name),
  }
}
