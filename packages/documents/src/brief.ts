import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { documentTexts as texts } from './messages.ts'
import { fact, numeral } from './official/blocks.ts'
import type { Block, OfficialDocument } from './official/official-document.ts'
import { ofMark, titleLines } from './official/title-lines.ts'

/** A unit with those of its people who are meant. */
export type UnitPeople = { unit: string; names: string[] }

/** One thing that was agreed; who is responsible may be several units, and a deadline may be missing. */
export type BriefDecision = { text: string; responsible: string; dueOn: CivilDate | null }

/** 会议纪要: what is issued, as data (GB/T 9704-2012 §10.3, documents.md §5.2). */
export type MeetingBrief = {
  organization: string
  /** What the meeting is called, for the name of the file. */
  meeting: string
  /** What stands as the title below the red mark. */
  title: string
  /** Such as `第3期` or `〔2026〕3号`; null when briefs are not numbered. */
  serial: string | null
  day: CivilDate
  /** Null until it is issued. */
  issuedOn: CivilDate | null
  /** Time, place, chair and what it was about, in the third person; one string for each paragraph. */
  lead: string[]
  decisions: BriefDecision[]
  attending: UnitPeople[]
  onLeave: UnitPeople[]
  observers: UnitPeople[]
  /** Who receives copies; without any and without an issuer there are no lines at the foot. */
  copyTo: string[]
  issuer: string
  /** Not yet issued: the moment of the export (`11月6日 14:30`), which stands on every page. */
  draftAt?: string
}

/** Lays a 会议纪要 out: red mark, title, lead, what was agreed, 出席 请假 列席, the lines at the foot. */
export function layOutBrief(brief: MeetingBrief): OfficialDocument {
  const people: [string, UnitPeople[]][] = [
    [texts.attendees, brief.attending],
    [texts.leave, brief.onLeave],
    [texts.observers, brief.observers],
  ]
  return {
    name: `${brief.meeting} ${texts.briefMark('')}`,
    day: brief.issuedOn ?? brief.day,
    title: {
      lines: titleLines(texts.briefMark(brief.organization), ofMark),
      mark: true,
      ...(brief.serial && { serial: brief.serial }),
    },
    pageNote: brief.draftAt && texts.briefDraft(brief.draftAt),
    blocks: [
      ...titleLines(brief.title).map((text): Block => ({ kind: 'title', text })),
      { kind: 'blank' },
      ...brief.lead.map((text): Block => ({ kind: 'text', runs: [{ text }] })),
      ...(brief.decisions.length > 0 && !announces(brief.lead) ? [decisionLead] : []),
      ...brief.decisions.map(decisionBlock),
      { kind: 'blank' },
      ...people
        .filter(([, units]) => units.length > 0)
        .map(([label, units]) => fact(label, namesOf(units), 2)),
    ],
    // Nothing is issued yet, so nobody has issued it.
    ...(brief.issuedOn && {
      imprint: {
        copyTo: brief.copyTo.join('，'),
        issuer: brief.issuer,
        issuedOn: texts.issued(formatFullDay(brief.issuedOn)),
      },
    }),
  }
}

const decisionLead: Block = { kind: 'text', runs: [{ text: texts.decisions }] }

/** Whether the lead says itself that what was agreed follows. */
function announces(lead: string[]): boolean {
  return lead.at(-1)?.endsWith('：') ?? false
}

function decisionBlock({ text, responsible, dueOn }: BriefDecision, index: number): Block {
  const tail = responsible ? texts.responsible(responsible, dueOn ? formatFullDay(dueOn) : '') : ''
  return {
    kind: 'text',
    runs: [{ text: `${numeral(index + 1)}、`, face: 'hei' }, { text: `${text}${tail}` }],
  }
}

function namesOf(units: UnitPeople[]): string {
  return units.map(({ unit, names }) => (unit ? `${unit}　${names.join('、')}` : names.join('、'))).join('；')
}
