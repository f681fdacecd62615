import page from '../meetings/page.module.css'
import type { MeetingPage, Motion } from '../meetings/read-meeting.ts'
import { voteTexts as texts } from './messages.ts'
import { MotionResult } from './motion-results.tsx'
import { OpenMotionForm } from './open-motion-form.tsx'
import { RecordForm, WithdrawForm } from './record-forms.tsx'
import styles from './votes.module.css'

/** What is put to the vote at this meeting, and how it came out. */
export function VotesPart({ meeting }: { meeting: MeetingPage }) {
  const { motions, mayOpen } = meeting.voting
  if (motions.length === 0 && !mayOpen) return null
  return (
    <section id="votes" className={page.panel} aria-labelledby="votes-heading">
      <h2 id="votes-heading">{texts.heading}</h2>
      {motions.length === 0 && <p className={page.quiet}>{texts.none}</p>}
      <ul className={styles.list}>
        {motions.map((motion) => (
          <MotionRow key={motion.id} motion={motion} meeting={meeting} />
        ))}
      </ul>
      {mayOpen && <OpenMotionForm meeting={meeting} />}
    </section>
  )
}

function MotionRow({ motion, meeting }: { motion: Motion; meeting: MeetingPage }) {
  const topic = meeting.agenda.find(({ id }) => id === motion.agendaItemId)
  const { record, line } = motion
  return (
    <li>
      <h3>{motion.text}</h3>
      <p className={styles.quiet}>
        {topic?.title}
        {' · '}
        {meeting.words.motionKinds[motion.kind]}
        {' · '}
        {motion.secret ? texts.secret : meeting.words.methods[motion.method]}
      </p>
      <p className={styles.quiet}>{texts.rule(motion.rule)}</p>
      {record && line && <MotionResult motion={{ ...record, line }} />}
      {motion.state === 'OPEN' && <p>{texts.opened}</p>}
      {motion.state === 'WITHDRAWN' && <p>{texts.withdrawn(motion.stateReason)}</p>}
      {motion.mayRecord && (
        <div className={page.tools}>
          <RecordForm motion={motion} meeting={meeting} />
          <WithdrawForm motion={motion} />
        </div>
      )}
    </li>
  )
}
