import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { SectionParts } from '../minutes/section-parts.tsx'
import styles from './action-item-page.module.css'
import type { Extract } from './follow-up.ts'
import { extractMessages as messages } from './messages.ts'

/** What a frozen record says about one topic, and what came of it. */
export function ExtractPage({ extract }: { extract: Extract }) {
  const { organization, meeting, topic, section, resolutions, actionItems } = extract
  return (
    <article className={styles.page}>
      <p>{organization}</p>
      <h1>{messages.title(topic.title)}</h1>
      <p>{messages.from(meeting.title, formatFullDay(meeting.date), meeting.place)}</p>
      <p>{messages.proposedBy(topic.proposedBy)}</p>
      <section aria-labelledby="said">
        <h2 id="said">{messages.said}</h2>
        {section ? <SectionParts section={section} people={extract.people} /> : <p>{messages.nothingSaid}</p>}
      </section>
      {resolutions.length > 0 && (
        <section aria-labelledby="decided">
          <h2 id="decided">{messages.decided}</h2>
          <ul>
            {resolutions.map(({ id, number, text }) => (
              <li key={id}>
                {number}　{text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {actionItems.length > 0 && (
        <section aria-labelledby="to-do">
          <h2 id="to-do">{messages.toDo}</h2>
          <ul>
            {actionItems.map(({ id, text, person, dueOn }) => (
              <li key={id}>{messages.item(text, person.name, person.unitName, formatFullDay(dueOn))}</li>
            ))}
          </ul>
        </section>
      )}
      <p className={styles.source}>
        <a href={`/meetings/${meeting.id}/minutes`}>{messages.whole}</a>
      </p>
    </article>
  )
}
