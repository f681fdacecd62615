import { leaveKindLabels } from '@pilin/domain/attendance/vocabulary'
import type { Refused } from '../../api/submit.ts'
import { Disclosure } from '../../shell/disclosure.tsx'
import { ChoiceField, TextField } from '../../shell/field.tsx'
import { Notice } from '../../shell/notice.tsx'
import { SubmitButton } from '../../shell/submit-button.tsx'
import { MeetingFacts } from './meeting-facts.tsx'
import { mineTexts as texts } from './messages.ts'
import type { OwnMeeting } from './mine.ts'
import styles from './mine-page.module.css'

type Props = {
  meetings: OwnMeeting[]
  refused: Refused | undefined
  nameOf: (meeting: OwnMeeting) => string | undefined
}

/** The invitations that wait for a reply, each with its two answers. */
export function ReplyList({ meetings, refused, nameOf }: Props) {
  return (
    <section className={styles.part} aria-labelledby="to-reply">
      <h2 id="to-reply">{texts.toReply}</h2>
      {meetings.length === 0 && <p>{texts.nothingToReply}</p>}
      <ul className={styles.list}>
        {meetings.map((meeting) => (
          <li key={meeting.id} id={`meeting-${meeting.id}`} className={`${styles.card} ${styles.now}`}>
            <MeetingFacts meeting={meeting} organization={nameOf(meeting)} showsReplyBy />
            {meeting.role === 'OBSERVE' && <p>{texts.asObserver}</p>}
            {meeting.role === 'INVITED' && <p>{texts.asGuest}</p>}
            <ReplyForms
              meeting={meeting}
              refused={refused?.values.meetingId === meeting.id ? refused : undefined}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Two forms: to attend is one press, leave is asked for with its kind and a reason. */
function ReplyForms({
  meeting: { id, title },
  refused,
}: {
  meeting: OwnMeeting
  refused: Refused | undefined
}) {
  const action = `/mine#meeting-${id}`
  const asksLeave = refused?.values.reply === 'LEAVE'
  return (
    <>
      {refused && <Notice>{refused.refusal.sentence}</Notice>}
      <form method="post" action={action}>
        <input type="hidden" name="meetingId" value={id} />
        <SubmitButton name="reply" value="ATTEND" aria-label={texts.attendOf(title)}>
          {texts.attend}
        </SubmitButton>
      </form>
      <Disclosure summary={texts.askLeave} open={asksLeave}>
        <form method="post" action={action}>
          <input type="hidden" name="meetingId" value={id} />
          <ChoiceField
            label={texts.leaveKind}
            name="kind"
            defaultValue={refused?.values.kind ?? 'PERSONAL'}
            error={refused?.refusal.fields.kind}
          >
            {Object.entries(leaveKindLabels).map(([kind, label]) => (
              <option key={kind} value={kind}>
                {label}
              </option>
            ))}
          </ChoiceField>
          <TextField
            label={texts.leaveReason}
            name="reason"
            defaultValue={refused?.values.reason ?? ''}
            error={refused?.refusal.fields.reason}
          />
          <SubmitButton name="reply" value="LEAVE">
            {texts.confirmLeave}
          </SubmitButton>
        </form>
      </Disclosure>
    </>
  )
}
