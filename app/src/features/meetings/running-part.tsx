import { Button } from '@mantine/core'
import { minutesSpent } from '@pilin/domain/meetings/running'
import { ActionForm } from './action-form.tsx'
import { runningTexts as texts } from './messages.ts'
import page from './page.module.css'
import type { AgendaItem, MeetingPage } from './read-meeting.ts'
import { RunningClock } from './running-clock.tsx'

/** What is under way, for everybody; the chair and the recorder go from topic to topic. */
export function RunningPart({ meeting }: { meeting: MeetingPage }) {
  const { run } = meeting.abilities
  if (meeting.state !== 'PLANNED' || (meeting.startedAt === null && !run)) return null
  const accepted = meeting.agenda.filter(({ state }) => state === 'ACCEPTED')
  const current = accepted.find(({ running }) => running)
  const next = nextOf(accepted, current)
  return (
    <section
      id="running"
      className={`${page.panel} ${meeting.startedAt ? page.now : ''}`}
      aria-labelledby="running-heading"
    >
      <h2 id="running-heading">{texts.heading}</h2>
      {meeting.startedAt ? (
        <>
          <p>{texts.startedAt(meeting.startedAt)}</p>
          {current ? <Current item={current} meeting={meeting} /> : <p>{texts.none}</p>}
        </>
      ) : (
        <p>{texts.startNote}</p>
      )}
      {run && (
        <div className={page.row}>
          {meeting.startedAt === null && <StartMeeting />}
          {meeting.startedAt && next && (
            <ItemForm
              intent="start-item"
              item={next}
              text={current ? texts.next(next.title) : texts.begin(next.title)}
              filled
            />
          )}
          {current && <ItemForm intent="end-item" item={current} text={texts.endItem} />}
        </div>
      )}
    </section>
  )
}

function Current({ item, meeting }: { item: AgendaItem; meeting: MeetingPage }) {
  return (
    <>
      <p>
        {texts.now}：<strong>{item.title}</strong>
      </p>
      <RunningClock
        // The browser only ticks; every look at the server sets it right.
        key={`${item.id} ${meeting.roll.now.getTime()}`}
        seconds={item.secondsSpent}
        plannedMinutes={item.plannedMinutes}
      />
    </>
  )
}

/** The one after the current topic that has not been begun, else any that has not. */
function nextOf(accepted: AgendaItem[], current: AgendaItem | undefined): AgendaItem | undefined {
  const after = current ? accepted.slice(accepted.indexOf(current) + 1) : accepted
  const open = ({ running, secondsSpent }: AgendaItem) => !running && secondsSpent === 0
  return after.find(open) ?? accepted.find(open)
}

function StartMeeting() {
  return (
    <ActionForm intent="start" anchor="running">
      {() => <Button type="submit">{texts.start}</Button>}
    </ActionForm>
  )
}

type ItemFormProps = {
  intent: 'start-item' | 'end-item'
  item: AgendaItem
  text: string
  label?: string
  filled?: boolean
}

function ItemForm({ intent, item, text, label, filled = false }: ItemFormProps) {
  return (
    <ActionForm intent={intent} about={{ agendaItemId: item.id }} anchor="running">
      {() => (
        <Button
          type="submit"
          variant={filled ? 'filled' : 'default'}
          styles={{ label: { whiteSpace: 'normal' }, root: { height: 'auto', minHeight: 'var(--target)' } }}
          {...(label && { 'aria-label': label })}
        >
          {text}
        </Button>
      )}
    </ActionForm>
  )
}

/** Makes any topic of the agenda the one under way. */
export function StartItem({ item }: { item: AgendaItem }) {
  return (
    <ItemForm intent="start-item" item={item} text={texts.startItem} label={texts.startItemOf(item.title)} />
  )
}

/** That a topic is under way, or what it has taken. */
export function RunningMark({ item }: { item: AgendaItem }) {
  if (item.running) return <p className={page.warning}>{texts.now}</p>
  if (item.secondsSpent === 0) return null
  return <p className={page.quiet}>{texts.took(minutesSpent(item.secondsSpent))}</p>
}
