import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { type CoverageTableRow, coverageColumns } from './coverage-table.ts'
import { coverageReportTexts as texts } from './messages.ts'
import { heading, listPoint, paragraph, signedBy } from './official/blocks.ts'
import type { Block, OfficialDocument } from './official/official-document.ts'
import { titleLines } from './official/title-lines.ts'
import { type TableDocument, tableOf } from './table.ts'

/** The half-year report by unit (半年参与情况报告) as data. */
export type CoverageReportData = {
  organization: string
  /** Such as `2026年上半年`. */
  period: string
  from: CivilDate
  until: CivilDate
  totals: {
    unitsBefore: number
    unitsAfter: number
    meetings: number
    needs: number
    needsMet: number
    claims: number
    claimsAgreed: number
    projectsDone: number
    nudges: number
  }
  joined: string[]
  left: string[]
  rows: CoverageTableRow[]
}

/** Lays the report out: the half year as a whole, each unit, and who is to be asked after. */
export function layOutCoverageReport(report: CoverageReportData): OfficialDocument {
  const { organization, period, from, until, rows } = report
  const title = texts.title(organization, period)
  const silent = rows.filter(({ isSilent }) => isSilent)
  return {
    name: title,
    day: until,
    title: { lines: titleLines(title), mark: false },
    blocks: [
      { kind: 'blank' },
      paragraph(texts.span(formatFullDay(from), formatFullDay(until))),
      heading(1, texts.whole),
      ...wholeOf(report),
      heading(2, texts.byUnit),
      ...(rows.length === 0 ? [paragraph(texts.noUnits)] : rows.map(unitBlock)),
      heading(3, texts.silentUnits),
      paragraph(silent.length > 0 ? texts.silent(silent.map(({ unit }) => unit)) : texts.nobodySilent),
      { kind: 'blank' },
      ...signedBy(texts.issuer(organization), formatFullDay(until)),
    ],
  }
}

function wholeOf({ totals, joined, left }: CoverageReportData): Block[] {
  const { unitsBefore, unitsAfter, meetings, needs, needsMet, claims, claimsAgreed, projectsDone, nudges } =
    totals
  return [
    paragraph(
      [
        texts.units(unitsBefore, unitsAfter),
        ...(joined.length > 0 ? [texts.joined(joined)] : []),
        ...(left.length > 0 ? [texts.left(left)] : []),
      ].join(''),
    ),
    paragraph(texts.work(meetings, nudges)),
    paragraph(texts.lists(needs, needsMet, claims, claimsAgreed, projectsDone)),
  ]
}

function unitBlock({ unit, cells }: CoverageTableRow, index: number): Block {
  return listPoint(`${index + 1}.`, 0, [
    { text: `${unit}：`, face: 'hei' },
    { text: texts.cells(cells.map(({ column, counts }) => texts.cell(column, counts))) },
  ])
}

/** The report as a table: a line for each unit, a column for each number. */
export function coverageReportTable({ organization, period, rows }: CoverageReportData): TableDocument {
  return tableOf({ title: texts.title(organization, period) }, coverageColumns(rows), rows)
}
