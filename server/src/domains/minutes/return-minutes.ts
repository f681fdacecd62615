import { returnMinutesInput } from '@pilin/domain/minutes/schemas'
import { Prisma } from '@pilin/prisma/client'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { reopenMinutesDocument } from '../meetings/store.ts'
import { lockMinutes } from './data.ts'
import { keepVersion } from './keep-version.ts'
import { mayReturnMinutes } from './policy.ts'

/** Sends submitted minutes back to the draft: the live document opens again, confirmations are withdrawn. */
export const returnMinutes = useCase({
  input: returnMinutesInput,
  load: (tx, actor, { meetingId }) => lockMinutes(tx, actor, meetingId),
  policy: mayReturnMinutes,
  async run({ tx, actor, input, thing: { meeting, minutes }, now, announce }) {
    const withdrawn = await tx.minutesConfirmation.updateMany({
      where: { minutesId: minutes.id, withdrawnAt: null },
      data: { withdrawnAt: now },
    })
    await tx.minutes.update({
      where: { id: minutes.id },
      data: {
        state: 'DRAFT',
        submittedAt: null,
        submittedById: null,
        content: Prisma.DbNull,
        contentHash: null,
      },
    })
    await keepVersion(tx, minutes, { kind: 'AUTOMATIC', by: actor, now })
    await reopenMinutesDocument(tx, minutes.documentId)
    await recordAudit(tx, {
      actor,
      organizationId: meeting.organizationId,
      kind: 'minutes.returned',
      subjectId: minutes.id,
      data: { reason: input.reason, withdrawn: withdrawn.count },
      now,
    })
    const { organizationId, id: meetingId } = meeting
    await announce({ type: 'minutes.returned', organizationId, meetingId, reason: input.reason })
    await announce({
      type: 'minutes.reopened',
      organizationId: meeting.organizationId,
      meetingId: meeting.id,
      documentId: minutes.documentId,
    })
    return { withdrawn: withdrawn.count }
  },
})
