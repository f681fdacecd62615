import { Button, TextInput } from '@mantine/core'
import { Link } from 'react-router'
import { ActionForm } from './action-form.tsx'
import { LeadFields } from './lead-fields.tsx'
import { MeetingFields } from './meeting-fields.tsx'
import form from './meeting-form.module.css'
import { meetingTexts } from './messages.ts'
import page from './page.module.css'
import type { MeetingPage } from './read-meeting.ts'

/** Changes a planned meeting's name, time, place, chair and host. */
export function EditForm({ meeting }: { meeting: MeetingPage }) {
  return (
    <div className={form.page}>
      <p className={page.quiet}>{meeting.organization.name}</p>
      <h1>{meetingTexts.editMeeting}</h1>
      <ActionForm intent="edit" className={`${page.panel} ${page.fields}`}>
        {(state) => (
          <>
            <TextInput
              name="title"
              label={meetingTexts.title}
              defaultValue={state.kept('title', meeting.title)}
              error={state.error('title')}
              required
            />
            <MeetingFields form={state} standing={meeting} />
            <LeadFields meeting={meeting} form={state} />
            <div className={page.row}>
              <Button type="submit">{meetingTexts.save}</Button>
              <Button component={Link} to={`/meetings/${meeting.id}`} variant="default">
                {meetingTexts.back}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </div>
  )
}
