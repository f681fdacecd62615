import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { columnWords, coverageColumns, outcomeLabel } from '@pilin/domain/coverage/vocabulary'
import { QuietButton } from '../../shell/submit-button.tsx'
import styles from './coverage.module.css'
import { listHref, type MatrixRow } from './coverage.ts'
import { coverageTexts as texts } from './messages.ts'

type Span = { organizationId: string; from: CivilDate; until: CivilDate }
type Cell = MatrixRow['cells'][number]

/** Units by columns; on a phone each unit is a block with a line for each column. */
export function MatrixTable({ rows, ...span }: Span & { rows: readonly MatrixRow[] }) {
  return (
    <table className={styles.matrix}>
      <caption>{texts.matrix}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.unit}</th>
          {coverageColumns.map((column) => (
            <th key={column} scope="col">
              {columnWords[column].label}
            </th>
          ))}
          <th scope="col">{texts.nudgeColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} span={span} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row, span }: { row: MatrixRow; span: Span }) {
  return (
    <tr id={`unit-${row.id}`}>
      <UnitCells row={row} span={span} />
      <td data-label={texts.nudgeColumn} data-wide>
        <Nudge row={row} organizationId={span.organizationId} />
      </td>
    </tr>
  )
}

type UnitRow = Pick<MatrixRow, 'id' | 'name' | 'cells' | 'isSilent'>

/** A unit's name and its numbers, column by column. */
export function UnitCells({ row: { id, name, cells, isSilent }, span }: { row: UnitRow; span: Span }) {
  return (
    <>
      <th scope="row">
        <a className={styles.unit} href={listHref({ ...span, unitId: id, column: null, outcome: null })}>
          {name}
        </a>
        {isSilent && <p className={styles.silent}>{texts.silentMark}</p>}
      </th>
      {cells.map((cell) => (
        <td
          key={cell.column}
          data-label={columnWords[cell.column].label}
          data-wide={cell.counts.length > 1 || undefined}
        >
          <Counts cell={cell} unitId={id} span={span} />
        </td>
      ))}
    </>
  )
}

/** The numbers of one cell; each opens its list, but nothing does not. */
export function Counts({ cell, unitId, span }: { cell: Cell; unitId: string; span: Span }) {
  const { column, counts } = cell
  const isOne = counts.length === 1
  return (
    <span className={styles.counts}>
      {counts.map(({ outcome, count }) => {
        const words = isOne ? String(count) : `${outcomeLabel(column, outcome)} ${count}`
        if (count === 0) {
          return (
            <span key={outcome} className={styles.zero}>
              {words}
            </span>
          )
        }
        return (
          <a
            key={outcome}
            href={listHref({ ...span, unitId, column, outcome })}
            aria-label={`${outcomeLabel(column, outcome)} ${count}`}
          >
            {words}
          </a>
        )
      })}
    </span>
  )
}

/** One press asks the unit to take part, with the reason that its numbers give; where that cannot be, why. */
export function Nudge({ row, organizationId }: { row: MatrixRow; organizationId: string }) {
  const { id, shortName, nudge } = row
  if (!nudge.isCounted) return <span className={styles.zero}>{texts.notCountedToday}</span>
  if (!nudge.isWanted) return null
  if (nudge.mayNudge) {
    return (
      <form method="post">
        <input type="hidden" name="intent" value="nudge" />
        <input type="hidden" name="unitId" value={id} />
        <input type="hidden" name="reason" value={nudge.reason} />
        <QuietButton aria-label={texts.nudgeUnit(shortName)} title={nudge.reason}>
          {texts.nudge}
        </QuietButton>
      </form>
    )
  }
  if (!nudge.hasContact) {
    return <a href={`/organizations/${organizationId}/units/${id}`}>{texts.noContact}</a>
  }
  return nudge.lastOn ? <span className={styles.zero}>{texts.nudgedOn(nudge.lastOn)}</span> : null
}
