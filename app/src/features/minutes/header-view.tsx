import styles from './header-view.module.css'
import { headerTexts } from './messages.ts'
import type { RecordHeader } from './record-header.ts'

/** The head of the record; nobody types it, it comes from the meeting. */
export function HeaderView({ header }: { header: RecordHeader }) {
  const rows = [
    [headerTexts.name, header.title],
    [headerTexts.time, header.time],
    [headerTexts.place, header.place],
    [headerTexts.chair, header.chair || headerTexts.none],
    [headerTexts.recorder, header.recorder || headerTexts.none],
    [headerTexts.units, header.units.join('、')],
  ] as const
  return (
    <dl className={styles.header}>
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      <div>
        <dt>{headerTexts.attendance}</dt>
        <dd>
          <ul>
            {header.attendance.map(({ label, names }) => (
              <li key={label}>
                {label}
                {names.length > 0 && `：${names.join('、')}`}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
