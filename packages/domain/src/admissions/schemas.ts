import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { phone, unitFields } from '../organizations/schemas.ts'
import { line, optionalLine, optionalPassage, orNull, passage, uuid, wholeNumber } from '../text/bricks.ts'
import { applicationLabels as labels, admissionMessages as messages } from './messages.ts'

/** What a unit writes that asks to join; no account is needed. */
export const applyInput = z.object({
  ...unitFields,
  contactName: line(labels.contactName, 30),
  contactOffice: optionalLine(labels.contactOffice, 30),
  contactPhone: phone,
  reason: passage(labels.reason, 1000),
})
export type ApplyInput = z.output<typeof applyInput>

/** What the applicant adds when more is asked for. */
export const applicantReplyInput = z.object({ text: passage(labels.text, 1000) })

/** A member unit asks to leave after a day, or to be suspended from a day, perhaps to another. */
export const proposeChangeInput = z
  .object({
    organizationId: uuid,
    unitId: uuid,
    kind: z.enum(['LEAVE', 'SUSPENSION'], { error: messages.kind }),
    reason: passage(labels.reason, 1000),
    onDay: civilDate,
    untilDay: orNull(civilDate),
  })
  .refine(({ onDay, untilDay }) => untilDay === null || untilDay >= onDay, {
    path: ['untilDay'],
    message: messages.endsBeforeItBegins,
  })

/** The secretariat asks for more, supports or declines; to ask and to decline takes words. */
export const decideApplicationInput = z
  .object({
    applicationId: uuid,
    decision: z.enum(['QUESTIONED', 'SUPPORTED', 'DECLINED'], { error: messages.decision }),
    text: optionalPassage(labels.text, 1000),
  })
  .refine(({ decision, text }) => decision === 'SUPPORTED' || text !== '', {
    path: ['text'],
    message: messages.textNeeded,
  })

/** A supported application goes on the agenda of a planned session. */
export const placeApplicationInput = z.object({
  applicationId: uuid,
  meetingId: uuid,
  plannedMinutes: wholeNumber('预计用时', 1, 240),
})

/** What the session resolved is carried out from a day, or the application is closed because it was not passed. */
export const closeApplicationInput = z
  .object({
    applicationId: uuid,
    resolutionId: z.guid({ error: messages.resolution, abort: true }).toLowerCase(),
    outcome: z.enum(['CARRIED_OUT', 'REFUSED'], { error: messages.outcome }),
    onDay: orNull(civilDate),
    untilDay: orNull(civilDate),
    text: optionalPassage(labels.text, 1000),
  })
  .superRefine(({ outcome, onDay, text }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (outcome === 'CARRIED_OUT' && onDay === null) refuse('onDay', messages.onDay)
    if (outcome === 'REFUSED' && text === '') refuse('text', messages.reasonNeeded)
  })
export type CloseApplicationInput = z.output<typeof closeApplicationInput>

/** A suspension ends with a day. */
export const endSuspensionInput = z.object({ suspensionId: uuid, untilDay: civilDate })
