import { isSilent } from '@pilin/domain/coverage/matrix'
import { coverageInput } from '@pilin/domain/coverage/schemas'
import { view } from '../../kernel/procedure.ts'
import { maySeeCoverage } from './policy.ts'
import { presentRow } from './present.ts'
import { readAskedMatrix } from './read-asked.ts'

/** Units on one page. */
const pageLength = 100

/** Who takes part and who is silent: every unit that was counted in the span, in the asked order. */
export const viewMatrix = view({
  input: coverageInput,
  load: readAskedMatrix,
  policy: maySeeCoverage,
  present({ organizationId, organization, rows, span, today, input }) {
    const first = (input.page - 1) * pageLength
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      ...span,
      today,
      order: input.order,
      page: input.page,
      pages: Math.max(1, Math.ceil(rows.length / pageLength)),
      count: rows.length,
      silentCount: rows.filter(isSilent).length,
      rows: rows.slice(first, first + pageLength).map((row) => presentRow(row, { from: span.from, today })),
    }
  },
})
