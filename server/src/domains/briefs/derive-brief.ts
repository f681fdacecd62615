import { type Decided, deriveBrief as firstDraft } from '@pilin/domain/briefs/derive'
import { deriveBriefInput } from '@pilin/domain/briefs/schemas'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import type { Transaction } from '@pilin/prisma/database'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readActionItems, readResolutions } from '../follow-up/data.ts'
import { lockMeeting, type MeetingInScope } from '../meetings/data.ts'
import { findBrief } from './data.ts'
import { mayDeriveBrief } from './policy.ts'

/** Begins a 会议纪要 with what the frozen record says; from then on it is a document of its own. */
export const deriveBrief = useCase({
  input: deriveBriefInput,
  load: (tx, actor, { meetingId }) => lockMeeting(tx, actor, meetingId),
  policy: mayDeriveBrief,
  async run({ tx, actor, thing: meeting, now, announce }) {
    if (await findBrief(tx, meeting)) throw new DomainError('BRIEF_EXISTS')
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_RECORDER')
    const { organizationId, id: meetingId } = meeting
    const row = await tx.minutes.findUniqueOrThrow({ where: { meetingId }, select: { content: true } })
    const content = firstDraft(frozenContent.parse(row.content), await readDecided(tx, meeting))
    const { id: briefId } = await tx.brief.create({
      data: { organizationId, meetingId, content, editedById: personId, editedAt: now },
    })
    const data = { title: content.title }
    await recordAudit(tx, { actor, organizationId, kind: 'brief.derived', subjectId: briefId, data, now })
    await announce({ type: 'meeting.changed', organizationId, meetingId })
    return { briefId }
  },
})

/** Resolutions by number, then action items by day. */
async function readDecided(tx: Transaction, meeting: MeetingInScope): Promise<Decided[]> {
  const [resolutions, actionItems] = await Promise.all([
    readResolutions(tx, meeting.scope, meeting.id),
    readActionItems(tx, meeting.scope, meeting.id),
  ])
  return [
    ...resolutions
      .toReversed()
      .map(({ agendaItemId, text }) => ({ agendaItemId, text, unit: '', dueOn: null })),
    ...actionItems.map(({ agendaItemId, text, person, dueOn }) => ({
      agendaItemId,
      text,
      unit: person.unit.shortName,
      dueOn: dayOf(dueOn),
    })),
  ]
}
