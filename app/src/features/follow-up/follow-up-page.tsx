import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { Done } from '../../shell/notice.tsx'
import { Downloads } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { ActionItemList } from './action-item-list.tsx'
import type { FollowUp } from './follow-up.ts'
import styles from './follow-up-page.module.css'
import { followUpMessages as messages } from './messages.ts'
import { ResolutionList } from './resolution-list.tsx'

/** The newest resolutions stand open; a reader seldom looks for older ones. */
const recentResolutions = 10

type Props = {
  followUp: FollowUp
  refused: Refused | undefined
  /** The item that was closed just now. */
  closedId: string | null
}

/** What is still to be done first, then what was decided, then what is done. */
export function FollowUpPage({ followUp, refused, closedId }: Props) {
  const { id, shortName } = followUp.organization
  const open = followUp.actionItems.filter(({ unfinished }) => unfinished)
  const closed = followUp.actionItems.filter(({ unfinished }) => !unfinished)
  const justClosed = closed.find((item) => item.id === closedId)
  const recent = followUp.resolutions.slice(0, recentResolutions)
  const earlier = followUp.resolutions.slice(recentResolutions)
  return (
    <>
      <OrganizationHeading organization={{ id, name: shortName }} current="followUp" />
      {justClosed && <Done>{messages.justClosed(justClosed.text)}</Done>}
      <section className={styles.section} aria-labelledby="open">
        <h2 id="open">{messages.open}</h2>
        {open.length === 0 && <p>{messages.noOpen}</p>}
        <ActionItemList items={open} organizationId={id} refused={refused} />
        <Downloads
          what={downloadTexts.actionList}
          files={[{ href: `/organizations/${id}/action-items.xlsx`, format: downloadTexts.excel }]}
        />
      </section>
      <section className={styles.section} aria-labelledby="resolutions">
        <h2 id="resolutions">{messages.resolutions}</h2>
        {followUp.resolutions.length === 0 && <p>{messages.noResolutions}</p>}
        <ResolutionList resolutions={recent} refused={refused} />
        {earlier.length > 0 && (
          <Disclosure summary={messages.earlierResolutions(earlier.length)}>
            <ResolutionList resolutions={earlier} refused={refused} />
          </Disclosure>
        )}
      </section>
      {closed.length > 0 && (
        <div className={styles.section}>
          <Disclosure summary={messages.closed(closed.length)}>
            <ActionItemList items={closed} organizationId={id} refused={refused} />
          </Disclosure>
        </div>
      )}
    </>
  )
}
