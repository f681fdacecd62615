import type { Refused } from '../../api/submit.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { ActionItemList } from './action-item-list.tsx'
import type { FollowUp } from './follow-up.ts'
import styles from './follow-up-page.module.css'
import { followUpMessages as messages } from './messages.ts'
import { ResolutionList } from './resolution-list.tsx'

type Props = { followUp: FollowUp; refused: Refused | undefined }

/** What is still to be done first, then what was decided, then what is done. */
export function FollowUpPage({ followUp, refused }: Props) {
  const { id, shortName } = followUp.organization
  const open = followUp.actionItems.filter(({ state }) => state === 'OPEN')
  const closed = followUp.actionItems.filter(({ state }) => state === 'CLOSED')
  return (
    <>
      <OrganizationHeading organization={{ id, name: shortName }} current="followUp" />
      <section className={styles.section} aria-labelledby="open">
        <h2 id="open">{messages.open}</h2>
        {open.length === 0 && <p>{messages.noOpen}</p>}
        <ActionItemList items={open} refused={refused} />
      </section>
      <section className={styles.section} aria-labelledby="resolutions">
        <h2 id="resolutions">{messages.resolutions}</h2>
        {followUp.resolutions.length === 0 && <p>{messages.noResolutions}</p>}
        <ResolutionList resolutions={followUp.resolutions} />
      </section>
      <section className={styles.section} aria-labelledby="closed">
        <h2 id="closed">{messages.closed}</h2>
        {closed.length === 0 && <p>{messages.noClosed}</p>}
        <ActionItemList items={closed} refused={refused} />
      </section>
    </>
  )
}
