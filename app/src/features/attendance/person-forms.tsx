import { Button, NativeSelect, TextInput } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import type { Invited, MeetingPage } from '../meetings/read-meeting.ts'
import { Unfold } from '../meetings/unfold.tsx'
import { inviteTexts, rollTexts as texts } from './messages.ts'
import styles from './roll.module.css'

type Props = { person: Invited; meeting: MeetingPage }

/** What is seldom needed about one person: a late arrival, the role, and being left out of those who should attend. */
export function PersonForms({ person, meeting }: Props) {
  const { markAttendance } = meeting.abilities
  const { decideBase } = meeting.roll.abilities
  const mayWithdraw = meeting.roll.withdrawable.includes(person.personId)
  if (!markAttendance && !decideBase && !mayWithdraw) return null
  const about = { personId: person.personId }
  return (
    <div className={styles.more}>
      <Unfold summary={texts.more} label={texts.moreOf(person.name)} intent="mark-late" about={about}>
        <div className={page.fields}>
          {markAttendance && <LateForm about={about} />}
          {decideBase && <RoleForm person={person} meeting={meeting} />}
          {decideBase && <ExcuseForm person={person} />}
          {mayWithdraw && <WithdrawForm person={person} />}
        </div>
      </Unfold>
    </div>
  )
}

function LateForm({ about }: { about: Record<string, string> }) {
  return (
    <ActionForm intent="mark-late" about={about} anchor="attendance" className={page.fields}>
      {({ error, kept }) => (
        <>
          <TextInput
            name="arrivedAt"
            type="time"
            label={texts.arrivedAt}
            defaultValue={kept('arrivedAt')}
            error={error('arrivedAt')}
            required
          />
          <div>
            <Button type="submit" variant="default">
              {texts.markLate}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}

function RoleForm({ person, meeting }: Props) {
  const about = { personId: person.personId }
  return (
    <ActionForm intent="set-role" about={about} anchor="attendance" className={page.fields}>
      {({ error, kept }) => (
        <>
          <NativeSelect
            key={person.role}
            name="role"
            label={texts.role}
            defaultValue={kept('role', person.role)}
            error={error('role')}
            data={Object.entries(meeting.words.roles).map(([value, label]) => ({ value, label }))}
          />
          <div>
            <Button type="submit" variant="default">
              {texts.setRole}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}

function WithdrawForm({ person: { personId } }: { person: Invited }) {
  return (
    <ActionForm intent="withdraw-invitation" about={{ personId }} anchor="attendance" className={page.fields}>
      {() => (
        <>
          <p className={page.quiet}>{inviteTexts.withdrawNote}</p>
          <div>
            <Button type="submit" variant="default">
              {inviteTexts.withdraw}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}

function ExcuseForm({ person }: { person: Invited }) {
  const about = { personId: person.personId }
  return (
    <ActionForm intent="set-excuse" about={about} anchor="attendance" className={page.fields}>
      {({ error, kept }) => (
        <>
          <TextInput
            key={person.excusedReason}
            name="reason"
            label={texts.excuseReason}
            description={texts.excuseNote}
            defaultValue={kept('reason', person.excusedReason)}
            error={error('reason')}
          />
          <div>
            <Button type="submit" variant="default">
              {texts.setExcuse}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}
