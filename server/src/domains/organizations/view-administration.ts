import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { z } from 'zod'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { standingOn } from './data.ts'
import { mayAdminister } from './policy.ts'

/** What an administrator sets up: every organization with its units, people in office and what it owes. */
export const viewAdministration = view({
  input: z.object({}).optional(),
  load: ({ runtime, now }) =>
    runtime.database.prisma.organization.findMany({
      orderBy: { foundedOn: 'asc' },
      include: {
        cadences: { orderBy: { kind: 'asc' } },
        memberships: { orderBy: { position: 'asc' }, include: { unit: true } },
        roles: {
          where: standingOn(civilDateOf(now)),
          include: {
            person: {
              select: {
                id: true,
                name: true,
                office: true,
                unitId: true,
                user: { select: { username: true } },
              },
            },
          },
        },
      },
    }),
  policy: mayAdminister,
  present: (organizations) =>
    organizations.map(({ id, name, shortName, kind, foundedOn, cadences, memberships, roles }) => ({
      id,
      name,
      shortName,
      kind,
      foundedOn: dayOf(foundedOn),
      cadences: cadences.map((cadence) => ({
        kind: cadence.kind,
        period: cadence.period,
        startsOn: dayOf(cadence.startsOn),
      })),
      units: memberships.map(({ unit, fromDay, untilDay }) => ({
        id: unit.id,
        name: unit.name,
        from: dayOf(fromDay),
        until: dayOrNull(untilDay),
      })),
      people: roles.map(({ role, person }) => ({
        personId: person.id,
        name: person.name,
        office: person.office,
        unitId: person.unitId,
        role,
        username: person.user?.username ?? null,
      })),
    })),
})
