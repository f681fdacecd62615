import { Link } from 'react-router'
import { GuestsPart } from '../attendance/guests-part.tsx'
import { InviteForm } from '../attendance/invite-form.tsx'
import { rollTexts } from '../attendance/messages.ts'
import { QuorumNote } from '../attendance/quorum-note.tsx'
import roll from '../attendance/roll.module.css'
import { Downloads, wordAndPdf } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import styles from './attendance.module.css'
import { attendanceTexts as texts } from './messages.ts'
import page from './page.module.css'
import { PersonRow } from './person-row.tsx'
import type { MeetingPage } from './read-meeting.ts'

/** Who should come, who is here, and whether they may decide. */
export function AttendancePart({ meeting }: { meeting: MeetingPage }) {
  const { counts, rules, abilities } = meeting.roll
  const rows = [
    [texts.expected, counts.expected],
    [texts.present, counts.present],
    [texts.onLeave, counts.onLeave],
    // Before the meeting nobody is absent yet.
    [meeting.state === 'HELD' ? texts.absent : texts.notYet, counts.absent],
  ] as const
  return (
    <section id="attendance" className={page.panel} aria-labelledby="attendance-heading">
      <h2 id="attendance-heading">{texts.heading}</h2>
      <dl className={styles.counts}>
        {rows.map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {counts.observers > 0 && <p>{texts.observers(counts.observers)}</p>}
      {counts.invited > 0 && <p>{rollTexts.invited(counts.invited)}</p>}
      <QuorumNote rules={rules} organizationId={meeting.organization.id} />
      {abilities.showCode && (
        <p>
          <Link className={roll.code} to={`/meetings/${meeting.id}/check-in-code`}>
            {rollTexts.showCode}
          </Link>
        </p>
      )}
      <People meeting={meeting} />
      <Downloads
        what={downloadTexts.signInSheet}
        files={wordAndPdf(`/meetings/${meeting.id}/sign-in-sheet`)}
      />
    </section>
  )
}

function People({ meeting }: { meeting: MeetingPage }) {
  const { people } = meeting.attendance
  const units = [...new Map(people.map(({ unitId, unitName }) => [unitId, unitName]))]
  return (
    <details className={styles.people} open={meeting.abilities.markAttendance || undefined}>
      <summary>
        {texts.list}（{texts.people(people.length)}）
      </summary>
      {units.map(([unitId, unitName]) => (
        <div key={unitId}>
          <h3 className={styles.unit}>{unitName}</h3>
          <ul>
            {people
              .filter((person) => person.unitId === unitId)
              .map((person) => (
                <PersonRow key={person.personId} person={person} meeting={meeting} />
              ))}
          </ul>
        </div>
      ))}
      <InviteForm meeting={meeting} />
      <GuestsPart meeting={meeting} />
    </details>
  )
}
