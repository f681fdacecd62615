import { useId } from 'react'
import styles from './bar-chart.module.css'
import chart from './chart.module.css'
import { Disclosure } from './disclosure.tsx'
import { chartMessages as messages } from './messages.ts'

/** One bar: what it counts, and how many. `accent` marks what wants attention; without any all are alike. */
type Bar = { label: string; count: number; accent?: boolean }
type Props = {
  /** What is counted, such as the question that was answered. */
  label: string
  bars: readonly Bar[]
  /** What shares are reckoned of; without it the longest bar fills the width. */
  total?: number
}

const width = 400
const rowHeight = 48
/** As many characters as stand beside the number; the table has the whole words. */
const longest = 18

/** Numbers side by side, drawn by the server as bars; the same numbers stand below as a table. */
export function BarChart({ label, bars, total }: Props) {
  const id = useId()
  const whole = Math.max(1, total ?? Math.max(...bars.map(({ count }) => count)))
  const isMarked = bars.some(({ accent }) => accent !== undefined)
  return (
    <figure className={styles.figure}>
      <svg
        viewBox={`0 0 ${width} ${bars.length * rowHeight}`}
        role="img"
        aria-labelledby={id}
        className={chart.chart}
      >
        <title id={id}>{messages.bars(label, bars)}</title>
        {bars.map((bar, index) => (
          <g key={bar.label} transform={`translate(0 ${index * rowHeight})`}>
            <text className={styles.label} x={0} y={18}>
              {shortened(bar.label)}
            </text>
            <text className={styles.value} x={width} y={18} textAnchor="end">
              {total === undefined ? bar.count : messages.share(bar.count, total)}
            </text>
            <rect className={styles.ground} x={0} y={25} width={width} height={12} />
            <rect
              className={isMarked && !bar.accent ? styles.plain : styles.bar}
              x={0}
              y={25}
              width={(bar.count / whole) * width}
              height={12}
            />
          </g>
        ))}
      </svg>
      <Disclosure summary={messages.asTable}>
        <BarTable label={label} bars={bars} total={total} />
      </Disclosure>
    </figure>
  )
}

function BarTable({
  label,
  bars,
  total,
}: { [Name in keyof Props]: Props[Name] | undefined } & Pick<Props, 'bars'>) {
  return (
    <table className={chart.table}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.item}</th>
          <th scope="col">{messages.number}</th>
          {total !== undefined && <th scope="col">{messages.part}</th>}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td>{bar.count}</td>
            {total !== undefined && <td>{messages.percent(bar.count, total)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function shortened(label: string): string {
  const characters = Array.from(label)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : label
}
