import { isOnLeave } from '@pilin/domain/meetings/attendance'
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

type Names = {
  present: string[]
  onLeave: string[]
  absent: string[]
  observers: string[]
  invited: string[]
  excused: string[]
}

/** While the record is a draft its head is the meeting's data as it stands. */
export function draftHeader(meeting: MinutesView['meeting'], guests: string[], day: string): RecordHeader {
  const here = (wanted: string) =>
    meeting.attendance.people
      .filter(({ role, present }) => role === wanted && present)
      .map(({ name }) => name)
  const all = meeting.attendance.people.filter(({ role }) => role === 'ATTEND')
  const attending = all.filter(({ present, excused }) => present || !excused)
  const away = attending.filter(({ present }) => !present)
  const leave = away.filter(isOnLeave)
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
        absent: away.filter((each) => !isOnLeave(each)).map(({ name }) => name),
        observers: here('OBSERVE'),
        invited: [...here('INVITED'), ...guests],
        excused: all.filter(({ present, excused }) => excused && !present).map(({ name }) => name),
      },
      meeting.state === 'HELD' ? headerTexts.absent : headerTexts.notYet,
    ),
  }
}

/** What was submitted speaks for itself, whatever has happened to the data since. */
export function writtenHeader(content: FrozenContent, day: string): RecordHeader {
  const attending = content.attendance.filter(({ role }) => role === 'ATTEND')
  const here = (wanted: string) =>
    content.attendance
      .filter(({ role, status }) => role === wanted && status === 'PRESENT')
      .map(({ name }) => name)
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
        observers: here('OBSERVE'),
        invited: here('INVITED'),
        excused: withStatus('EXCUSED').map(({ name }) => name),
      },
      headerTexts.absent,
    ),
  }
}

function attendanceLines(names: Names, absentLabel: (count: number) => string): Line[] {
  const { present, onLeave, absent, observers, invited, excused } = names
  const expected = present.length + onLeave.length + absent.length
  const lines = [
    { label: headerTexts.expected(expected), names: [] },
    { label: headerTexts.present(present.length), names: present },
    { label: headerTexts.onLeave(onLeave.length), names: onLeave },
    { label: absentLabel(absent.length), names: absent },
  ]
  const others = [
    { label: headerTexts.observers(observers.length), names: observers },
    { label: headerTexts.invited(invited.length), names: invited },
    { label: headerTexts.excused(excused.length), names: excused },
  ]
  return [...lines, ...others.filter(({ names: some }) => some.length > 0)]
}
