import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import styles from './find-list.module.css'
import { findKinds } from './messages.ts'
import { type Find, pathOf } from './search.ts'

type Props = { finds: Find[]; severalOrganizations: boolean }

/** What was found: what it is, its words with the finds marked, and where and when it was. */
export function FindList({ finds, severalOrganizations }: Props) {
  return (
    <ol className={styles.finds}>
      {finds.map((find) => (
        <li key={`${find.organizationId} ${find.kind} ${find.id}`}>
          <p className={styles.kind}>{findKinds[find.kind]}</p>
          <div>
            <a href={pathOf(find)}>
              <Marked pieces={find.title} />
            </a>
            {find.excerpt.length > 0 && (
              <p className={styles.excerpt}>
                <Marked pieces={find.excerpt} />
              </p>
            )}
            <p className={styles.origin}>{originOf(find, severalOrganizations).join('　')}</p>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Marked({ pieces }: { pieces: Find['title'] }) {
  return pieces.map(({ text, found }, index) => {
    const key = `${index} ${text}`
    return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}

function originOf(find: Find, severalOrganizations: boolean): string[] {
  return [
    ...(find.day ? [formatFullDay(find.day)] : []),
    ...(find.meeting && find.kind !== 'MEETING' ? [find.meeting.title] : []),
    ...(severalOrganizations ? [find.organization] : []),
  ]
}
