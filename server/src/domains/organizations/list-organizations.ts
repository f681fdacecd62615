import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayReadAuditLog } from '../audit/policy.ts'
import { organizationsOf } from './data.ts'

/** The organizations that the actor belongs to; nobody learns of others. */
export const listOrganizations = view({
  input: z.object({}).optional(),
  load: ({ runtime, actor }) => organizationsOf(runtime.database.prisma, scopesOf(actor)),
  policy: () => 'allowed',
  present: (organizations, actor) => ({
    me: {
      name: actor.name,
      unitName: actor.unitName,
      administrator: actor.administrator,
      personId: actor.personId,
    },
    organizations: organizations.map(({ id, name, shortName, kind }) => ({
      id,
      name,
      shortName,
      kind,
      mayReadAuditLog: isAllowed(mayReadAuditLog(actor, { organizationId: id })),
    })),
  }),
})
