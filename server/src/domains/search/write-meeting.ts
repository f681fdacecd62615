import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { plainText } from '@pilin/domain/minutes/content-reading'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { textsOf } from '@pilin/domain/minutes/parts'
import { pairsOf } from '@pilin/domain/search/tokens'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf } from '../../kernel/day.ts'
import { searchMessages } from './messages.ts'
import { type Findable, replaceEntries } from './store.ts'

/**
 * Writes what can be found of a meeting: itself, its topics, its resolutions and action items, and its minutes
 * once they are submitted (a draft is still being written, and its writers have it open).
 */
export async function writeMeeting(tx: Transaction, meetingId: string): Promise<void> {
  const meeting = await readMeeting(tx, meetingId)
  if (!meeting) return
  const { searchEntries, ...record } = meeting
  await replaceEntries(tx, searchEntries, findablesOf(record))
}

function readMeeting(tx: Transaction, id: string) {
  return tx.meeting.findUnique({
    where: { id },
    select: {
      id: true,
      organizationId: true,
      title: true,
      place: true,
      startsAt: true,
      agenda: { select: { id: true, title: true, purpose: true } },
      resolutions: { select: { id: true, year: true, serial: true, text: true } },
      actionItems: { select: { id: true, text: true, closingNote: true } },
      minutes: { select: { content: true } },
      searchEntries: {
        select: { organizationId: true, kind: true, subjectId: true, title: true, body: true, day: true },
      },
    },
  })
}

type MeetingRecord = Omit<NonNullable<Awaited<ReturnType<typeof readMeeting>>>, 'searchEntries'>

function findablesOf(meeting: MeetingRecord): Findable[] {
  const { id: meetingId, organizationId } = meeting
  const day = columnOf(civilDateOf(meeting.startsAt))
  const findable = (kind: Findable['kind'], subjectId: string, title: string, body: string): Findable => ({
    organizationId,
    kind,
    subjectId,
    meetingId,
    title,
    body,
    day,
    tokens: pairsOf(`${title}\n${body}`),
  })
  return [
    findable('MEETING', meetingId, meeting.title, meeting.place),
    ...meeting.agenda.map(({ id, title, purpose }) => findable('TOPIC', id, title, purpose)),
    ...meeting.resolutions.map(({ id, year, serial, text }) =>
      findable('RESOLUTION', id, resolutionNumber(year, serial), text),
    ),
    ...meeting.actionItems.map(({ id, text, closingNote }) => findable('ACTION_ITEM', id, text, closingNote)),
    ...sectionsOf(meeting).map(({ agendaItemId, title, text }) =>
      findable('MINUTES', agendaItemId ?? meetingId, title, text),
    ),
  ]
}

/** The parts of submitted or frozen minutes in which something is written. */
function sectionsOf({ minutes }: MeetingRecord) {
  if (!minutes || minutes.content === null) return []
  return frozenContent
    .parse(minutes.content)
    .sections.map((section) => ({
      agendaItemId: section.agendaItemId,
      title: section.title || searchMessages.otherMatters,
      text: textsOf(section)
        .map(({ content }) => plainText(content))
        .join('\n'),
    }))
    .filter(({ text }) => text.trim() !== '')
}
