import type { Refused } from '../../api/submit.ts'
import { Done } from '../../shell/notice.tsx'
import { OrganizationHeading } from '../organizations/organization-heading.tsx'
import { ActionItemForms } from './action-item-forms.tsx'
import { Facts } from './action-item-list.tsx'
import styles from './action-item-page.module.css'
import { EntryList } from './entry-list.tsx'
import type { ActionItemDetail } from './follow-up.ts'
import { followUpMessages, actionItemMessages as messages } from './messages.ts'

type Props = { detail: ActionItemDetail; refused: Refused | undefined; done: string | null }

/** One action item: what is to be done, how far it is, and what the reader may do about it. */
export function ActionItemPage({ detail, refused, done }: Props) {
  const { organization, item, unitName } = detail
  const said = messages.done[done as keyof typeof messages.done]
  return (
    <div className={styles.page}>
      <OrganizationHeading
        organization={{ id: organization.id, name: organization.shortName }}
        current="followUp"
      />
      {said && <Done>{said}</Done>}
      <h2>{item.text}</h2>
      <Facts item={item} />
      <p className={styles.source}>
        <span>
          {followUpMessages.unit}：{unitName}
        </span>
        <a href={`/meetings/${item.meeting.id}/minutes#${item.id}`}>{messages.minutes}</a>
        <a href={`/organizations/${organization.id}/follow-up`}>{messages.all}</a>
      </p>
      <section aria-labelledby="history">
        <h2 id="history">{messages.history}</h2>
        <EntryList detail={detail} />
      </section>
      <ActionItemForms detail={detail} refused={refused} />
    </div>
  )
}
