import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { z } from 'zod'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { enforce } from '../../kernel/verdict.ts'
import { standingOn } from './data.ts'
import { mayAdminister } from './policy.ts'

/** What an administrator sets up: every organization, how large it is and what it owes. */
export const viewAdministration = view({
  input: z.object({}).optional(),
  async load({ runtime, actor, now }) {
    enforce(mayAdminister(actor))
    const standing = standingOn(civilDateOf(now))
    return runtime.database.prisma.organization.findMany({
      orderBy: [{ foundedOn: 'asc' }, { id: 'asc' }],
      include: {
        cadences: { orderBy: { kind: 'asc' } },
        memberships: { where: standing, select: { id: true } },
        roles: { where: standing, select: { personId: true } },
      },
    })
  },
  policy: mayAdminister,
  present: (organizations) =>
    organizations.map(({ id, name, shortName, kind, foundedOn, foundedTo, ...parts }) => ({
      id,
      name,
      shortName,
      kind,
      foundedOn: dayOf(foundedOn),
      foundedTo,
      cadences: parts.cadences.map((cadence) => ({ kind: cadence.kind, period: cadence.period })),
      unitCount: parts.memberships.length,
      personCount: new Set(parts.roles.map(({ personId }) => personId)).size,
    })),
})
