import { type CivilDate, daysBetween, partsOf } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { useId } from 'react'
import chart from './chart.module.css'
import { Disclosure } from './disclosure.tsx'
import styles from './growth-chart.module.css'
import { chartMessages as messages } from './messages.ts'

/** A number from each day on which it changed. */
type GrowthStep = { day: CivilDate; count: number }

type Props = {
  /** What is counted, such as 成员单位数量. */
  label: string
  steps: readonly GrowthStep[]
  /** The first and the last day of the drawing. */
  from: CivilDate
  to: CivilDate
  /** A day as it is known: some are known to the year only. */
  describeDay?: (day: CivilDate) => string
}

const width = 400
const height = 180
const room = { left: 28, right: 12, top: 14, bottom: 24 }

/** How a number grew, drawn by the server as steps; the same numbers stand below as a table. */
export function GrowthChart({ label, steps, from, to, describeDay = formatFullDay }: Props) {
  const id = useId()
  const shown = steps.filter(({ day }) => day <= to)
  const last = shown.at(-1)
  if (!last) return null
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={id} className={chart.chart}>
        <title id={id}>
          {messages.growth(label, describeDay(shown[0]?.day ?? from), shown[0]?.count ?? 0, last.count)}
        </title>
        <Drawing steps={shown} from={from} to={to} />
      </svg>
      <Disclosure summary={messages.asTable}>
        <StepTable label={label} steps={shown} describeDay={describeDay} />
      </Disclosure>
    </figure>
  )
}

function Drawing({ steps, from, to }: Pick<Props, 'steps' | 'from' | 'to'>) {
  const days = Math.max(1, daysBetween(from, to))
  const most = niceMost(Math.max(...steps.map(({ count }) => count)))
  const x = (day: CivilDate) =>
    round(room.left + (Math.max(0, daysBetween(from, day)) / days) * (width - room.left - room.right))
  const y = (count: number) =>
    round(height - room.bottom - (count / most) * (height - room.top - room.bottom))
  const line = steps.map(
    ({ day, count }, index) =>
      `${index === 0 ? 'M' : 'H'}${x(day)}${index === 0 ? ` ${y(count)}` : `V${y(count)}`}`,
  )
  const last = steps.at(-1)
  return (
    <>
      {[0, most / 2, most].map((count) => (
        <g key={count}>
          <line className={styles.grid} x1={room.left} x2={width - room.right} y1={y(count)} y2={y(count)} />
          <text className={styles.tick} x={room.left - 5} y={y(count) + 4} textAnchor="end">
            {count}
          </text>
        </g>
      ))}
      {yearsBetween(from, to).map(({ day, year }) => (
        <text key={year} className={styles.tick} x={x(day)} y={height - 7}>
          {year}
        </text>
      ))}
      <path className={styles.line} d={`${line.join('')}H${x(to)}`} />
      {last && (
        <text className={styles.value} x={width - room.right} y={y(last.count) - 5} textAnchor="end">
          {last.count}
        </text>
      )}
    </>
  )
}

function StepTable({ label, steps, describeDay }: Required<Pick<Props, 'label' | 'steps' | 'describeDay'>>) {
  return (
    <table className={chart.table}>
      <caption>{label}</caption>
      <thead>
        <tr>
          <th scope="col">{messages.since}</th>
          <th scope="col">{messages.number}</th>
          <th scope="col">{messages.change}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ day, count }, index) => (
          <tr key={day}>
            <th scope="row">{describeDay(day)}</th>
            <td>{count}</td>
            <td>{messages.signed(count - (steps[index - 1]?.count ?? 0))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** An even number that is not below, so that half of it is whole. */
function niceMost(count: number): number {
  const step = count <= 10 ? 2 : count <= 50 ? 10 : 10 ** Math.floor(Math.log10(count))
  return Math.max(step, Math.ceil(count / step) * step)
}

/** Beginnings of years, at most six of them, each at its first day within. */
function yearsBetween(from: CivilDate, to: CivilDate): { day: CivilDate; year: number }[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year]
  const step = Math.ceil((last - first + 1) / 6)
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return years
    .filter((year) => (year - first) % step === 0)
    .map((year) => ({ year, day: `${year}-01-01` as CivilDate }))
    .filter(({ day }) => daysBetween(day, to) * 12 >= daysBetween(from, to) || first === last)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
