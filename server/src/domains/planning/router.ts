import { command, router } from '../../kernel/procedure.ts'
import { editTemplate } from './edit-template.ts'
import { planYear } from './plan-year.ts'
import { setOwnCadence } from './set-own-cadence.ts'
import { viewCadences } from './view-cadences.ts'
import { viewTemplate } from './view-template.ts'
import { viewYear } from './view-year.ts'

export const planningRouter = router({
  cadences: viewCadences,
  setCadence: command(setOwnCadence),
  template: viewTemplate,
  editTemplate: command(editTemplate),
  year: viewYear,
  planYear: command(planYear),
})
