import { coverageTable } from '@pilin/documents/coverage-table'
import { coverageInput } from '@pilin/domain/coverage/schemas'
import { view } from '../../kernel/procedure.ts'
import { readAskedMatrix } from '../coverage/read-asked.ts'
import { mayTakeCoverage } from './policy.ts'
import { presentCoverage } from './present.ts'

/** The matrix over a span in the asked order, every unit of it, as a table. */
export const viewCoverage = view({
  input: coverageInput,
  load: readAskedMatrix,
  policy: mayTakeCoverage,
  present({ organization, span, today, rows }) {
    const facts = { organization: organization?.name ?? '', ...span }
    return { table: coverageTable({ ...facts, rows: rows.map(presentCoverage) }), day: today }
  },
})
