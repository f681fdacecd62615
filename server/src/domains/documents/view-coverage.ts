import { coverageTable } from '@pilin/documents/coverage-table'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { inOrderOf } from '@pilin/domain/coverage/matrix'
import { coverageInput } from '@pilin/domain/coverage/schemas'
import { spanOf } from '@pilin/domain/coverage/span'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { readMatrix } from '../coverage/read-matrix.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mayTakeCoverage } from './policy.ts'
import { presentCoverage } from './present.ts'

/** The matrix over a span in the asked order, every unit of it, as a table. */
export const viewCoverage = view({
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
    return { organizationId: scope, organization, span, today, rows: inOrderOf(rows, input.order) }
  },
  policy: mayTakeCoverage,
  present({ organization, span, today, rows }) {
    const facts = { organization: organization?.name ?? '', ...span }
    return { table: coverageTable({ ...facts, rows: rows.map(presentCoverage) }), day: today }
  },
})
