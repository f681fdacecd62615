import { useLater } from '../live/use-later.ts'
import refusal from './action-form.module.css'
import styles from './agenda.module.css'
import { AgendaRow } from './agenda-row.tsx'
import { agendaTexts } from './messages.ts'
import page from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'
import { ReviewItem } from './review-item.tsx'
import { useAgendaMoves } from './use-agenda-moves.ts'

/** What was accepted, in order and with clock times; secretaries arrange it together. */
export function AgendaPart({ meeting }: { meeting: MeetingPage }) {
  const accepted = meeting.agenda.filter(({ state }) => state === 'ACCEPTED')
  const moves = useAgendaMoves(accepted)
  const Drag = useLater(meeting.abilities.arrange, fetchDrag)
  const rowOf = (item: (typeof accepted)[number], index: number) => (
    <AgendaRow item={item} meeting={meeting} order={moves.shown} index={index} onMove={moves.move} />
  )
  return (
    <section id="agenda" className={page.panel} aria-labelledby="agenda-heading">
      <div className={page.headLine}>
        <h2 id="agenda-heading">{agendaTexts.heading}</h2>
        {accepted.length > 0 && <PlannedEnd meeting={meeting} />}
      </div>
      {moves.refusal && (
        <p role="alert" className={refusal.refusal}>
          {moves.refusal}
        </p>
      )}
      <p role="status" className={page.heard}>
        {moves.told}
      </p>
      {accepted.length === 0 && <p className={page.quiet}>{agendaTexts.empty}</p>}
      <ReviewItem meeting={meeting} />
      {Drag ? (
        <Drag items={moves.shown} onMove={moves.place} onHold={moves.hold}>
          {rowOf}
        </Drag>
      ) : (
        <ol className={styles.list}>
          {moves.shown.map((item, index) => (
            <li key={item.id} className={styles.row}>
              {rowOf(item, index)}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function PlannedEnd({ meeting }: { meeting: MeetingPage }) {
  if (meeting.overrunMinutes === 0) {
    return <span className={page.quiet}>{agendaTexts.planned(meeting.plannedEnd)}</span>
  }
  return (
    <strong className={page.warning}>
      {agendaTexts.overrun(meeting.overrunMinutes, meeting.plannedEnd, meeting.endTime)}
    </strong>
  )
}

async function fetchDrag() {
  return (await import('./agenda-drag.tsx')).AgendaDrag
}
