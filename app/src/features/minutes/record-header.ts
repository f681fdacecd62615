import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import type { MinutesView } from '@pilin/server/domains/minutes/present'
import { headerTexts } from './messages.ts'

type Line = { label: string; names: string[] }

/** The head of the record, the same whether it follows the data (a draft) or was written out. */
export type RecordHeader = {
  title: string
  time: string
  place: string
  chair: string
  recorder: string
  units: string[]
  attendance: Line[]
}

type Names = { present: string[]; onLeave: string[]; absent: string[]; observers: string[] }

/** While the record is a draft its head is the meeting's data as it stands. */
export function draftHeader(meeting: MinutesView['meeting'], day: string): RecordHeader {
  const attending = meeting.attendance.people.filter(({ role }) => role === 'ATTEND')
  const leave = attending.filter(({ present, reply }) => !present && reply === 'LEAVE')
  return {
    title: meeting.title,
    time: `${day} ${meeting.startTime}–${meeting.endTime}`,
    place: meeting.place,
    chair: meeting.chair,
    recorder: meeting.recorder?.name ?? '',
    units: meeting.units.map(({ name }) => name),
    attendance: attendanceLines(
      {
        present: attending.filter(({ present }) => present).map(({ name }) => name),
        onLeave: leave.map(({ name, leaveReason }) => headerTexts.withReason(name, leaveReason)),
        absent: attending.filter((each) => !each.present && each.reply !== 'LEAVE').map(({ name }) => name),
        observers: meeting.attendance.people
          .filter(({ role, present }) => role === 'OBSERVE' && present)
          .map(({ name }) => name),
      },
      meeting.state === 'HELD' ? headerTexts.absent : headerTexts.notYet,
    ),
  }
}

/** What was submitted speaks for itself, whatever has happened to the data since. */
export function writtenHeader(content: FrozenContent, day: string): RecordHeader {
  const attending = content.attendance.filter(({ role }) => role === 'ATTEND')
  const withStatus = (wanted: string) => attending.filter(({ status }) => status === wanted)
  return {
    title: content.title,
    time: `${day} ${content.startTime}–${content.endTime}`,
    place: content.place,
    chair: content.chair,
    recorder: content.recorder,
    units: content.units,
    attendance: attendanceLines(
      {
        present: withStatus('PRESENT').map(({ name }) => name),
        onLeave: withStatus('LEAVE').map(({ name, leaveReason }) =>
          headerTexts.withReason(name, leaveReason),
        ),
        absent: withStatus('ABSENT').map(({ name }) => name),
        observers: content.attendance
          .filter(({ role, status }) => role === 'OBSERVE' && status === 'PRESENT')
          .map(({ name }) => name),
      },
      headerTexts.absent,
    ),
  }
}

function attendanceLines(names: Names, absentLabel: (count: number) => string): Line[] {
  const { present, onLeave, absent, observers } = names
  const expected = present.length + onLeave.length + absent.length
  const lines = [
    { label: headerTexts.expected(expected), names: [] },
    { label: headerTexts.present(present.length), names: present },
    { label: headerTexts.onLeave(onLeave.length), names: onLeave },
    { label: absentLabel(absent.length), names: absent },
  ]
  return observers.length > 0
    ? [...lines, { label: headerTexts.observers(observers.length), names: observers }]
    : lines
}
