import { type ComponentType, useEffect, useState } from 'react'
import type { AgendaDragProps } from './agenda-drag.tsx'
import { AgendaRow } from './agenda-row.tsx'
import styles from './agenda.module.css'
import { agendaTexts } from './messages.ts'
import page from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'
import { useAgendaMoves } from './use-agenda-moves.ts'
import refusal from './action-form.module.css'

/** What was accepted, in order and with clock times; secretaries arrange it together. */
export function AgendaPart({ meeting }: { meeting: MeetingPage }) {
  const accepted = meeting.agenda.filter(({ state }) => state === 'ACCEPTED')
  const moves = useAgendaMoves(accepted)
  const Drag = useAgendaDrag(meeting.abilities.arrange)
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

/** Dragging is an addition for those who may arrange: it comes when the page stands. */
function useAgendaDrag(wanted: boolean): ComponentType<AgendaDragProps> | undefined {
  const [Drag, setDrag] = useState<ComponentType<AgendaDragProps>>()
  useEffect(() => {
    if (!wanted) return
    let over = false
    // Without it the buttons remain.
    import('./agenda-drag.tsx').then(
      ({ AgendaDrag }) => over || setDrag(() => AgendaDrag),
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [wanted])
  return wanted ? Drag : undefined
}
