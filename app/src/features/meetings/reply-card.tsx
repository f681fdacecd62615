import { Button, NativeSelect, Textarea } from '@mantine/core'
import { ActionForm } from './action-form.tsx'
import { replyTexts } from './messages.ts'
import styles from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'
import { Unfold } from './unfold.tsx'

/** The reader's own invitation: what they have replied, and two large answers. */
export function ReplyCard({ meeting }: { meeting: MeetingPage }) {
  const { invitation, leaveReason } = meeting.me
  if (!invitation) return null
  const mine = meeting.attendance.people.find(({ personId }) => personId === meeting.me.personId)
  // Whoever is here need not say whether they will come.
  const open = meeting.abilities.reply && !mine?.present
  if (!open && invitation.reply === 'NONE' && !mine?.present) return null
  const asks = open && invitation.reply === 'NONE'
  return (
    <section
      id="reply"
      className={`${styles.panel} ${asks ? styles.now : ''}`}
      aria-labelledby="reply-heading"
    >
      <h2 id="reply-heading">{replyTexts.heading}</h2>
      <p>
        {invitation.role === 'OBSERVE' && replyTexts.observer}
        {invitation.role === 'INVITED' && replyTexts.guest}
        {invitation.reply === 'NONE' && open && replyTexts.none}
        {invitation.reply === 'ATTEND' && replyTexts.attend}
        {invitation.reply === 'LEAVE' && replyTexts.leave(leaveReason)}
        {invitation.reply === 'LEAVE' && <LeaveAnswer meeting={meeting} />}
        {mine?.present && replyTexts.attended}
        {mine?.present && mine.lateMinutes > 0 && replyTexts.late(mine.lateMinutes)}
      </p>
      {open && (
        <div className={styles.answers}>
          {invitation.reply !== 'ATTEND' && <AttendForm first={asks} />}
          <LeaveForm reason={leaveReason} first={asks} meeting={meeting} />
        </div>
      )}
    </section>
  )
}

/** What became of the request; nothing for a leave that was only noted. */
function LeaveAnswer({ meeting }: { meeting: MeetingPage }) {
  const own = meeting.roll.me
  if (own?.leaveState === 'ASKED') return replyTexts.leaveAsked
  if (own?.leaveState === 'APPROVED') return replyTexts.leaveApproved
  return own?.leaveState === 'REFUSED' ? replyTexts.leaveRefused(own.leaveAnswer) : null
}

function AttendForm({ first }: { first: boolean }) {
  return (
    <ActionForm intent="reply" about={{ reply: 'ATTEND' }} anchor="reply">
      {() => (
        <Button type="submit" fullWidth variant={first ? 'filled' : 'default'} size="xl">
          {first ? replyTexts.willAttend : replyTexts.changeToAttend}
        </Button>
      )}
    </ActionForm>
  )
}

function LeaveForm({ reason, first, meeting }: { reason: string; first: boolean; meeting: MeetingPage }) {
  const about = { reply: 'LEAVE' }
  return (
    <Unfold
      summary={reason ? replyTexts.changeReason : first ? replyTexts.askLeave : replyTexts.changeToLeave}
      intent="reply"
      about={about}
      look={first ? 'wide' : 'link'}
    >
      <ActionForm intent="reply" about={about} anchor="reply" className={styles.fields}>
        {({ error, kept }) => (
          <>
            <NativeSelect
              name="kind"
              label={replyTexts.leaveKind}
              defaultValue={kept('kind', meeting.roll.me?.leaveKind ?? 'PERSONAL')}
              error={error('kind')}
              data={Object.entries(meeting.words.leaveKinds).map(([value, label]) => ({ value, label }))}
            />
            <Textarea
              name="reason"
              label={replyTexts.reason}
              defaultValue={kept('reason', reason)}
              error={error('reason')}
              rows={2}
              required
            />
            <Button type="submit" variant="default">
              {replyTexts.confirmLeave}
            </Button>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}
