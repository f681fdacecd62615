import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { documentTexts as texts } from './messages.ts'
import { fact, heading, listPoint, paragraph, signedBy } from './official/blocks.ts'
import type { Block, OfficialDocument } from './official/official-document.ts'
import { titleLines } from './official/title-lines.ts'
import { widthOf } from './page-geometry.ts'

/** 会议通知 as data (documents.md §1.2, §5.4). Empty texts and lists are left out of the document. */
export type MeetingNotice = {
  organization: string
  meeting: string
  /** `各成员单位` and the like, without the colon. */
  recipients: string
  /** The opening paragraph, up to “…通知如下：”. */
  lead: string
  day: CivilDate
  /** `HH:mm` */
  startTime: string
  endTime: string
  place: string
  chair: string
  agenda: { title: string; unit: string; presenter: string }[]
  /** Those who attend, who observe and who are invited as guests must be told apart. */
  attending: string
  observing: string
  guests: string
  requirements: string[]
  /** Until when to reply, as text; empty when no reply is asked for. */
  replyBy: string
  contact: { name: string; phone: string } | null
  attachments: string[]
  issuer: string
  issuedOn: CivilDate
}

/** Lays a 会议通知 out: title, recipients, what is asked of whom, contact, who issued it. */
export function layOutNotice(notice: MeetingNotice): OfficialDocument {
  const title = texts.noticeTitle(notice.organization, notice.meeting)
  const parts = [timeAndPlace, agenda, invited, requirements]
    .map((part) => part(notice))
    .filter(({ blocks }) => blocks.length > 0)
  return {
    name: title,
    day: notice.issuedOn,
    title: { lines: titleLines(title), mark: false },
    blocks: [
      { kind: 'blank' },
      { kind: 'text', runs: [{ text: `${notice.recipients}：` }], flushLeft: true },
      ...(notice.lead ? [paragraph(notice.lead)] : []),
      ...parts.flatMap(({ title, blocks }, index) => [heading(index + 1, title), ...blocks]),
      ...contact(notice),
      ...attachments(notice.attachments),
      { kind: 'blank' },
      ...signedBy(notice.issuer, formatFullDay(notice.issuedOn)),
    ],
  }
}

type Part = { title: string; blocks: Block[] }

function timeAndPlace({ day, startTime, endTime, place, chair }: MeetingNotice): Part {
  return {
    title: texts.timeAndPlace,
    blocks: [
      fact(texts.time, `${formatFullDay(day)}${startTime}—${endTime}`, 2),
      fact(texts.place, place, 2),
      ...(chair ? [fact(texts.chair, chair, 2)] : []),
    ],
  }
}

function agenda({ agenda }: MeetingNotice): Part {
  return {
    title: texts.agenda,
    blocks: agenda.map(({ title, unit, presenter }, index) =>
      listPoint(`${index + 1}.`, 0, [{ text: title }, { text: unit ? texts.byUnit(unit, presenter) : '' }]),
    ),
  }
}

function invited({ attending, observing, guests }: MeetingNotice): Part {
  const groups: [string, string][] = [
    [texts.attendees, attending],
    [texts.observers, observing],
    [texts.guests, guests],
  ]
  return {
    title: texts.invited,
    blocks: groups.filter(([, who]) => who !== '').map(([label, who]) => fact(label, who, 2)),
  }
}

function requirements({ requirements, replyBy }: MeetingNotice): Part {
  const lines = replyBy ? [...requirements, texts.replyBy(replyBy)] : requirements
  return {
    title: texts.requirements,
    blocks: lines.map((text, index) => listPoint(`${index + 1}.`, 0, [{ text }])),
  }
}

function contact({ contact }: MeetingNotice): Block[] {
  return contact ? [{ kind: 'blank' }, paragraph(texts.contact(contact.name, contact.phone))] : []
}

/** `附件：1.××`, without punctuation behind the names; further ones stand under the first. */
function attachments(names: string[]): Block[] {
  const [first, ...others] = names
  if (first === undefined) return []
  if (others.length === 0) return [{ kind: 'blank' }, attachment(`${texts.attachments}：`, 2, first)]
  return [
    { kind: 'blank' },
    attachment(`${texts.attachments}：1.`, 2, first),
    ...others.map((name, index) => attachment(`${index + 2}.`, 5, name)),
  ]
}

function attachment(mark: string, inset: number, name: string): Block {
  return { kind: 'hanging', mark, markWidth: widthOf(mark), inset, runs: [{ text: name }] }
}
