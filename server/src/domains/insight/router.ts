import { router } from '../../kernel/procedure.ts'
import { viewLedger } from './view-ledger.ts'
import { viewUnitAttendance } from './view-unit-attendance.ts'

export const insightRouter = router({
  ledger: viewLedger,
  unitAttendance: viewUnitAttendance,
})
