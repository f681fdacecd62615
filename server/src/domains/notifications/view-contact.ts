import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'

/** The actor's own address for e-mail, and whether messages go there; null for a login without a person. */
export const viewContact = view({
  input: z.object({}).optional(),
  load: async ({ runtime, actor }) =>
    actor.personId
      ? runtime.database.prisma.person.findUnique({
          where: { id: actor.personId },
          select: { email: true, receivesMail: true },
        })
      : null,
  // Only one's own is read.
  policy: () => 'allowed',
  present: (contact) => contact && { email: contact.email ?? '', receivesMail: contact.receivesMail },
})
