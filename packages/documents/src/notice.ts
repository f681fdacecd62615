import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { documentTexts as texts } from './messages.ts'
import { fact, heading, listPoint, paragraph, signedBy } from './official/blocks.ts'
import type { Block, OfficialDocument } from './official/official-document.ts'
import { titleLines } from './official/title-lines.ts'
import { widthOf } from './page-geometry.ts'

/** 会议通知 as data (documents.md §1.2, §5.4). Empty texts and lists are left out of the document. */
export type MeetingNotice = {
  /** 发文字号, such as `沪浙山塘联〔2026〕11号`. */
  number: string
  title: string
  /** `各成员单位` and the like, without the colon. */
  recipients: string
  /** The opening paragraph, up to “…通知如下：”. */
  lead: string
  day: CivilDate
  /** `HH:mm` */
  startTime: string
  endTime: string
  place: string
  agenda: { title: string; unit: string; presenter: string }[]
  /** 出席, 列席 and 特邀, which must be told apart, each with who is meant. */
  participants: { role: string; who: string }[]
  requirements: string[]
  /** Until when to reply, as text; empty when no reply is asked for. */
  replyBy: string
  /** Name and telephone. */
  contact: string
  attachments: string[]
  issuer: string
  issuedOn: CivilDate
}

/** Lays a 会议通知 out: number, title, recipients, what is asked of whom, contact, who issued it. */
export function layOutNotice(notice: MeetingNotice): OfficialDocument {
  const parts = [timeAndPlace, agenda, invited, requirements]
    .map((part) => part(notice))
    .filter(({ blocks }) => blocks.length > 0)
  return {
    name: notice.title,
    day: notice.issuedOn,
    title: {
      lines: titleLines(notice.title),
      mark: false,
      ...(notice.number && { serial: notice.number }),
    },
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

function timeAndPlace({ day, startTime, endTime, place }: MeetingNotice): Part {
  return {
    title: texts.timeAndPlace,
    blocks: [
      fact(texts.time, `${formatFullDay(day)}${startTime}—${endTime}`, 2),
      fact(texts.place, place, 2),
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

function invited({ participants }: MeetingNotice): Part {
  return {
    title: texts.invited,
    blocks: participants.filter(({ who }) => who !== '').map(({ role, who }) => fact(role, who, 2)),
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
  return contact ? [{ kind: 'blank' }, paragraph(texts.contact(contact))] : []
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
