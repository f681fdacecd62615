import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { checkCode } from '@pilin/domain/minutes/check-code'
import { documentTexts as texts } from './messages.ts'
import { fact, paragraph } from './official/blocks.ts'
import type { Block, OfficialDocument } from './official/official-document.ts'
import { titleLines } from './official/title-lines.ts'
import { type RecordSection, sectionsBlocks } from './record-section.ts'
import { type RecordSupplement, supplementBlocks } from './record-supplements.ts'
import type { PeopleById } from './record-text.ts'

/** Somebody who took part, or did not: the name and what stands behind it (a reason for leave). */
export type RecordPerson = { name: string; remark?: string }

/** 会议记录: everything that the document says, as data (documents.md §5.1). */
export type MeetingRecord = {
  organization: string
  title: string
  kind: string
  day: CivilDate
  /** `HH:mm` */
  startTime: string
  endTime: string
  place: string
  chair: string
  recorder: string
  units: string[]
  present: RecordPerson[]
  onLeave: RecordPerson[]
  absent: RecordPerson[]
  observers: RecordPerson[]
  /** 特邀 who came. */
  guests: RecordPerson[]
  /** Decided to be left out of those who should attend (不计入应到). */
  excused: RecordPerson[]
  sections: RecordSection[]
  /** Who is meant by the ids in action items. */
  people: PeopleById
  /** How final the record is; a draft carries the moment of its export (`11月6日 14:30`) on every page. */
  state: { kind: 'DRAFT'; at: string } | { kind: 'SUBMITTED' } | { kind: 'FROZEN'; hash: string }
  confirmations: { unit: string; by: string; day: CivilDate }[]
  /** What was added after it was frozen. */
  supplements: RecordSupplement[]
}

/** Lays a 会议记录 out: what and who, the topics with what was said, who signs. */
export function layOutRecord(record: MeetingRecord): OfficialDocument {
  return {
    name: `${record.title} ${texts.recordTitle('')}`,
    day: record.day,
    title: { lines: titleLines(texts.recordTitle(record.organization)), mark: false },
    pageNote: pageNoteOf(record.state),
    blocks: [
      { kind: 'blank' },
      ...facts(record),
      { kind: 'blank' },
      ...sectionsBlocks(record.sections, record.people),
      { kind: 'blank' },
      { kind: 'signatures', labels: [texts.chairSigns, texts.recorderSigns] },
      ...confirmationBlocks(record),
      ...supplementBlocks(record.supplements),
    ],
  }
}

function pageNoteOf(state: MeetingRecord['state']): string | undefined {
  if (state.kind === 'DRAFT') return texts.draft(state.at)
  return state.kind === 'SUBMITTED' ? texts.submitted : undefined
}

function facts(record: MeetingRecord): Block[] {
  const { present, onLeave, absent, observers, guests, excused } = record
  const counts = [
    texts.expected(present.length + onLeave.length + absent.length),
    texts.present(present.length),
    texts.onLeave(onLeave.length),
    texts.absent(absent.length),
    ...(observers.length > 0 ? [texts.observing(observers.length)] : []),
    ...(guests.length > 0 ? [texts.invitedCount(guests.length)] : []),
  ]
  const people: [string, RecordPerson[]][] = [
    [texts.attendees, present],
    [texts.leave, onLeave],
    [texts.absentees, absent],
    [texts.observers, observers],
    [texts.guests, guests],
    [texts.excused, excused],
  ]
  return [
    fact(texts.meeting, record.title),
    fact(texts.kind, record.kind),
    fact(texts.time, `${formatFullDay(record.day)}${record.startTime}—${record.endTime}`),
    fact(texts.place, record.place),
    fact(texts.chair, record.chair || texts.nobody),
    fact(texts.recorder, record.recorder || texts.nobody),
    fact(texts.units, record.units.join('、') || texts.none),
    fact(texts.counts, counts.join('，')),
    ...people.filter(([, named]) => named.length > 0).map(([label, named]) => fact(label, namesOf(named))),
    fact(texts.topics, topicsOf(record)),
  ]
}

function namesOf(people: RecordPerson[]): string {
  return people.map(({ name, remark }) => (remark ? `${name}（${remark}）` : name)).join('、')
}

function topicsOf({ sections }: MeetingRecord): string {
  const titles = sections.filter(({ opening }) => !opening).map(({ title }) => title)
  return titles.join('；') || texts.none
}

function confirmationBlocks({ confirmations, state }: MeetingRecord): Block[] {
  const lines = confirmations.map(({ unit, by, day }) => texts.confirmedBy(unit, by, formatFullDay(day)))
  return [
    ...(lines.length > 0 ? [{ kind: 'blank' as const }] : []),
    ...lines.map((line, index) =>
      index === 0 ? fact(texts.confirmed, line) : continued(texts.confirmed, line),
    ),
    ...(state.kind === 'FROZEN'
      ? [{ kind: 'blank' as const }, paragraph(texts.hash(checkCode(state.hash)))]
      : []),
  ]
}

/** A further line of a fact, under the first one. */
function continued(label: string, text: string): Block {
  return { kind: 'hanging', mark: '', markWidth: 0, inset: label.length + 1, runs: [{ text }] }
}
