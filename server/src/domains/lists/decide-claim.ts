import { afterStep } from '@pilin/domain/lists/claims'
import { type DecideClaimInput, decideClaimInput } from '@pilin/domain/lists/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { type ClaimRow, loadResource, lockClaim, placeOf } from './data.ts'
import { mayDecideClaim, sideFor } from './policy.ts'
import { claimFacts } from './present.ts'
import type { Span } from './start-claim.ts'
import { offeredTime, takeTime } from './take-time.ts'

/** One step of a claim: the other side agrees, declines or proposes a change; the claimant takes it back. */
export const decideClaim = useCase({
  input: decideClaimInput,
  async load(tx, actor, { claimId }, now) {
    const claim = await lockClaim(tx, actor, claimId)
    // A need does not end while somebody is being agreed on for it.
    if (claim.needId) await tx.$queryRaw`select id from need where id = ${claim.needId}::uuid for share`
    const place = await placeOf(tx, actor, claim.organizationId, now)
    return { claim, ...claimFacts(claim, place) }
  },
  policy: (actor, facts, { step }) => mayDecideClaim(actor, facts, step),
  async run({ tx, actor, input, thing, now }) {
    const { claim, organizationId } = thing
    const { step, text } = input
    const { personId } = actor
    const side = sideFor(actor, thing, step)
    const next = side && afterStep(claim, side, step)
    if (!side || !next || !personId) throw new DomainError('CONFLICT')
    const time = await timeAfter(tx, actor, claim, input)
    const update = () => tx.claim.update({ where: { id: claim.id }, data: { ...next, ...time } })
    await (step === 'AGREE' ? agreeing(tx, claim, update) : update())
    await tx.claimEntry.create({
      data: { claimId: claim.id, step, side, text, ...(step === 'PROPOSE' && time), personId, at: now },
    })
    if (step === 'AGREE') await checkOpen(tx, claim)
    if (step === 'AGREE' && time && claim.resourceId) {
      await takeTime(tx, { id: claim.id, organizationId, resourceId: claim.resourceId }, time)
    }
    if (step === 'RELEASE') {
      await tx.resourceTime.updateMany({ where: { claimId: claim.id }, data: { releasedAt: now } })
    }
    const title = claim.need?.title ?? claim.resource?.title ?? ''
    const of = claim.need ? 'NEED' : 'RESOURCE'
    const data = { title, unit: claim.unit.shortName, of, step, text }
    await recordAudit(tx, { actor, organizationId, kind: 'claim.decided', subjectId: claim.id, data, now })
  },
})

/** The time on the table: what a proposal names, else what stood there before. */
async function timeAfter(tx: Transaction, actor: Actor, claim: ClaimRow, input: DecideClaimInput) {
  const { startsAt, endsAt, resourceId } = claim
  const standing: Span | null = startsAt && endsAt ? { startsAt, endsAt } : null
  if (input.step !== 'PROPOSE' || !resourceId || input.date === null) return standing
  return offeredTime(await loadResource(tx, actor, resourceId), input)
}

/** Nothing is agreed about what has ended meanwhile. */
async function checkOpen(tx: Transaction, { needId, resourceId }: ClaimRow): Promise<void> {
  const settled = needId && (await tx.need.count({ where: { id: needId, state: { not: 'OPEN' } } }))
  if (settled) throw new DomainError('NEED_SETTLED')
  const ended = resourceId && (await tx.resource.count({ where: { id: resourceId, endedAt: { not: null } } }))
  if (ended) throw new DomainError('RESOURCE_ENDED')
}

/** The index of responsible units is the judge: of two at once it lets one through; Prisma calls that P2002. */
async function agreeing<T>(tx: Transaction, { needId, role, id }: ClaimRow, update: () => Promise<T>) {
  const taken = { needId, role, state: 'AGREED', id: { not: id } } as const
  const other =
    needId && role === 'RESPONSIBLE'
      ? await tx.claim.findFirst({ where: taken, select: { unit: { select: { shortName: true } } } })
      : null
  if (other) throw new DomainError('NEED_TAKEN', { unit: other.unit.shortName })
  try {
    return await update()
  } catch (error) {
    const lost = typeof error === 'object' && error !== null && 'code' in error && error.code === 'P2002'
    throw lost ? new DomainError('NEED_TAKEN') : error
  }
}
