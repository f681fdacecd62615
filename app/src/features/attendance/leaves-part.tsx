import { Button } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import type { MeetingPage } from '../meetings/read-meeting.ts'
import { ReasonForm } from '../meetings/reason-form.tsx'
import { Unfold } from '../meetings/unfold.tsx'
import { leaveTexts as texts } from './messages.ts'
import styles from './roll.module.css'

/** Requests for leave that wait for the reader's answer: one press to approve, a reason to refuse. */
export function LeavesPart({ meeting }: { meeting: MeetingPage }) {
  const { leaves } = meeting.roll
  if (leaves.length === 0) return null
  return (
    <section id="leaves" className={`${page.panel} ${page.now}`} aria-labelledby="leaves-heading">
      <h2 id="leaves-heading">{texts.heading}</h2>
      <ul className={styles.list}>
        {leaves.map((leave) => (
          <Leave key={leave.personId} leave={leave} />
        ))}
      </ul>
    </section>
  )
}

function Leave({ leave }: { leave: MeetingPage['roll']['leaves'][number] }) {
  const { personId, name, unitName, kindLabel, reason } = leave
  const about = { personId }
  const refusing = { ...about, decision: 'REFUSE' }
  return (
    <li>
      <p>{texts.asked(name, unitName)}</p>
      <p>{texts.reason(kindLabel, reason)}</p>
      <div className={page.tools}>
        <ActionForm intent="decide-leave" about={{ ...about, decision: 'APPROVE' }} anchor="leaves">
          {() => (
            <Button type="submit" aria-label={texts.approveOf(name)}>
              {texts.approve}
            </Button>
          )}
        </ActionForm>
        <Unfold summary={texts.refuse} label={texts.refuseOf(name)} intent="decide-leave" about={refusing}>
          <ReasonForm
            intent="decide-leave"
            anchor="leaves"
            about={refusing}
            label={texts.refusalReason}
            description={texts.refusalNote}
            submit={texts.refuseSure}
          />
        </Unfold>
      </div>
    </li>
  )
}
