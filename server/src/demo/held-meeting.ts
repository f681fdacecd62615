import { instantOf } from '@pilin/domain/calendar/shanghai'
import type { AbsenceSeed } from '@pilin/prisma/seed/seed-types'
import { closeActionItem } from '../domains/follow-up/close-action-item.ts'
import { endMeeting } from '../domains/meetings/end-meeting.ts'
import { confirmMinutes } from '../domains/minutes/confirm-minutes.ts'
import { submitMinutes } from '../domains/minutes/submit-minutes.ts'
import { archiveStep, briefSteps, progressStep, voteStep } from './after-meeting.ts'
import { heldAgenda } from './held-agenda.ts'
import { markPresent } from './mark-present.ts'
import { type MeetingUnderWay, moment, planStep } from './meeting-steps.ts'
import type { Occurrence } from './occurrences.ts'
import { act, type Stage, type Step } from './stage.ts'
import { composeRecord, type DoneTask, writeRecord } from './write-record.ts'

/** A meeting from its planning to its frozen minutes, and the tasks of it that have been done since. */
export function heldMeeting(stage: Stage, occurrence: Occurrence, absence: AbsenceSeed): Step[] {
  const { date, startTime, meeting: seed } = occurrence
  const chair = stage.cast.chairOn(date)
  const meeting: MeetingUnderWay = { meetingId: '', topicIds: [] }
  const record = composeRecord(stage, occurrence)
  const { isLatest } = occurrence
  const write = (at: Date) => writeRecord(stage, meeting, record, { recorder: seed.recorder, at })
  return [
    planStep(stage, occurrence, meeting),
    ...heldAgenda(stage, occurrence, meeting),
    {
      at: instantOf(date, startTime),
      run: (at) => markPresent(stage, { meetingId: meeting.meetingId, recorder: seed.recorder, at }, absence),
    },
    ...(isLatest ? voteStep(stage, occurrence, { chair, meeting, absence }) : []),
    ...recordSteps(stage, occurrence, { chair, meeting, write }),
    ...archiveStep(stage, occurrence, { chair, meeting }),
    ...(isLatest ? briefSteps(stage, occurrence, { chair, meeting }) : []),
    ...(isLatest ? [progressStep(stage, meeting)] : []),
    ...record.done.map((task) => closingStep(stage, task)),
  ]
}

/** The text is written, the meeting ends, the chair submits, and whoever must confirm does. */
function recordSteps(
  stage: Stage,
  { date, endTime }: Occurrence,
  { chair, meeting, write }: { chair: string; meeting: MeetingUnderWay; write(at: Date): Promise<void> },
): Step[] {
  const ends = instantOf(date, endTime)
  let contentHash = ''
  return [
    { at: ends, run: write },
    {
      at: ends,
      run: (at) => act(stage, { who: chair, at }, endMeeting, { meetingId: meeting.meetingId }),
    },
    {
      at: new Date(ends.getTime() + 25 * 60_000),
      async run(at) {
        const submitted = await act(stage, { who: chair, at }, submitMinutes, {
          meetingId: meeting.meetingId,
        })
        contentHash = submitted.contentHash
      },
    },
    ...stage.cast.confirming().map((who, index) => ({
      at: moment(date, 1, index === 0 ? '08:40' : '10:15'),
      run: (at: Date) =>
        act(stage, { who, at }, confirmMinutes, { meetingId: meeting.meetingId, contentHash, remark: '' }),
    })),
  ]
}

function closingStep(stage: Stage, { id, who, on, outcome }: DoneTask): Step {
  return {
    at: instantOf(on, '16:20'),
    run: (at) =>
      act(stage, { who: stage.cast.actingFor(who), at }, closeActionItem, {
        actionItemId: id,
        note: outcome,
      }),
  }
}
