import { command, router } from '../../kernel/procedure.ts'
import { addDuty } from './add-duty.ts'
import { addDutyTemplate } from './add-duty-template.ts'
import { endDutyTemplate } from './end-duty-template.ts'
import { markDuty } from './mark-duty.ts'
import { nudgeUnit } from './nudge-unit.ts'
import { removeDuty } from './remove-duty.ts'
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
  addDutyTemplate: command(addDutyTemplate),
  endDutyTemplate: command(endDutyTemplate),
  addDuty: command(addDuty),
  markDuty: command(markDuty),
  removeDuty: command(removeDuty),
})
