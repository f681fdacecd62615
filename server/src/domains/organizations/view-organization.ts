import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { growthOf } from '@pilin/domain/organizations/roster'
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
        select: { unitId: true, fromDay: true, untilDay: true },
      }),
    ])
    return { organizationId: scope, organization, units, people, memberships, today }
  },
  policy: maySeeOrganization,
  present({ organizationId, organization, units, people, memberships, today }, actor) {
    const spans = memberships.map(({ unitId, fromDay, untilDay }) => ({
      unitId,
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
      memberCounts: growthOf(spans),
      mayReadAuditLog: isAllowed(mayReadAuditLog(actor, { organizationId })),
    }
  },
})
