import { formatDay } from '@pilin/domain/calendar/shanghai'
import { movedMessages as messages } from './messages.ts'
import type { Moved } from './moved.ts'
import type { LedMeeting } from './rotation.ts'

type Props = { moved: Moved[]; meetings: LedMeeting[] }

/** Which planned meetings have another chair or host since the change, and which kept theirs. */
export function MovedMeetings({ moved, meetings }: Props) {
  const lines = moved.flatMap((each) => {
    const meeting = meetings.find(({ id }) => id === each.meetingId)
    return meeting ? [{ ...each, meeting }] : []
  })
  const changed = lines.filter(({ chairMoved, hostMoved }) => chairMoved || hostMoved)
  const kept = lines.filter((line) => !changed.includes(line))
  if (lines.length === 0) return <p>{messages.none}</p>
  return (
    <>
      {changed.length > 0 && (
        <p>
          {messages.moved(
            changed.length,
            changed.some(({ hostMoved }) => hostMoved),
          )}
        </p>
      )}
      <ul>
        {changed.map(({ meeting, chairMoved, hostMoved }) => (
          <li key={meeting.id}>
            <MeetingLink meeting={meeting} />
            {'：'}
            {[
              ...(chairMoved ? [messages.chair(meeting.chair || messages.nobody)] : []),
              ...(hostMoved ? [messages.host(meeting.host || messages.nobody)] : []),
            ].join('，')}
          </li>
        ))}
      </ul>
      {kept.length > 0 && <p>{messages.kept(kept.length)}</p>}
      <ul>
        {kept.map(({ meeting }) => (
          <li key={meeting.id}>
            <MeetingLink meeting={meeting} />
          </li>
        ))}
      </ul>
    </>
  )
}

function MeetingLink({ meeting: { id, title, date } }: { meeting: LedMeeting }) {
  return (
    <>
      {formatDay(date)} <a href={`/meetings/${id}`}>{title}</a>
    </>
  )
}
