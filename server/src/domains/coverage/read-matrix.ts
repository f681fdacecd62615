import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { type CoverageCount, type CoverageRow, coverageRow } from '@pilin/domain/coverage/matrix'
import type { Transaction } from '@pilin/prisma/database'
import { type ColumnSpan, type CountedUnit, readCountedUnits, readCounts } from './data.ts'

/** A unit of the matrix with its cells. */
export type MatrixRow = CountedUnit & CoverageRow

/** The matrix over a span in the order of the roster: two statements, whatever it covers. */
export async function readMatrix(tx: Transaction, span: ColumnSpan, today: CivilDate): Promise<MatrixRow[]> {
  const [units, counts] = await Promise.all([readCountedUnits(tx, span, today), readCounts(tx, span)])
  const ofUnit = new Map<string, CoverageCount[]>()
  for (const count of counts) {
    const known = ofUnit.get(count.unitId)
    if (known) known.push(count)
    else ofUnit.set(count.unitId, [count])
  }
  return units.map((unit) => ({ ...unit, ...coverageRow(ofUnit.get(unit.id) ?? []) }))
}
