import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { composeNotice } from '@pilin/domain/notices/compose'
import { noticeMessages } from '@pilin/domain/notices/messages'
import { documentNumber } from '@pilin/domain/notices/number'
import { replyByOf, replyByProblem } from '@pilin/domain/notices/reply-by'
import { issueNoticeInput } from '@pilin/domain/notices/schemas'
import { documentPrefixOf } from '@pilin/domain/organizations/document-prefix'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeetingWithNotice, nextSerial, readNoticeFacts } from './data.ts'
import { mayIssueNotice } from './policy.ts'
import { tellIssued } from './send-notice.ts'

/** Issues the notice of a meeting: numbers it, freezes what it says and tells everybody who is invited. */
export const issueNotice = useCase({
  input: issueNoticeInput,
  load: (tx, actor, { meetingId }) => lockMeetingWithNotice(tx, actor, meetingId),
  policy: (actor, meeting, _input, now) => mayIssueNotice(actor, meeting, now),
  async run({ tx, actor, input, thing: meeting, now, announce }) {
    if (!actor.personId) throw new DomainError('NOT_SECRETARY')
    const replyBy = replyByOf(input.replyDate, input.replyTime)
    refuseReplyBy(replyBy, { startsAt: meeting.startsAt, now })
    const year = Number(civilDateOf(now).slice(0, 4))
    const { organizationId, startsAt, endsAt, place } = meeting
    const { requirements, contact } = input
    const serial = await nextSerial(tx, organizationId, year)
    const number = documentNumber(await prefixOf(tx, organizationId), year, serial)
    const facts = await readNoticeFacts(tx, meeting)
    const notice = await tx.meetingNotice.create({
      data: {
        organizationId,
        meetingId: meeting.id,
        year,
        serial,
        number,
        content: composeNotice(facts, { number, requirements, contact, replyBy, issuedAt: now }),
        replyBy,
        issuedAt: now,
        issuedById: actor.personId,
        toldStartsAt: startsAt,
        toldEndsAt: endsAt,
        toldPlace: place,
      },
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'notice.issued',
      subjectId: meeting.id,
      data: { number, title: meeting.title },
      now,
    })
    await tellIssued(tx, { notice, meeting, now })
    await announce({ type: 'meeting.changed', organizationId, meetingId: meeting.id })
    return { number }
  },
})

async function prefixOf(tx: Transaction, organizationId: string): Promise<string> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { kind: true, shortName: true, documentPrefix: true },
  })
  return documentPrefixOf(organization)
}

function refuseReplyBy(replyBy: Date, when: { startsAt: Date; now: Date }): void {
  const problem = replyByProblem(replyBy, when)
  if (problem === 'PAST') throw new DomainError('INVALID', {}, { replyDate: noticeMessages.replyByPast })
  if (problem) throw new DomainError('INVALID', {}, { replyDate: noticeMessages.replyByAfterStart })
}
