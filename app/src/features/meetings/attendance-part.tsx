import { Downloads, wordAndPdf } from '../documents/downloads.tsx'
import { downloadTexts } from '../documents/messages.ts'
import styles from './attendance.module.css'
import { attendanceTexts as texts } from './messages.ts'
import page from './page.module.css'
import { PersonRow } from './person-row.tsx'
import type { MeetingPage } from './read-meeting.ts'

/** Who should come, who is here, and whether they may decide. */
export function AttendancePart({ meeting }: { meeting: MeetingPage }) {
  const { counts, quorum } = meeting.attendance
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
      {quorum.expected > 0 && (
        <p>
          {quorum.met
            ? texts.quorumMet(quorum.expected, quorum.present)
            : texts.quorumMissing(quorum.expected, quorum.needed, quorum.present)}
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
                <PersonRow key={person.personId} person={person} mayMark={meeting.abilities.markAttendance} />
              ))}
          </ul>
        </div>
      ))}
    </details>
  )
}
