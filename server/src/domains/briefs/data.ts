import { briefContent } from '@pilin/domain/briefs/content'
import { usualBriefPrefix } from '@pilin/domain/briefs/numbering'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { lockMeeting, type MeetingInScope } from '../meetings/data.ts'

/** A 会议纪要 with its meeting. */
export type BriefInScope = Awaited<ReturnType<typeof lockBrief>>

/** A 会议纪要 in the actor's scope, behind its meeting's lock; foreign and missing ones alike are NOT_FOUND. */
export async function lockBrief(tx: Transaction, actor: Actor, briefId: string) {
  const found = await tx.brief.findFirst({
    where: { id: briefId, organizationId: { in: scopesOf(actor) } },
    select: { meetingId: true },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  const meeting = await lockMeeting(tx, actor, found.meetingId)
  const brief = await findBrief(tx, meeting)
  if (!brief) throw new DomainError('NOT_FOUND')
  return { meeting, brief }
}

/** The 会议纪要 of a meeting, if there is one. */
export async function findBrief(tx: Transaction, meeting: MeetingInScope) {
  const row = await tx.brief.findUnique({
    where: { organizationId_meetingId: { organizationId: meeting.scope, meetingId: meeting.id } },
    include: { editedBy: { select: { name: true } }, issuedBy: { select: { name: true } } },
  })
  return row && { ...row, content: briefContent.parse(row.content) }
}

/** What stands before year and serial in the organization's numbers. */
export async function briefPrefixOf(tx: Transaction, meeting: MeetingInScope): Promise<string> {
  const setting = await tx.recordSetting.findUnique({ where: { organizationId: meeting.scope } })
  return setting?.briefPrefix || usualBriefPrefix(meeting.organization.shortName)
}
