import { z } from 'zod'
import { someUploads, uploads } from '../files/schemas.ts'
import { plannedMinutes } from '../meetings/agenda.ts'
import { meetingFieldLabels as labels } from '../meetings/messages.ts'
import { meetingKind } from '../meetings/vocabulary.ts'
import { line, optionalPassage, orNull, uuid } from '../text/bricks.ts'
import { topicMessages } from './messages.ts'
import { topicDecision } from './vocabulary.ts'

const topicFields = {
  title: line(labels.topic, 60),
  purpose: optionalPassage(labels.purpose, 500),
  plannedMinutes,
}

/** A topic for the backlog; with a wished meeting it is proposed to that meeting, whose kind then counts. */
export const proposeTopicInput = z.object({
  organizationId: uuid,
  ...topicFields,
  wishedKind: meetingKind,
  wishedMeetingId: orNull(uuid),
  attachments: uploads,
})
export type ProposeTopicInput = z.output<typeof proposeTopicInput>

export const editTopicInput = z.object({ topicId: uuid, ...topicFields })
export type EditTopicInput = z.output<typeof editTopicInput>

export const withdrawTopicInput = z.object({ topicId: uuid })

export const attachTopicFilesInput = z.object({ topicId: uuid, attachments: someUploads })

export const removeTopicFileInput = z.object({ topicId: uuid, fileId: uuid })

/**
 * Accept takes a meeting; defer may name one, else the topic comes with the next meeting of its kind; merge takes
 * another topic. All but accept take a reason (domain.md §3, agenda).
 */
export const decideTopicInput = z
  .object({
    topicId: uuid,
    decision: topicDecision,
    meetingId: orNull(uuid),
    intoTopicId: orNull(uuid),
    reason: optionalPassage(labels.reason, 200),
  })
  .superRefine(({ decision, meetingId, intoTopicId, reason }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (decision === 'ACCEPT' && meetingId === null) missing('meetingId', topicMessages.chooseMeeting)
    if (decision === 'MERGE' && intoTopicId === null) missing('intoTopicId', topicMessages.chooseTopic)
    if (decision !== 'ACCEPT' && reason === '') missing('reason', topicMessages.reason[decision])
  })
export type DecideTopicInput = z.output<typeof decideTopicInput>
