import { actionListTable } from '@pilin/documents/action-list'
import { layOutBrief } from '@pilin/documents/brief'
import { coverageReportTable, layOutCoverageReport } from '@pilin/documents/coverage-report'
import { ledgerTable } from '@pilin/documents/ledger'
import { layOutNotice } from '@pilin/documents/notice'
import type { OfficialDocument } from '@pilin/documents/official/official-document'
import type { Press } from '@pilin/documents/press/press'
import { layOutRecord } from '@pilin/documents/record'
import { layOutSignInSheet } from '@pilin/documents/sign-in-sheet'
import { surveyAnswersTable } from '@pilin/documents/survey-answers'
import type { TableDocument } from '@pilin/documents/table'
import { unitRosterTable } from '@pilin/documents/unit-roster'
import { layOutYear } from '@pilin/documents/year-schedule'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { documentMessages as names } from '../domains/documents/messages.ts'
import type { Caller } from '../router.ts'

/** A file as it is handed to a browser. */
export type PageFile = {
  /** Without its ending, as people read it. */
  name: string
  format: 'docx' | 'pdf' | 'xlsx'
  bytes: Uint8Array
}

/** A table as a procedure answers it, with the day of which it is. */
type TableFile = { table: TableDocument; day: CivilDate }

/** The files that pages offer: each asks its procedure, which judges who may, and writes what it answers. */
export type PageFiles = {
  record(meetingId: string, format: 'docx' | 'pdf'): Promise<PageFile>
  notice(meetingId: string, format: 'docx' | 'pdf'): Promise<PageFile>
  brief(meetingId: string, format: 'docx' | 'pdf'): Promise<PageFile>
  signInSheet(meetingId: string, format: 'docx' | 'pdf'): Promise<PageFile>
  actionList(organizationId: string): Promise<PageFile>
  ledger(organizationId: string, year: number): Promise<PageFile>
  /** Without a half year (`2026-1`), the current one. */
  coverageReport(
    organizationId: string,
    half: string | null,
    format: 'docx' | 'pdf' | 'xlsx',
  ): Promise<PageFile>
  /** The members on a day, or today. */
  roster(organizationId: string, on: string | null): Promise<PageFile>
  /** Every sheet of a survey's version. */
  surveyAnswers(surveyId: string, versionId: string): Promise<PageFile>
  yearSchedule(organizationId: string, year: number): Promise<PageFile>
  /** Whatever a procedure answers as a table. */
  table(asked: Promise<TableFile>): Promise<PageFile>
  /** Characters in a page's data that a PDF can show by their code only. */
  unprintable(data: unknown): Promise<string[]>
}

export function pageFiles(caller: Caller, press: Press): PageFiles {
  const official = async (document: OfficialDocument, format: 'docx' | 'pdf') =>
    format === 'docx' ? press.officialWord(document) : (await press.officialPdf(document)).bytes
  return {
    async record(meetingId, format) {
      const record = await caller.documents.record({ meetingId })
      const bytes = await official(layOutRecord(record), format)
      return { name: names.recordFile(record.day, record.title), format, bytes }
    },
    async notice(meetingId, format) {
      const { meeting, notice } = await caller.documents.notice({ meetingId })
      const bytes = await official(layOutNotice(notice), format)
      return { name: names.noticeFile(notice.day, meeting), format, bytes }
    },
    async brief(meetingId, format) {
      const brief = await caller.documents.brief({ meetingId })
      const bytes = await official(layOutBrief(brief), format)
      return { name: names.briefFile(brief.day, brief.meeting), format, bytes }
    },
    async signInSheet(meetingId, format) {
      const sheet = await caller.documents.signInSheet({ meetingId })
      const layout = layOutSignInSheet(sheet)
      const bytes = format === 'docx' ? await press.sheetWord(layout) : (await press.sheetPdf(layout)).bytes
      return { name: names.sheetFile(sheet.day, sheet.title), format, bytes }
    },
    async actionList(organizationId) {
      const { organization, today, rows } = await caller.documents.actionList({ organizationId })
      const bytes = await press.tableExcel(actionListTable(organization, rows))
      return { name: names.actionFile(organization, today), format: 'xlsx', bytes }
    },
    async ledger(organizationId, year) {
      const { organization, period, rows } = await caller.documents.ledger({ organizationId, year })
      const bytes = await press.tableExcel(ledgerTable(organization, period, rows))
      return { name: names.ledgerFile(organization, year), format: 'xlsx', bytes }
    },
    async coverageReport(organizationId, half, format) {
      const report = await caller.documents.coverageReport({ organizationId, half })
      const bytes =
        format === 'xlsx'
          ? await press.tableExcel(coverageReportTable(report))
          : await official(layOutCoverageReport(report), format)
      return { name: names.coverageFile(report.organization, report.period), format, bytes }
    },
    async roster(organizationId, on) {
      const { organization, day, dayWords, rows } = await caller.documents.roster({ organizationId, on })
      const bytes = await press.tableExcel(unitRosterTable(organization, dayWords, rows))
      return { name: names.rosterFile(organization, day), format: 'xlsx', bytes }
    },
    async surveyAnswers(surveyId, versionId) {
      const { answers, title, day } = await caller.documents.surveyAnswers({ surveyId, versionId })
      const bytes = await press.tableExcel(surveyAnswersTable(answers))
      return { name: names.answersFile(title, day), format: 'xlsx', bytes }
    },
    async yearSchedule(organizationId, year) {
      const schedule = await caller.documents.yearSchedule({ organizationId, year })
      const { bytes } = await press.yearPdf(layOutYear(schedule))
      return { name: names.yearFile(schedule.organization, year), format: 'pdf', bytes }
    },
    async table(asked) {
      const { table, day } = await asked
      return { name: names.tableFile(table.title, day), format: 'xlsx', bytes: await press.tableExcel(table) }
    },
    unprintable: (data) => press.missingIn(data),
  }
}
