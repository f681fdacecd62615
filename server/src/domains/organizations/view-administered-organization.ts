import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { documentPrefixOf } from '@pilin/domain/organizations/document-prefix'
import { describePreferredDay, preferredDayOf } from '@pilin/domain/planning/preferred-day'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { columnOf, dayOf, dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { enforce } from '../../kernel/verdict.ts'
import { mayAdminister } from './policy.ts'
import { presentPeople } from './present.ts'

/** One organization as an administrator sets it up: its units, its people with their user names, what it owes. */
export const viewAdministeredOrganization = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    enforce(mayAdminister(actor))
    const today = civilDateOf(now)
    const notOver = { OR: [{ untilDay: null }, { untilDay: { gte: columnOf(today) } }] }
    const organization = await runtime.database.prisma.organization.findUnique({
      where: { id: input.organizationId },
      include: {
        cadences: { orderBy: { kind: 'asc' } },
        memberships: {
          orderBy: [{ position: 'asc' }, { fromDay: 'asc' }, { id: 'asc' }],
          include: { unit: true },
        },
        // Also offices that begin later: whoever was just entered must be seen.
        roles: {
          where: notOver,
          orderBy: [{ person: { name: 'asc' } }, { fromDay: 'asc' }],
          include: { person: { include: { user: { select: { displayUsername: true, username: true } } } } },
        },
      },
    })
    if (!organization) throw new DomainError('NOT_FOUND')
    return { organization, today }
  },
  policy: mayAdminister,
  present({ organization: { cadences, memberships, roles, ...organization }, today }) {
    return {
      id: organization.id,
      name: organization.name,
      shortName: organization.shortName,
      kind: organization.kind,
      foundedOn: dayOf(organization.foundedOn),
      foundedTo: organization.foundedTo,
      documentPrefix: documentPrefixOf(organization),
      today,
      cadences: cadences.map(({ kind, period, startsOn, ...cadence }) => ({
        kind,
        period,
        startsOn: dayOf(startsOn),
        preferredDay: describePreferredDay(preferredDayOf(cadence), period),
      })),
      units: memberships.map(({ id, unit, fromDay, untilDay }) => ({
        membershipId: id,
        id: unit.id,
        name: unit.name,
        kind: unit.kind,
        from: dayOf(fromDay),
        until: dayOrNull(untilDay),
      })),
      people: presentPeople(roles),
    }
  },
})
