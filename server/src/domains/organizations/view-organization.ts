import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayReadAuditLog } from '../audit/policy.ts'
import { memberUnitsOn, organizationsOf, peopleOn } from './data.ts'
import { maySeeOrganization } from './policy.ts'

/** An organization: its units with places and dates, its people with offices. No telephone numbers. */
export const viewOrganization = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const [[organization], units, people, memberships] = await Promise.all([
      organizationsOf(prisma, [scope]),
      memberUnitsOn(prisma, scope, today),
      peopleOn(prisma, scope, today),
      prisma.unitMembership.findMany({
        where: { organizationId: scope },
        select: { fromDay: true, untilDay: true },
      }),
    ])
    return { organizationId: scope, organization, units, people, memberships, today }
  },
  policy: maySeeOrganization,
  present({ organizationId, organization, units, people, memberships, today }, actor) {
    const spans = memberships.map(({ fromDay, untilDay }) => ({
      from: dayOf(fromDay),
      until: dayOrNull(untilDay),
    }))
    return {
      id: organizationId,
      name: organization?.name ?? '',
      shortName: organization?.shortName ?? '',
      kind: organization?.kind ?? ('JOINT_BRANCH' as const),
      foundedOn: organization ? dayOf(organization.foundedOn) : today,
      foundedTo: organization?.foundedTo ?? 'DAY',
      plaqueOn: dayOrNull(organization?.plaqueOn ?? null),
      units: units.map(({ id, name, shortName, kind, placeholder, fromDay, ...unit }) => ({
        id,
        name,
        shortName,
        kind,
        placeholder,
        memberSince: dayOf(fromDay),
        place: [unit.province, unit.city, unit.district, unit.town].filter(
          (part, index, all) => part !== '' && part !== all[index - 1],
        ),
        people: people
          .filter(({ unitId }) => unitId === id)
          .map(({ id: personId, name: personName, office, roles }) => ({
            id: personId,
            name: personName,
            office,
            roles,
          })),
      })),
      memberCounts: countsByChange(spans),
      mayReadAuditLog: isAllowed(mayReadAuditLog(actor, { organizationId })),
    }
  },
})

type MembershipSpan = { from: ReturnType<typeof dayOf>; until: ReturnType<typeof dayOrNull> }

/** How many members there were from each day on which the number changed. */
function countsByChange(spans: MembershipSpan[]) {
  const days = new Set(spans.flatMap(({ from, until }) => (until ? [from, addDays(until, 1)] : [from])))
  return [...days].sort().map((day) => ({
    day,
    count: spans.filter(({ from, until }) => from <= day && (until === null || day <= until)).length,
  }))
}
