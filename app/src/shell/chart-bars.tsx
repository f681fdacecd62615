import { useId } from 'react'
import styles from './chart-bars.module.css'
import { Disclosure } from './disclosure.tsx'
import { barMessages as messages } from './messages.ts'

/** One bar: what it counts, and how many. `accent` marks what wants attention. */
type Bar = { label: string; count: number; accent?: boolean }

type Props = {
  /** What is counted, such as 待认领的需求. */
  label: string
  bars: readonly Bar[]
}

const width = 320
const rowHeight = 34
const room = { left: 96, right: 44, top: 4, bottom: 4 }
const thickness = 20

/** Numbers side by side, drawn by the server as bars; the same numbers stand below as a table. */
export function BarChart({ label, bars }: Props) {
  const id = useId()
  const height = room.top + room.bottom + bars.length * rowHeight
  const most = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className={styles.chart}>
        <title id={id}>{messages.bars(label, bars)}</title>
        {bars.map(({ label: name, count, accent }, index) => {
          const middle = room.top + (index + 0.5) * rowHeight
          const length = (count / most) * (width - room.left - room.right)
          return (
            <g key={name}>
              <text className={styles.name} x={room.left - 8} y={middle + 5} textAnchor="end">
                {name}
              </text>
              {count > 0 && (
                <rect
                  className={accent ? styles.accent : styles.bar}
                  x={room.left}
                  y={middle - thickness / 2}
                  width={round(length)}
                  height={thickness}
                />
              )}
              <text className={styles.value} x={round(room.left + length + 8)} y={middle + 5}>
                {count}
              </text>
            </g>
          )
        })}
      </svg>
      <Disclosure summary={messages.asTable}>
        <table className={styles.table}>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{messages.group}</th>
              <th scope="col">{messages.number}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label: name, count }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </figure>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
