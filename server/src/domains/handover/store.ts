import type { HandoverContent, HandoverSide } from '@pilin/domain/handover/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { OpenHandover } from './data.ts'

type Kept = Omit<OpenHandover, 'endsOn'> & { endsOn: Date }
type Frozen = { content: HandoverContent; contentHash: string } | null

/** Puts a side's signature down, and with the second one the frozen content; returns the handover's id. */
export async function keepSignature(
  tx: Transaction,
  handover: Kept,
  side: HandoverSide,
  frozen: Frozen,
): Promise<string> {
  const data = { ...(side === 'OUTGOING' ? outgoingOf(handover) : incomingOf(handover)), ...frozen }
  const { id, organizationId, endsOn } = handover
  const row = id
    ? await tx.dutyHandover.update({ where: { id }, data, select: { id: true } })
    : await tx.dutyHandover.create({ data: { organizationId, endsOn, ...data }, select: { id: true } })
  return row.id
}

function outgoingOf({ outgoing: { holder, signerId, signature }, notes }: Kept) {
  return {
    outgoingPersonId: holder.personId,
    outgoingUnitId: holder.unitId,
    outgoingSignerId: signerId,
    outgoingSignedAt: signature?.at ?? null,
    outgoingRemark: signature?.remark ?? '',
    notes,
  }
}

function incomingOf({ incoming: { holder, signerId, signature } }: Kept) {
  return {
    incomingPersonId: holder.personId,
    incomingUnitId: holder.unitId,
    incomingSignerId: signerId,
    incomingSignedAt: signature?.at ?? null,
    incomingRemark: signature?.remark ?? '',
  }
}
