import { z } from 'zod'
import { leaveKind } from '../attendance/vocabulary.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { calendarMessages } from '../calendar/messages.ts'
import { civilTime } from '../calendar/shanghai.ts'
import { line, optionalPassage, orNull, passage, ticked, uuid, yesOrNo } from '../text/bricks.ts'
import { plannedMinutes } from './agenda.ts'
import { meetingFieldLabels as labels, meetingMessages } from './messages.ts'
import { meetingKind, reply } from './vocabulary.ts'

const meetingFields = {
  title: line(labels.meetingTitle, 60),
  date: civilDate,
  startTime: civilTime,
  endTime: civilTime,
  place: line(labels.place, 60),
}

/** An extra meeting (临时会议) fulfils what is owed only when that is said. */
const extraFields = { extra: ticked.default(false), counts: ticked.default(false) }

const agendaItemFields = {
  title: line(labels.topic, 60),
  purpose: optionalPassage(labels.purpose, 500),
  presenterId: orNull(uuid),
  plannedMinutes,
}

const endsAfterStart = {
  test: ({ startTime, endTime }: { startTime: string; endTime: string }) => startTime < endTime,
  at: { path: ['endTime'], error: meetingMessages.endNotAfterStart },
}

/** A meeting begins and ends on the same day, in Shanghai's time. */
export const planMeetingInput = z
  .object({ organizationId: uuid, kind: meetingKind, ...meetingFields, ...extraFields })
  .refine(endsAfterStart.test, endsAfterStart.at)
export type PlanMeetingInput = z.output<typeof planMeetingInput>

/** Chair and host: an empty value goes back to the rotation, a missing one leaves them as they are. */
export const editMeetingInput = z
  .object({
    meetingId: uuid,
    ...meetingFields,
    chairId: orNull(uuid).optional(),
    hostUnitId: orNull(uuid).optional(),
  })
  .refine(endsAfterStart.test, endsAfterStart.at)
export type EditMeetingInput = z.output<typeof editMeetingInput>

/** Says that a meeting is beside the series, or that it is not; and whether it then fulfils what is owed. */
export const classifyMeetingInput = z.object({ meetingId: uuid, ...extraFields })
export type ClassifyMeetingInput = z.output<typeof classifyMeetingInput>

export const cancelMeetingInput = z.object({ meetingId: uuid, reason: passage(labels.cancelReason, 200) })
export type CancelMeetingInput = z.output<typeof cancelMeetingInput>

export const proposeAgendaItemInput = z.object({ meetingId: uuid, unitId: uuid, ...agendaItemFields })
export type ProposeAgendaItemInput = z.output<typeof proposeAgendaItemInput>

/** The unit that proposed a topic stays. */
export const editAgendaItemInput = z.object({ agendaItemId: uuid, ...agendaItemFields })
export type EditAgendaItemInput = z.output<typeof editAgendaItemInput>

/** To defer or decline takes a reason (domain.md §3, agenda). */
export const decideAgendaItemInput = z
  .object({
    agendaItemId: uuid,
    decision: z.enum(['ACCEPT', 'DEFER', 'DECLINE'], { error: meetingMessages.decision }),
    reason: optionalPassage(labels.reason, 200),
  })
  .superRefine(({ decision, reason }, context) => {
    if (decision === 'ACCEPT' || reason !== '') return
    const message = decision === 'DEFER' ? meetingMessages.deferReason : meetingMessages.declineReason
    context.addIssue({ code: 'custom', path: ['reason'], message })
  })
export type DecideAgendaItemInput = z.output<typeof decideAgendaItemInput>

/** Puts the topic behind another; null puts it first. */
export const moveAgendaItemInput = z.object({ agendaItemId: uuid, afterId: orNull(uuid) })
export type MoveAgendaItemInput = z.output<typeof moveAgendaItemInput>

/** To ask for leave takes a reason (domain.md §3, attendance). */
export const replyInput = z
  .object({
    meetingId: uuid,
    reply: reply.exclude(['NONE'], { error: meetingMessages.reply }),
    kind: leaveKind.default('PERSONAL'),
    reason: optionalPassage(labels.leaveReason, 200),
  })
  .refine((input) => input.reply !== 'LEAVE' || input.reason !== '', {
    path: ['reason'],
    error: meetingMessages.leaveReason,
  })
export type ReplyInput = z.output<typeof replyInput>

/** `arrivedAt` (`HH:mm` of the meeting's day) is for those who came late; left open, they count as in time. */
export const markAttendanceInput = z
  .object({
    meetingId: uuid,
    personId: uuid,
    present: yesOrNo,
    late: yesOrNo.default(false),
    arrivedAt: orNull(civilTime).default(null),
  })
  .refine(({ late, arrivedAt }) => !late || arrivedAt !== null, {
    path: ['arrivedAt'],
    error: calendarMessages.timeMissing,
  })
export type MarkAttendanceInput = z.output<typeof markAttendanceInput>

export const appointRecorderInput = z.object({ meetingId: uuid, personId: uuid })
export type AppointRecorderInput = z.output<typeof appointRecorderInput>

export const startMeetingInput = z.object({ meetingId: uuid })
export type StartMeetingInput = z.output<typeof startMeetingInput>

/** Makes a topic the one under way, or ends it. */
export const runAgendaItemInput = z.object({ agendaItemId: uuid })
export type RunAgendaItemInput = z.output<typeof runAgendaItemInput>

/** The accepted topics that were not reached come back to the next meeting of the kind (domain.md §3, agenda). */
export const endMeetingInput = z.object({ meetingId: uuid, unreachedIds: z.array(uuid).max(200).default([]) })
export type EndMeetingInput = z.output<typeof endMeetingInput>

/** How long the first item of the agenda, what came of the last resolutions, may take. */
export const setReviewMinutesInput = z.object({ meetingId: uuid, reviewMinutes: plannedMinutes })
