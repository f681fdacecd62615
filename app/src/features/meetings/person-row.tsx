import { Button } from '@mantine/core'
import { rollTexts } from '../attendance/messages.ts'
import { PersonForms } from '../attendance/person-forms.tsx'
import { ActionForm } from './action-form.tsx'
import styles from './attendance.module.css'
import { attendanceTexts as texts } from './messages.ts'
import type { Invited, MeetingPage } from './read-meeting.ts'

/** An invited person: what they replied, whether they are here, and the mark for those who keep the list. */
export function PersonRow({ person, meeting }: { person: Invited; meeting: MeetingPage }) {
  const { name, role, votes, present } = person
  const mayMark = meeting.abilities.markAttendance
  return (
    <li className={mayMark ? `${styles.person} ${styles.kept}` : styles.person}>
      <span className={styles.name}>
        {name}
        {role !== 'ATTEND' && <span className={styles.note}>{meeting.words.roles[role]}</span>}
        {role === 'ATTEND' && !votes && <span className={styles.note}>{rollTexts.noVote}</span>}
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
      <PersonForms person={person} meeting={meeting} />
    </li>
  )
}

function wordOf(person: Invited): string {
  const { present, excused, excusedReason, reply, leaveState, leaveReason } = person
  if (present) return presenceOf(person)
  if (excused) return excusedReason ? rollTexts.excusedFor(excusedReason) : rollTexts.excused
  if (reply !== 'LEAVE') return texts.replied[reply]
  const leave = leaveState ? texts.leaveStates[leaveState] : texts.replied.LEAVE
  return leaveReason && leaveState !== 'REFUSED' ? texts.leaveFor(leaveReason) : leave
}

/** `已签到 迟到 5 分钟 扫码` */
function presenceOf({ lateMinutes, checkInWay, checkedInBy }: Invited): string {
  const late = lateMinutes > 0 ? rollTexts.late(lateMinutes) : ''
  const by = checkedInBy ? rollTexts.byHand(checkedInBy) : ''
  const way = checkInWay === 'QR' ? rollTexts.byCode : by
  return [texts.isPresent, late, way].filter((part) => part !== '').join(' ')
}
