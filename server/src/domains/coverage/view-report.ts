import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { isSilent } from '@pilin/domain/coverage/matrix'
import { coverageReportInput } from '@pilin/domain/coverage/schemas'
import { halfOf, halfYearOf } from '@pilin/domain/coverage/span'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { maySeeReport } from './policy.ts'
import { readReport } from './read-report.ts'

/** The half-year report by unit, from data alone; without a half year, of the current one up to today. */
export const viewReport = view({
  input: coverageReportInput,
  async load({ runtime, actor, input, now }) {
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const half = input.half ?? halfOf(today)
    const report = await readReport(runtime.database.prisma, scope, { period: halfYearOf(half), today })
    return { organizationId: scope, half, report }
  },
  policy: maySeeReport,
  present: ({ half, report }) => ({
    ...report,
    half,
    rows: report.rows.map(({ id, name, shortName, cells, silent, signs }) => ({
      id,
      name,
      shortName,
      cells,
      isSilent: isSilent({ silent, signs }),
    })),
  }),
})
