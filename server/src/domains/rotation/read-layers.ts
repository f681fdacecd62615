import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { swapRows } from './find-swap.ts'

/** Everything that was ever asked for or arranged over the rules, with who did it; oldest first. */
export async function readLayers(tx: Transaction, scope: OrganizationScope) {
  const name = { select: { name: true } } as const
  const shortName = { select: { shortName: true } } as const
  const [swaps, standIns] = await Promise.all([
    tx.dutySwap.findMany({
      where: { organizationId: scope },
      orderBy: { askedAt: 'asc' },
      include: swapRows,
    }),
    tx.dutyStandIn.findMany({
      where: { organizationId: scope },
      orderBy: { startsOn: 'asc' },
      include: {
        person: name,
        unit: shortName,
        forPerson: name,
        forUnit: shortName,
        arrangedBy: name,
        revokedBy: name,
      },
    }),
  ])
  return { swaps, standIns }
}

export type Layers = Awaited<ReturnType<typeof readLayers>>
export type SwapRow = Layers['swaps'][number]
export type StandInRow = Layers['standIns'][number]
