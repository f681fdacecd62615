import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import {
  type HandoverItem,
  handoverItemKind,
  handoverItemKindLabels,
  itemKey,
} from '@pilin/domain/handover/checklist'
import styles from './handover-page.module.css'
import { handoverMessages as messages } from './messages.ts'

type Item = HandoverItem & { note: string }
type Props = { organizationId: string; items: readonly Item[] }

/** What is handed over, by kind, each line with the way to it. */
export function Checklist({ organizationId, items }: Props) {
  if (items.length === 0) return <p>{messages.empty}</p>
  const kinds = handoverItemKind.options.filter((kind) => items.some((item) => item.kind === kind))
  return kinds.map((kind) => {
    const own = items.filter((item) => item.kind === kind)
    return (
      <div key={kind} className={styles.kind}>
        <h4>
          {handoverItemKindLabels[kind]}（{own.length}）
        </h4>
        <ul className={styles.items}>
          {own.map((item) => (
            <li key={itemKey(item)}>
              <Line organizationId={organizationId} item={item} />
            </li>
          ))}
        </ul>
      </div>
    )
  })
}

function Line({ organizationId, item }: { organizationId: string; item: Item }) {
  const { kind, title, day, person, overdue, note } = item
  const date = formatFullDay(day)
  return (
    <>
      <a href={pathOf(organizationId, item)}>{title}</a>
      <span className={styles.facts}>
        {person && <span>{person}</span>}
        <span>{kind === 'ACTION_ITEM' ? messages.due(date) : date}</span>
        {overdue && <strong className={styles.overdue}>{messages.overdue}</strong>}
      </span>
      {note && <p className={styles.note}>{messages.note(note)}</p>}
    </>
  )
}

function pathOf(organizationId: string, { kind, subjectId }: Item): string {
  switch (kind) {
    case 'ACTION_ITEM':
      return `/organizations/${organizationId}/follow-up/${subjectId}`
    case 'NOTICE':
      return `/meetings/${subjectId}/notice`
    case 'MEETING':
      return `/meetings/${subjectId}`
    case 'BRIEF':
      return `/meetings/${subjectId}/brief`
    case 'DRAFT':
    case 'UNCONFIRMED':
    case 'ARCHIVE':
      return `/meetings/${subjectId}/minutes`
  }
}
