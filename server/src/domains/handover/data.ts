import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { HandoverItem } from '@pilin/domain/handover/checklist'
import { handoverContent, handoverNotes } from '@pilin/domain/handover/schemas'
import { type TermEnd, termEndsOn } from '@pilin/domain/handover/term-end'
import type { Holder } from '@pilin/domain/rotation/roster'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { type NamedRotation, nameHolder, rotationOf } from '../rotation/data.ts'
import { readChecklist } from './read-checklist.ts'

/** A page never shows more handovers that are over than this. */
const mostPast = 36

/** A handover that still needs a signature, with the checklist of the moment. */
export type OpenHandover = {
  organizationId: string
  /** Null until somebody has signed. */
  id: string | null
  endsOn: CivilDate
  outgoing: OpenSide
  incoming: OpenSide
  items: HandoverItem[]
  /** What the outgoing holder noted, by the key of an item. */
  notes: Record<string, string>
}

/** A side with its holder: by the rotation of the moment, or as it was signed. */
export type OpenSide = {
  holder: Holder
  name: string
  unitName: string
  signerId: string | null
  signature: { name: string; at: Date; remark: string } | null
}

const named = { select: { name: true } } as const

/** The handovers of the organization that still need a signature; none on most days. */
export async function openHandovers(
  tx: Transaction,
  scope: OrganizationScope,
  now: Date,
): Promise<OpenHandover[]> {
  const rotation = await rotationOf(tx, scope)
  const ends = termEndsOn(rotation, civilDateOf(now))
  if (ends.length === 0) return []
  const rows = await tx.dutyHandover.findMany({
    where: { organizationId: scope, endsOn: { in: ends.map(({ endsOn }) => columnOf(endsOn)) } },
    include: { outgoingSigner: named, incomingSigner: named },
  })
  const rowOf = ({ endsOn }: TermEnd) => rows.find((row) => dayOf(row.endsOn) === endsOn)
  const open = ends.filter((end) => !rowOf(end)?.content)
  const items = open.length > 0 ? await readChecklist(tx, scope, now) : []
  return open.map((end) => {
    const row = rowOf(end)
    return {
      organizationId: scope,
      id: row?.id ?? null,
      endsOn: end.endsOn,
      outgoing: sideOf(rotation, end.outgoing, row && outgoingOf(row)),
      incoming: sideOf(rotation, end.incoming, row && incomingOf(row)),
      items,
      notes: handoverNotes.parse(row?.notes ?? {}),
    }
  })
}

/** The handovers that both have signed, the latest first. */
export async function pastHandovers(tx: Transaction, scope: OrganizationScope) {
  const rows = await tx.dutyHandover.findMany({
    where: { organizationId: scope, contentHash: { not: null } },
    orderBy: { endsOn: 'desc' },
    take: mostPast,
    select: { id: true, content: true, contentHash: true },
  })
  return rows.map(({ id, content, contentHash }) => ({
    id,
    contentHash: contentHash ?? '',
    ...handoverContent.parse(content),
  }))
}

type SignedSide = {
  personId: string | null
  unitId: string | null
  signerId: string | null
  signedAt: Date | null
  remark: string
  signer: { name: string } | null
}

type Row = Awaited<ReturnType<Transaction['dutyHandover']['findFirstOrThrow']>> & {
  outgoingSigner: { name: string } | null
  incomingSigner: { name: string } | null
}

function outgoingOf(row: Row): SignedSide {
  const { outgoingPersonId: personId, outgoingUnitId: unitId, outgoingSignerId: signerId } = row
  const { outgoingSignedAt: signedAt, outgoingRemark: remark, outgoingSigner: signer } = row
  return { personId, unitId, signerId, signedAt, remark, signer }
}

function incomingOf(row: Row): SignedSide {
  const { incomingPersonId: personId, incomingUnitId: unitId, incomingSignerId: signerId } = row
  const { incomingSignedAt: signedAt, incomingRemark: remark, incomingSigner: signer } = row
  return { personId, unitId, signerId, signedAt, remark, signer }
}

function sideOf(rotation: NamedRotation, live: Holder, signed: SignedSide | undefined): OpenSide {
  if (!signed?.unitId || !signed.signedAt || !signed.signer) {
    return { holder: live, ...nameHolder(rotation, live), signerId: null, signature: null }
  }
  const holder = { personId: signed.personId, unitId: signed.unitId }
  const { signer, signedAt, remark, signerId } = signed
  return {
    holder,
    ...nameHolder(rotation, holder),
    signerId,
    signature: { name: signer.name, at: signedAt, remark },
  }
}
