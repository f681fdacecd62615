import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { inOrderOf, isSilent } from '@pilin/domain/coverage/matrix'
import { coverageInput } from '@pilin/domain/coverage/schemas'
import { spanOf } from '@pilin/domain/coverage/span'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { maySeeCoverage } from './policy.ts'
import { presentRow } from './present.ts'
import { readMatrix } from './read-matrix.ts'

/** Units on one page. */
const pageLength = 100

/** Who takes part and who is silent: every unit that was counted in the span, in the asked order. */
export const viewMatrix = view({
  input: coverageInput,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const span = spanOf(input, today)
    const [[organization], rows] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readMatrix(prisma, { ...span, scope }, today),
    ])
    return { organizationId: scope, organization, rows, span, today, input }
  },
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
      rows: inOrderOf(rows, input.order)
        .slice(first, first + pageLength)
        .map((row) => presentRow(row, { from: span.from, today })),
    }
  },
})
