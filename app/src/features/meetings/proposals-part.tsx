import { Button } from '@mantine/core'
import { ActionForm } from './action-form.tsx'
import { DecideForms, EditTopic } from './decide-forms.tsx'
import { agendaTexts, proposalTexts } from './messages.ts'
import styles from './page.module.css'
import type { AgendaItem, MeetingPage } from './read-meeting.ts'
import topic from './topic.module.css'
import { TopicFields, UnitField } from './topic-fields.tsx'
import { TopicLinks } from './topic-links.tsx'
import { Unfold } from './unfold.tsx'

/** Topics that wait for the secretary on duty, those that were set aside, and the form to propose one. */
export function ProposalsPart({ meeting }: { meeting: MeetingPage }) {
  const waiting = meeting.agenda.filter(({ state }) => state === 'PROPOSED')
  const aside = meeting.agenda.filter(({ state }) => asideLabels[state] !== undefined)
  const { propose, decide } = meeting.abilities
  if (waiting.length === 0 && aside.length === 0 && !propose) return null
  const urgent = decide && waiting.length > 0
  return (
    <section
      id="proposals"
      className={`${styles.panel} ${urgent ? styles.now : ''}`}
      aria-labelledby="proposals-heading"
    >
      <div className={styles.headLine}>
        <h2 id="proposals-heading">{proposalTexts.heading}</h2>
        <span className={styles.quiet}>{proposalTexts.count(waiting.length)}</span>
      </div>
      <ul className={topic.list}>
        {waiting.map((item) => (
          <Proposal key={item.id} item={item} meeting={meeting} />
        ))}
      </ul>
      {propose && <ProposeForm meeting={meeting} />}
      <BacklogLinks meeting={meeting} />
      {aside.length > 0 && (
        <>
          <h3 className={topic.asideHeading}>{proposalTexts.setAside}</h3>
          <ul className={topic.list}>
            {aside.map((item) => (
              <Proposal key={item.id} item={item} meeting={meeting} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What an item that was set aside is called. */
const asideLabels: Partial<Record<AgendaItem['state'], string>> = {
  DEFERRED: proposalTexts.defer,
  DECLINED: proposalTexts.decline,
  UNREACHED: proposalTexts.unreached,
}

function Proposal({ item, meeting }: { item: AgendaItem; meeting: MeetingPage }) {
  const asideLabel = asideLabels[item.state]
  return (
    <li className={topic.topic}>
      <h3 className={topic.title}>
        {item.title}
        {asideLabel && <span className={topic.state}>{asideLabel}</span>}
      </h3>
      <p className={styles.quiet}>
        {proposalTexts.proposedBy(item.unit.shortName, item.proposedBy)}
        {' · '}
        {item.presenter ? agendaTexts.presenter(item.presenter.name) : agendaTexts.noPresenter}
        {' · '}
        {agendaTexts.minutes(item.plannedMinutes)}
      </p>
      {item.purpose && <p className={topic.purpose}>{item.purpose}</p>}
      <TopicLinks item={item} meeting={meeting} />
      {asideLabel && item.reason && <p>{proposalTexts.reasonIs(item.reason)}</p>}
      {(meeting.abilities.decide || item.mayEdit) && (
        <div className={styles.tools}>
          {meeting.abilities.decide && <DecideForms item={item} />}
          {item.mayEdit && <EditTopic item={item} meeting={meeting} anchor="proposals" />}
        </div>
      )}
    </li>
  )
}

/** The backlog behind the meeting, and the form that takes papers too. */
function BacklogLinks({ meeting }: { meeting: MeetingPage }) {
  const backlog = `/organizations/${meeting.organization.id}/topics`
  return (
    <p className={styles.row}>
      {meeting.abilities.propose && (
        <a className={styles.reach} href={`${backlog}/new?meeting=${meeting.id}`}>
          {proposalTexts.withFiles}
        </a>
      )}
      <a className={styles.reach} href={backlog}>
        {proposalTexts.backlog}
      </a>
    </p>
  )
}

function ProposeForm({ meeting }: { meeting: MeetingPage }) {
  return (
    <Unfold summary={proposalTexts.propose} intent="propose" look="button">
      <ActionForm intent="propose" anchor="proposals" className={styles.fields} label={proposalTexts.propose}>
        {(form) => (
          <>
            <TopicFields form={form} people={meeting.attendance.people} />
            <UnitField form={form} meeting={meeting} />
            <div>
              <Button type="submit">{proposalTexts.submit}</Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}
