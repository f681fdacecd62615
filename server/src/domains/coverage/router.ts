import { command, router } from '../../kernel/procedure.ts'
import { nudgeUnit } from './nudge-unit.ts'
import { viewDesk } from './view-desk.ts'
import { viewMatrix } from './view-matrix.ts'
import { viewReport } from './view-report.ts'
import { viewTerms } from './view-terms.ts'
import { viewUnit } from './view-unit.ts'

export const coverageRouter = router({
  matrix: viewMatrix,
  unit: viewUnit,
  nudge: command(nudgeUnit),
  report: viewReport,
  desk: viewDesk,
  terms: viewTerms,
})
