import { missingConfirmations } from '@pilin/domain/minutes/lifecycle'
import { confirmMinutesInput } from '@pilin/domain/minutes/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkComments } from './check-comments.ts'
import { lockMinutes, type MinutesInScope } from './data.ts'
import { keepVersion } from './keep-version.ts'
import { mayConfirmMinutes } from './policy.ts'

/** Confirms submitted minutes for the actor's unit; the last missing confirmation freezes them. */
export const confirmMinutes = useCase({
  input: confirmMinutesInput,
  load: (tx, actor, { meetingId }) => lockMinutes(tx, actor, meetingId),
  policy: mayConfirmMinutes,
  async run({ tx, actor, input, thing, now, announce }) {
    const { meeting, minutes, required } = thing
    const { contentHash, content } = minutes
    if (!contentHash || !content || contentHash !== input.contentHash)
      throw new DomainError('MINUTES_CHANGED')
    const { unitId, personId } = actor
    if (!unitId || !personId) throw new DomainError('NOT_SECRETARY')
    const missing = missingConfirmations(required, [...minutes.confirmations, { unitId }])
    await checkComments(tx, minutes.id, missing.length === 0)
    await tx.minutesConfirmation.create({
      data: { minutesId: minutes.id, unitId, personId, remark: input.remark, contentHash, at: now },
    })
    const about = { actor, organizationId: meeting.organizationId, subjectId: minutes.id, now }
    await recordAudit(tx, {
      ...about,
      kind: 'minutes.confirmed',
      data: { unit: actor.unitName, hash: contentHash },
    })
    const place = {
      organizationId: meeting.organizationId,
      meetingId: meeting.id,
      documentId: minutes.documentId,
    }
    if (missing.length > 0) {
      // The first confirmation begins the countersigning: what it is about stays as 会签稿.
      if (minutes.confirmations.length === 0) {
        await keepVersion(tx, minutes, { kind: 'COUNTERSIGNED', by: actor, now })
      }
      await announce({ type: 'meeting.changed', ...place })
      return { frozen: false }
    }
    await freeze(tx, thing, now)
    await keepVersion(tx, minutes, { kind: 'FINAL', by: actor, now })
    await recordAudit(tx, { ...about, kind: 'minutes.frozen', data: { hash: contentHash } })
    await announce({ type: 'minutes.frozen', ...place, content })
    return { frozen: true }
  },
})

async function freeze(tx: Transaction, { minutes }: MinutesInScope, now: Date): Promise<void> {
  await tx.minutes.update({ where: { id: minutes.id }, data: { state: 'FROZEN', frozenAt: now } })
}
