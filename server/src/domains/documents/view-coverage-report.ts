import type { CoverageReportData } from '@pilin/documents/coverage-report'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { coverageReportInput } from '@pilin/domain/coverage/schemas'
import { halfOf, halfYearOf } from '@pilin/domain/coverage/span'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { readReport } from '../coverage/read-report.ts'
import { mayTakeCoverageReport } from './policy.ts'
import { presentCoverage } from './present.ts'

/** The half-year report by unit in words, for Word, PDF and Excel. */
export const viewCoverageReport = view({
  input: coverageReportInput,
  async load({ runtime, actor, input, now }) {
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const period = halfYearOf(input.half ?? halfOf(today))
    return {
      organizationId: scope,
      report: await readReport(runtime.database.prisma, scope, { period, today }),
    }
  },
  policy: mayTakeCoverageReport,
  present({ report }): CoverageReportData {
    const { organization, period, rows, ...facts } = report
    return {
      ...facts,
      organization: organization.name,
      period: period.label,
      rows: rows.map(presentCoverage),
    }
  },
})
