import { router } from '../../kernel/procedure.ts'
import { viewActionList } from './view-action-list.ts'
import { viewBrief } from './view-brief.ts'
import { viewCoverageReport } from './view-coverage-report.ts'
import { viewLedger } from './view-ledger.ts'
import { viewNotice } from './view-notice.ts'
import { viewRecord } from './view-record.ts'
import { viewRoster } from './view-roster.ts'
import { viewSignInSheet } from './view-sign-in-sheet.ts'
import { viewSurveyAnswers } from './view-survey-answers.ts'
import { viewYearSchedule } from './view-year-schedule.ts'

export const documentsRouter = router({
  record: viewRecord,
  signInSheet: viewSignInSheet,
  notice: viewNotice,
  brief: viewBrief,
  ledger: viewLedger,
  coverageReport: viewCoverageReport,
  actionList: viewActionList,
  yearSchedule: viewYearSchedule,
  roster: viewRoster,
  surveyAnswers: viewSurveyAnswers,
})
