import { Button, TextInput } from '@mantine/core'
import { ActionForm } from '../meetings/action-form.tsx'
import list from '../meetings/attendance.module.css'
import { attendanceTexts } from '../meetings/messages.ts'
import page from '../meetings/page.module.css'
import type { MeetingPage } from '../meetings/read-meeting.ts'
import { Unfold } from '../meetings/unfold.tsx'
import { guestTexts as texts } from './messages.ts'
import styles from './roll.module.css'

/** Those who were invited by name only; secretaries and the recorder keep them. */
export function GuestsPart({ meeting }: { meeting: MeetingPage }) {
  const { guests, abilities } = meeting.roll
  if (guests.length === 0 && !abilities.keepGuests) return null
  return (
    <>
      <h3 className={list.unit}>{texts.heading}</h3>
      {guests.length === 0 && <p className={page.quiet}>{texts.none}</p>}
      <ul>
        {guests.map((guest) => (
          <Guest key={guest.id} guest={guest} mayKeep={abilities.keepGuests} />
        ))}
      </ul>
      {abilities.keepGuests && <AddGuest />}
    </>
  )
}

function Guest({
  guest: { id, name, affiliation, present },
  mayKeep,
}: {
  guest: MeetingPage['roll']['guests'][number]
  mayKeep: boolean
}) {
  const about = { guestId: id }
  return (
    <li className={list.person}>
      <span className={list.name}>
        {name}
        {affiliation && <span className={list.note}>{affiliation}</span>}
      </span>
      <span className={list.note} data-present={present}>
        {present ? attendanceTexts.isPresent : attendanceTexts.notYet}
      </span>
      {mayKeep && (
        <ActionForm intent="mark-guest" about={{ ...about, present: String(!present) }} anchor="attendance">
          {() => (
            <Button
              type="submit"
              size="md"
              variant="default"
              className={list.mark}
              aria-label={present ? attendanceTexts.unmarkOf(name) : attendanceTexts.markOf(name)}
            >
              {present ? attendanceTexts.unmark : attendanceTexts.mark}
            </Button>
          )}
        </ActionForm>
      )}
      {mayKeep && (
        <div className={styles.more}>
          <Unfold summary={texts.remove} label={texts.removeOf(name)} intent="remove-guest" about={about}>
            <ActionForm intent="remove-guest" about={about} anchor="attendance">
              {() => (
                <Button type="submit" variant="default">
                  {texts.removeSure}
                </Button>
              )}
            </ActionForm>
          </Unfold>
        </div>
      )}
    </li>
  )
}

function AddGuest() {
  return (
    <Unfold summary={texts.add} intent="add-guest">
      <ActionForm intent="add-guest" anchor="attendance" className={page.fields} label={texts.add}>
        {({ error, kept }) => (
          <>
            <TextInput
              name="name"
              label={texts.name}
              defaultValue={kept('name')}
              error={error('name')}
              required
            />
            <TextInput
              name="affiliation"
              label={texts.affiliation}
              defaultValue={kept('affiliation')}
              error={error('affiliation')}
            />
            <div>
              <Button type="submit" variant="default">
                {texts.submit}
              </Button>
            </div>
          </>
        )}
      </ActionForm>
    </Unfold>
  )
}
