import { command, router } from '../../kernel/procedure.ts'
import { checkImport } from './check-import.ts'
import { confirmImport } from './confirm-import.ts'
import { viewImport } from './view-import.ts'

export const importsRouter = router({
  view: viewImport,
  check: command(checkImport),
  confirm: command(confirmImport),
})
