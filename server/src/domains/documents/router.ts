import { router } from '../../kernel/procedure.ts'
import { viewActionList } from './view-action-list.ts'
import { viewBrief } from './view-brief.ts'
import { viewClaims } from './view-claims.ts'
import { viewCoverage } from './view-coverage.ts'
import { viewCoverageReport } from './view-coverage-report.ts'
import { viewEvaluation } from './view-evaluation.ts'
import { viewLedger } from './view-ledger.ts'
import { viewNeeds } from './view-needs.ts'
import { viewNotice } from './view-notice.ts'
import { viewRecord } from './view-record.ts'
import { viewRegistrations } from './view-registrations.ts'
import { viewResources } from './view-resources.ts'
import { viewRoster } from './view-roster.ts'
import { viewServiceList } from './view-service-list.ts'
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
  needs: viewNeeds,
  resources: viewResources,
  claims: viewClaims,
  serviceList: viewServiceList,
  registrations: viewRegistrations,
  evaluation: viewEvaluation,
  coverage: viewCoverage,
})
