import { command, router } from '../../kernel/procedure.ts'
import { checkImport } from './check-import.ts'
import { confirmImport } from './confirm-import.ts'
import { listImports } from './list-imports.ts'
import { viewImport } from './view-import.ts'

export const importsRouter = router({
  list: listImports,
  view: viewImport,
  check: command(checkImport),
  confirm: command(confirmImport),
})
