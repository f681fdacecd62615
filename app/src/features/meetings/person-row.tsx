import { Button } from '@mantine/core'
import { ActionForm } from './action-form.tsx'
import styles from './attendance.module.css'
import { attendanceTexts as texts } from './messages.ts'
import type { Invited } from './read-meeting.ts'

/** An invited person: what they replied, whether they are here, and the mark for those who keep the list. */
export function PersonRow({ person, mayMark }: { person: Invited; mayMark: boolean }) {
  const { name, role, present } = person
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        {name}
        {role === 'OBSERVE' && <span className={styles.note}>{texts.observer}</span>}
      </span>
      <span className={styles.note} data-present={present}>
        {wordOf(person)}
      </span>
      {mayMark && (
        <ActionForm
          intent="mark"
          about={{ personId: person.personId, present: String(!present) }}
          anchor="attendance"
        >
          {() => (
            <Button
              type="submit"
              size="md"
              variant="default"
              className={styles.mark}
              aria-label={present ? texts.unmarkOf(name) : texts.markOf(name)}
            >
              {present ? texts.unmark : texts.mark}
            </Button>
          )}
        </ActionForm>
      )}
    </li>
  )
}

function wordOf({ present, reply, leaveReason }: Invited): string {
  if (present) return texts.isPresent
  if (reply === 'LEAVE' && leaveReason) return texts.leaveFor(leaveReason)
  return texts.replied[reply]
}
