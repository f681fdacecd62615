import { reportMessages as messages } from './messages.ts'
import styles from './share-table.module.css'

type Share = { key: string; name: string; days: number; percent: number }
type Props = { label: string; titleId: string; shares: Share[] }

/** Days of duty with their share, as figures and as bars. */
export function ShareTable({ label, titleId, shares }: Props) {
  if (shares.length === 0) return <p>{messages.nobody}</p>
  return (
    <table className={styles.shares} aria-labelledby={titleId}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{messages.days}</th>
          <th scope="col">{messages.share}</th>
        </tr>
      </thead>
      <tbody>
        {shares.map(({ key, name, days, percent }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{messages.dayCount(days)}</td>
            <td>
              <span className={styles.figure}>{messages.percent(percent)}</span>
              <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={percent} height="10" />
              </svg>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
