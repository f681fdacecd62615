import type { UnitRosterRow } from '@pilin/documents/unit-roster'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { rosterInput } from '@pilin/domain/organizations/schemas'
import { unitKindLabels } from '@pilin/domain/organizations/vocabulary'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mayKeepUnits } from '../organizations/policy.ts'
import { type Roster, readRoster } from '../organizations/read-roster.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeRoster } from './policy.ts'

/** The 成员单位名册 of a day: a line for each contact, telephone numbers for who keeps the roster. */
export const viewRoster = view({
  input: rosterInput,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const day = input.on ?? civilDateOf(now)
    const [[organization], roster] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readRoster(prisma, scope, day),
    ])
    return { organizationId: scope, organization, roster, day }
  },
  policy: mayTakeRoster,
  present({ organizationId, organization, roster, day }, actor) {
    const seesPhones = isAllowed(mayKeepUnits(actor, { organizationId }))
    return {
      organization: organization?.name ?? '',
      day,
      dayWords: formatFullDay(day),
      rows: roster.units.flatMap((unit) => rowsOf(unit, seesPhones)),
    }
  },
})

function rowsOf(unit: Roster['units'][number], seesPhones: boolean): UnitRosterRow[] {
  const { name, shortName, province, city, district, town, address, from, suspension } = unit
  const row: UnitRosterRow = {
    ...{ name, shortName, kind: unitKindLabels[unit.kind], province, city, district, town, address, from },
    ...{ contact: '', office: '', phone: '', contactFrom: null },
    state: suspension ? messages.suspended(suspension.reason) : messages.member,
  }
  if (unit.contacts.length === 0) return [row]
  return unit.contacts.map(({ person, phone, from: contactFrom }) => ({
    ...row,
    contact: person.name,
    office: person.office,
    phone: seesPhones ? phone : '',
    contactFrom,
  }))
}
