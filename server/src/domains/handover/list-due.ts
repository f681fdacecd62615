import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { openHandovers } from './data.ts'
import { sidesToSign } from './present.ts'

/** The handovers of all their organizations that wait for the actor's signature. */
export const listDue = view({
  input: z.object({}),
  async load({ runtime, actor, now }) {
    const { prisma } = runtime.database
    const open = await Promise.all(scopesOf(actor).map((scope) => openHandovers(prisma, scope, now)))
    return open.flat()
  },
  // One's own, in one's own organizations.
  policy: () => 'allowed',
  present: (open, actor) =>
    open.flatMap((handover) =>
      sidesToSign(handover, actor).map((side) => ({
        organizationId: handover.organizationId,
        endsOn: handover.endsOn,
        side,
        other: (side === 'OUTGOING' ? handover.incoming : handover.outgoing).name,
      })),
    ),
})
