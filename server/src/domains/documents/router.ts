import { router } from '../../kernel/procedure.ts'
import { viewActionList } from './view-action-list.ts'
import { viewRecord } from './view-record.ts'
import { viewSignInSheet } from './view-sign-in-sheet.ts'
import { viewYearSchedule } from './view-year-schedule.ts'

export const documentsRouter = router({
  record: viewRecord,
  signInSheet: viewSignInSheet,
  actionList: viewActionList,
  yearSchedule: viewYearSchedule,
})
