import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { coverageRow, nextNudgeOn, nudgeReason } from '@pilin/domain/coverage/matrix'
import { unitCoverageInput } from '@pilin/domain/coverage/schemas'
import { spanOf } from '@pilin/domain/coverage/span'
import { standingOn } from '@pilin/domain/organizations/roster'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { organizationsOf } from '../organizations/data.ts'
import { readUnit } from '../organizations/read-unit.ts'
import { readCounts, readEntries, readNudges } from './data.ts'
import { mayNudge, maySeeCoverage, maySeeUnitCoverage } from './policy.ts'

/** What a unit took part in over a span: its numbers, the list behind the asked one, and how it was nudged. */
export const viewUnit = view({
  input: unitCoverageInput,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const unit = await readUnit(prisma, actor, input, now)
    const today = civilDateOf(now)
    const span = spanOf(input, today)
    const place = { ...span, scope: unit.scope }
    const [[organization], counts, entries, nudges] = await Promise.all([
      organizationsOf(prisma, [unit.scope]),
      readCounts(prisma, place),
      readEntries(prisma, place, input),
      readNudges(prisma, unit.scope, unit.id),
    ])
    const row = coverageRow(counts.filter(({ unitId }) => unitId === unit.id))
    return { ...unit, unitId: unit.id, organization, row, entries, nudges, span, today, asked: input }
  },
  policy: maySeeUnitCoverage,
  present(unit, actor) {
    const { organizationId, organization, row, entries, nudges, span, today, asked } = unit
    const nudgedOn = nudges[0] ? dayOf(nudges[0].nudgedOn) : null
    const standing = standingOn(unit, today)
    const keeps = isAllowed(maySeeCoverage(actor, { organizationId }))
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      id: unit.id,
      name: unit.name,
      shortName: unit.shortName,
      ...span,
      column: asked.column,
      outcome: asked.outcome,
      cells: row.cells,
      entries,
      nudges: nudges.map(({ id, reason, contacts, nudgedOn: on, person }) => ({
        id,
        reason,
        contacts,
        on: dayOf(on),
        by: person.name,
      })),
      /** Null for who may not nudge at all. */
      nudge: keeps
        ? {
            reason: nudgeReason(row, span.from),
            mayNudge: isAllowed(mayNudge(actor, { ...unit, standing, nudgedOn })),
            hasContact: unit.contactIds.length > 0,
            nextOn: nudgedOn && nextNudgeOn(nudgedOn) > today ? nextNudgeOn(nudgedOn) : null,
          }
        : null,
    }
  },
})
