import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import styles from './brief-page.module.css'
import type { Brief } from './briefs.ts'
import { briefTexts as texts } from './messages.ts'

/** The document as it is read and printed: title, number, lead, numbered items, who was there. */
export function BriefPaper({ brief }: { brief: Brief }) {
  return (
    <article className={styles.paper}>
      <h2>{brief.title}</h2>
      {brief.number && <p className={styles.number}>{brief.number}</p>}
      <p className={styles.lead}>{brief.lead}</p>
      {brief.items.length === 0 && <p className={styles.quiet}>{texts.noItems}</p>}
      {brief.items.map((item, index) => (
        <p key={index} className={styles.item}>
          {index + 1}. {item.text}
          <Responsible item={item} />
        </p>
      ))}
      <Names brief={brief} />
      {brief.issuedOn && (
        <p className={styles.signed}>
          <span>{texts.signed(brief.issuedBy)}</span>
          <span>{texts.issuedOn(formatFullDay(brief.issuedOn))}</span>
        </p>
      )}
    </article>
  )
}

function Responsible({ item: { unit, dueOn } }: { item: Brief['items'][number] }) {
  const parts = [
    ...(unit ? [`${texts.responsible}：${unit}`] : []),
    ...(dueOn ? [texts.due(formatFullDay(dueOn))] : []),
  ]
  return parts.length > 0 ? `（${parts.join('，')}）` : null
}

function Names({ brief: { present, onLeave, observers } }: { brief: Brief }) {
  const rows = [
    [texts.present, present],
    [texts.onLeave, onLeave],
    [texts.observers, observers],
  ] as const
  return (
    <dl className={styles.names}>
      {rows.map(
        ([label, names]) =>
          names && (
            <div key={label}>
              <dt>{label}：</dt>
              <dd>{names}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
