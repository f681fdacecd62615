import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { mayConfirmSupplement, mayReadMinutes, mayWithdrawSupplement } from './policy.ts'
import { loadSupplement } from './read-supplement.ts'

/** One supplement: its words, who has confirmed it, and the way to its record. */
export const viewSupplement = view({
  input: z.object({ supplementId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const found = await loadSupplement(prisma, actor, input.supplementId)
    const units = await prisma.unit.findMany({
      where: { id: { in: found.required } },
      select: { id: true, shortName: true },
    })
    return { ...found, units }
  },
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present(thing, actor) {
    const { meeting, supplement, required, units } = thing
    return {
      id: supplement.id,
      meeting: { id: meeting.id, title: meeting.title, organizationId: meeting.organizationId },
      state: supplement.state,
      content: supplement.content,
      contentHash: supplement.contentHash,
      at: supplement.at,
      frozenAt: supplement.frozenAt,
      withdrawReason: supplement.withdrawReason,
      confirmations: required.map((unitId) => {
        const confirmation = supplement.confirmations.find((each) => each.unitId === unitId)
        return {
          unitId,
          unit: units.find(({ id }) => id === unitId)?.shortName ?? '',
          by: confirmation?.person.name ?? null,
          at: confirmation?.at ?? null,
          remark: confirmation?.remark ?? '',
        }
      }),
      abilities: {
        confirm: isAllowed(mayConfirmSupplement(actor, thing)),
        withdraw: isAllowed(mayWithdrawSupplement(actor, thing)),
      },
    }
  },
})
