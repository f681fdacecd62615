import type { BriefContent, BriefState } from '@pilin/domain/briefs/content'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { loadMeeting, type MeetingInScope } from '../meetings/data.ts'
import { findBrief } from './data.ts'
import { mayReadBrief } from './policy.ts'

/** Everything that a page or a printed 会议纪要 needs. */
export type BriefDocument = BriefContent & {
  id: string
  state: BriefState
  version: number
  /** `沪浙山塘联纪〔2026〕11号`; null until it is issued. */
  number: string | null
  issuedOn: CivilDate | null
  /** Who signed it out; empty until then. */
  issuedBy: string
  editedBy: string
  editedAt: Date
  organization: { id: string; name: string; shortName: string }
  meeting: { id: string; title: string; date: CivilDate; place: string; chair: string }
}

/** The 会议纪要 of a meeting in the actor's scope; null when there is none that the actor may read. */
export async function readBrief(
  tx: Transaction,
  actor: Actor,
  meetingId: string,
): Promise<BriefDocument | null> {
  return briefOf(tx, actor, await loadMeeting(tx, actor, meetingId))
}

/** The same of a meeting that is loaded already. */
export async function briefOf(
  tx: Transaction,
  actor: Actor,
  meeting: MeetingInScope,
): Promise<BriefDocument | null> {
  const brief = await findBrief(tx, meeting)
  if (!brief || !isAllowed(mayReadBrief(actor, { meeting, brief }))) return null
  const { id, name, shortName } = meeting.organization
  return {
    ...brief.content,
    id: brief.id,
    state: brief.state,
    version: brief.version,
    number: brief.number,
    issuedOn: brief.issuedAt && civilDateOf(brief.issuedAt),
    issuedBy: brief.issuedBy?.name ?? '',
    editedBy: brief.editedBy.name,
    editedAt: brief.editedAt,
    organization: { id, name, shortName },
    meeting: {
      id: meeting.id,
      title: meeting.title,
      date: civilDateOf(meeting.startsAt),
      place: meeting.place,
      chair: meeting.duty?.name ?? '',
    },
  }
}
