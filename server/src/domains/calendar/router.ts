import { command, router } from '../../kernel/procedure.ts'
import { checkHolidays } from './check-holidays.ts'
import { importHolidays } from './import-holidays.ts'
import { viewHolidays } from './view-holidays.ts'

export const calendarRouter = router({
  holidays: viewHolidays,
  check: checkHolidays,
  import: command(importHolidays),
})
