import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { isRecorder, isSecretary, leads, type MeetingFacts, minutesAreDraft } from '../meetings/policy.ts'

/** What a policy about minutes looks at, beside their meeting. */
export type MinutesFacts = {
  minutes: { state: 'DRAFT' | 'SUBMITTED' | 'FROZEN'; confirmations: readonly { unitId: string }[] }
  meeting: MeetingFacts
  /** Units whose secretary must confirm. */
  required: readonly string[]
}

/** Who belongs to the organization reads its minutes. */
export function mayReadMinutes(actor: Actor, meeting: Pick<MeetingFacts, 'organizationId'>): Verdict {
  return unless(actor.roles.has(meeting.organizationId), 'NOT_FOUND')
}

/** Secretaries of the taking-part units and the appointed recorder write while the minutes are a draft. */
export function mayWriteMinutes(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    minutesAreDraft(meeting),
    unless(isSecretary(actor, meeting) || isRecorder(actor, meeting), 'NOT_RECORDER'),
  )
}

/** The secretary on duty submits the draft once the meeting has ended. */
export function maySubmitMinutes(actor: Actor, { meeting }: MinutesFacts): Verdict {
  return allOf(
    minutesAreDraft(meeting),
    leads(actor, meeting),
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    unless(meeting.state === 'HELD', 'MEETING_NOT_ENDED'),
  )
}

/** A taking-part unit's secretary sends submitted minutes back; that withdraws the confirmations. */
export function mayReturnMinutes(actor: Actor, { meeting, minutes }: MinutesFacts): Verdict {
  return allOf(isSubmitted(minutes), unless(isSecretary(actor, meeting), 'NOT_SECRETARY'))
}

/** A unit's secretary, in a council the secretary-general, confirms for the unit, once, what was submitted. */
export function mayConfirmMinutes(actor: Actor, { meeting, minutes, required }: MinutesFacts): Verdict {
  return allOf(
    isSubmitted(minutes),
    unless(
      holds(actor, meeting.organizationId, 'SECRETARY', 'SECRETARY_GENERAL') &&
        actor.unitId !== null &&
        required.includes(actor.unitId),
      'NOT_SECRETARY',
    ),
    unless(!minutes.confirmations.some(({ unitId }) => unitId === actor.unitId), 'ALREADY_CONFIRMED'),
  )
}

function isSubmitted(minutes: MinutesFacts['minutes']): Verdict {
  return allOf(
    unless(minutes.state !== 'FROZEN', 'MINUTES_FROZEN'),
    unless(minutes.state === 'SUBMITTED', 'MINUTES_NOT_SUBMITTED'),
  )
}

/** Who may write the draft may keep it under a name. */
export function mayNameVersion(actor: Actor, { meeting }: Pick<MinutesFacts, 'meeting'>): Verdict {
  return mayWriteMinutes(actor, meeting)
}

/** A secretary puts the draft back to an earlier version. */
export function mayRestoreVersion(actor: Actor, { meeting }: Pick<MinutesFacts, 'meeting'>): Verdict {
  return allOf(mayWriteMinutes(actor, meeting), unless(isSecretary(actor, meeting), 'NOT_SECRETARY'))
}

/** Secretaries and the secretariat keep the organization's templates and phrases. */
export function mayKeepTemplates(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(
    holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    'NOT_SECRETARY',
  )
}
