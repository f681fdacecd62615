import type { DueHandover } from './handover.ts'
import styles from './handover-page.module.css'
import { handoverMessages as messages } from './messages.ts'

/** On the schedule of the two people concerned: that a handover waits for their signature. */
export function DueHandovers({ handovers }: { handovers: DueHandover[] }) {
  return handovers.map(({ organizationId, endsOn, side, other }) => (
    <p key={`${organizationId}/${endsOn}/${side}`} className={styles.waiting}>
      {messages.waiting(endsOn, side, other)}
      <a className={styles.way} href={`/organizations/${organizationId}/handover`}>
        {messages.open}
      </a>
    </p>
  ))
}
