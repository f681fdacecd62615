import { Button, NativeSelect } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import page from '../meetings/page.module.css'
import type { MeetingPage } from '../meetings/read-meeting.ts'
import { Unfold } from '../meetings/unfold.tsx'
import { inviteTexts as texts } from './messages.ts'

/** Invites people of the taking-part units who are not on the list yet, until the meeting has ended. */
export function InviteForm({ meeting }: { meeting: MeetingPage }) {
  const { uninvited, abilities } = meeting.roll
  if (!abilities.invite) return null
  return (
    <Unfold summary={texts.invite} intent="invite">
      {uninvited.length === 0 ? <p>{texts.everybody}</p> : <Fields meeting={meeting} />}
    </Unfold>
  )
}

function Fields({ meeting: { roll, words } }: { meeting: MeetingPage }) {
  const people = roll.uninvited.map(({ personId, name, unitName }) => ({
    value: personId,
    label: `${name}（${unitName}）`,
  }))
  return (
    <ActionForm intent="invite" anchor="attendance" className={page.fields} label={texts.invite}>
      {({ error, kept }) => (
        <>
          <p>{texts.note}</p>
          <NativeSelect
            name="personId"
            label={texts.person}
            defaultValue={kept('personId')}
            error={error('personId')}
            data={[{ value: '', label: texts.choose }, ...people]}
          />
          <NativeSelect
            name="role"
            label={texts.role}
            defaultValue={kept('role', 'ATTEND')}
            error={error('role')}
            data={(['ATTEND', 'OBSERVE'] as const).map((value) => ({ value, label: words.roles[value] }))}
          />
          <div>
            <Button type="submit" variant="default">
              {texts.submit}
            </Button>
          </div>
        </>
      )}
    </ActionForm>
  )
}
