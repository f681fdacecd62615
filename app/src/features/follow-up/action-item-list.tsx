import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { actionItemStateLabels } from '@pilin/domain/follow-up/action-item'
import type { Refused } from '../../api/submit.ts'
import styles from './action-item-list.module.css'
import { CloseForm } from './close-form.tsx'
import type { ActionItem } from './follow-up.ts'
import { followUpMessages as messages } from './messages.ts'

type Props = { items: ActionItem[]; organizationId: string; refused: Refused | undefined }

/** Who does what until when; what is late says so. */
export function ActionItemList({ items, organizationId, refused }: Props) {
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <li key={item.id} id={item.id} className={styles.item} data-state={item.state}>
          <p className={styles.text}>{item.text}</p>
          <Facts item={item} />
          <a className={styles.details} href={`/organizations/${organizationId}/follow-up/${item.id}`}>
            {messages.details}
          </a>
          {item.mayClose && (
            <CloseForm item={item} refused={refused?.values.actionItemId === item.id ? refused : undefined} />
          )}
        </li>
      ))}
    </ul>
  )
}

/** What is known of an item: who, until when, how far. */
export function Facts({ item }: { item: ActionItem }) {
  const { person, isMine, dueOn, overdue, closedAt, closingNote, meeting, assistants, extension } = item
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{messages.state}</dt>
        <dd>
          {actionItemStateLabels[item.state]}
          {extension && <strong>{messages.waitsForExtension}</strong>}
        </dd>
      </div>
      <div>
        <dt>{messages.person}</dt>
        <dd>
          {person.name}（{person.unitName}）{isMine && <strong>{messages.mine}</strong>}
        </dd>
      </div>
      {assistants.length > 0 && (
        <div>
          <dt>{messages.assistants}</dt>
          <dd>{assistants.map(({ name, unitName }) => `${name}（${unitName}）`).join('、')}</dd>
        </div>
      )}
      <div>
        <dt>{messages.due}</dt>
        <dd className={overdue ? styles.overdue : undefined}>
          {formatFullDay(dueOn)}
          {overdue && <strong className={styles.mark}>{messages.overdue}</strong>}
        </dd>
      </div>
      {closedAt && (
        <div>
          <dt>{messages.closedOn}</dt>
          <dd>{formatFullDay(civilDateOf(closedAt))}</dd>
        </div>
      )}
      {closingNote && (
        <div>
          <dt>{messages.closingNote}</dt>
          <dd className={styles.note}>{closingNote}</dd>
        </div>
      )}
      <div>
        <dt>{messages.meeting}</dt>
        <dd>
          <a href={`/meetings/${meeting.id}`}>{meeting.title}</a>
        </dd>
      </div>
    </dl>
  )
}
