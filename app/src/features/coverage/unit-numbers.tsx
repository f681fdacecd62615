import { columnWords } from '@pilin/domain/coverage/vocabulary'
import record from '../../shell/record-page.module.css'
import type { UnitCoverage } from './coverage.ts'
import { Counts } from './matrix-table.tsx'

/** A unit's own row: each number opens its list. */
export function UnitNumbers({ unit }: { unit: UnitCoverage }) {
  const { organization, id, from, until, cells } = unit
  return (
    <dl className={record.facts}>
      {cells.map((cell) => (
        <div key={cell.column}>
          <dt>{columnWords[cell.column].label}</dt>
          <dd>
            <Counts cell={cell} unitId={id} span={{ organizationId: organization.id, from, until }} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
