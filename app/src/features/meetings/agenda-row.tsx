import { Button } from '@mantine/core'
import { type FormEvent, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import styles from './agenda.module.css'
import { DecideForms, EditTopic } from './decide-forms.tsx'
import { agendaTexts } from './messages.ts'
import page from './page.module.css'
import type { AgendaItem, MeetingPage } from './read-meeting.ts'
import { RunningMark, StartItem } from './running-part.tsx'
import { TopicLinks } from './topic-links.tsx'

type Props = {
  item: AgendaItem
  meeting: MeetingPage
  order: AgendaItem[]
  index: number
  onMove: (item: AgendaItem, index: number) => void
}

/** One topic of the agenda. */
export function AgendaRow({ item, meeting, order, index, onMove }: Props) {
  const { arrange, decide, run } = meeting.abilities
  return (
    <div className={styles.topic}>
      <p className={styles.time}>
        {item.startsAt}–{item.endsAt}
      </p>
      <div className={styles.words}>
        <h3 className={styles.title}>{item.title}</h3>
        <p className={page.quiet}>
          {item.unit.shortName}
          {' · '}
          {item.presenter ? agendaTexts.presenter(item.presenter.name) : agendaTexts.noPresenter}
          {' · '}
          {agendaTexts.minutes(item.plannedMinutes)}
        </p>
        <RunningMark item={item} />
        {item.purpose && <p className={styles.purpose}>{item.purpose}</p>}
        <TopicLinks item={item} meeting={meeting} />
        {(arrange || decide || run || item.mayEdit) && (
          <div className={page.tools}>
            {run && !item.running && <StartItem item={item} />}
            {arrange && <MoveButtons item={item} order={order} index={index} onMove={onMove} />}
            {item.mayEdit && <EditTopic item={item} meeting={meeting} anchor="agenda" />}
            {decide && <DecideForms item={item} />}
          </div>
        )}
      </div>
    </div>
  )
}

function MoveButtons({ item, order, index, onMove }: Omit<Props, 'meeting'>) {
  const box = useRef<HTMLDivElement>(null)
  const pressed = useRef<HTMLElement | null>(null)
  // A row that is moved in the document loses the focus; whoever pressed wants to press again.
  useLayoutEffect(() => {
    if (pressed.current && box.current?.contains(pressed.current)) pressed.current.focus()
    pressed.current = null
  }, [index])
  const go = (to: number) => (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (to < 0 || to >= order.length) return
    pressed.current = event.currentTarget.querySelector('button')
    onMove(item, to)
  }
  return (
    <div ref={box} className={styles.moves}>
      <MoveForm
        item={item}
        afterId={order[index - 2]?.id ?? ''}
        text={agendaTexts.up}
        label={agendaTexts.upOf(item.title)}
        off={index === 0}
        onSubmit={go(index - 1)}
      />
      <MoveForm
        item={item}
        afterId={order[index + 1]?.id ?? ''}
        text={agendaTexts.down}
        label={agendaTexts.downOf(item.title)}
        off={index === order.length - 1}
        onSubmit={go(index + 1)}
      />
    </div>
  )
}

type MoveFormProps = {
  item: AgendaItem
  afterId: string
  text: string
  label: string
  /** Still focusable, so that the keyboard does not lose its place at either end. */
  off: boolean
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}

function MoveForm({ item, afterId, text, label, off, onSubmit }: MoveFormProps) {
  const { pathname } = useLocation()
  return (
    <form method="post" action={`${pathname}#agenda`} onSubmit={onSubmit}>
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="agendaItemId" value={item.id} />
      <input type="hidden" name="afterId" value={afterId} />
      <Button
        type="submit"
        variant="default"
        size="md"
        className={styles.move}
        aria-label={label}
        aria-disabled={off || undefined}
      >
        {text}
      </Button>
    </form>
  )
}
