import { type MinutesAct, type MinutesPhase, nextState } from '@pilin/domain/minutes/lifecycle'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import {
  isOnDuty,
  isRecorder,
  isSecretary,
  leads,
  type MeetingFacts,
  minutesAreDraft,
} from '../meetings/policy.ts'

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
    unless(signsFor(actor, meeting, required), 'NOT_SECRETARY'),
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

/** What a policy about the later stages of a record looks at. */
export type LifeFacts = MinutesFacts & {
  phase: MinutesPhase
  /** Who is on duty today, which need not be who was on the meeting's day. */
  dutyToday: MeetingFacts['duty']
}

/** Who was invited, in either role, and the secretaries comment on what waits for confirmation. */
export function mayComment(actor: Actor, { meeting, phase }: LifeFacts): Verdict {
  return allOf(
    isPossible(phase, 'COMMENT'),
    unless(meeting.invitation !== undefined || isSecretary(actor, meeting), 'NOT_COMMENTER'),
  )
}

/** The secretary on duty and the recorder answer comments, and write accepted corrections in. */
export function mayAnswerComments(actor: Actor, { meeting, phase }: LifeFacts): Verdict {
  return allOf(isPossible(phase, 'ANSWER'), isRecorder(actor, meeting) ? 'allowed' : leads(actor, meeting))
}

/** Secretaries of the taking-part units give a draft more time. */
export function mayExtendWindow(actor: Actor, { meeting }: LifeFacts): Verdict {
  return allOf(
    unless(meeting.state !== 'CANCELLED', 'MEETING_CANCELLED'),
    minutesAreDraft(meeting),
    unless(isSecretary(actor, meeting), 'NOT_SECRETARY'),
  )
}

/** The secretary on duty, then or now, and the secretariat put a frozen record into the archive. */
export function mayArchiveMinutes(actor: Actor, { meeting, phase, dutyToday }: LifeFacts): Verdict {
  return allOf(
    isPossible(phase, 'ARCHIVE'),
    unless(
      isOnDuty(actor, meeting) ||
        isArchivist(actor, { organizationId: meeting.organizationId, duty: dutyToday }),
      'NOT_ARCHIVIST',
    ),
  )
}

/** The secretary on duty today and the secretariat archive a whole year. */
export function mayArchiveYear(actor: Actor, place: Pick<MeetingFacts, 'organizationId' | 'duty'>): Verdict {
  return unless(isArchivist(actor, place), 'NOT_ARCHIVIST')
}

/** Secretaries of the taking-part units and the recorder supplement what is frozen or archived. */
export function maySupplementMinutes(actor: Actor, { meeting, phase }: LifeFacts): Verdict {
  return allOf(
    isPossible(phase, 'SUPPLEMENT'),
    unless(isSecretary(actor, meeting) || isRecorder(actor, meeting), 'NOT_RECORDER'),
  )
}

export type SupplementFacts = {
  meeting: MeetingFacts
  required: readonly string[]
  supplement: {
    state: 'SUBMITTED' | 'FROZEN' | 'WITHDRAWN'
    confirmations: readonly { unitId: string }[]
  }
}

/** A supplement is confirmed by the same secretaries as its record, once for each unit. */
export function mayConfirmSupplement(
  actor: Actor,
  { meeting, required, supplement }: SupplementFacts,
): Verdict {
  return allOf(
    isOpenSupplement(supplement),
    unless(signsFor(actor, meeting, required), 'NOT_SECRETARY'),
    unless(!supplement.confirmations.some(({ unitId }) => unitId === actor.unitId), 'ALREADY_CONFIRMED'),
  )
}

/** A secretary takes a supplement back that is not frozen yet; another one is written instead. */
export function mayWithdrawSupplement(actor: Actor, { meeting, supplement }: SupplementFacts): Verdict {
  return allOf(isOpenSupplement(supplement), unless(isSecretary(actor, meeting), 'NOT_SECRETARY'))
}

/** Secretaries and the secretariat say how the organization keeps its records. */
export function maySetRecordRules(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(
    holds(actor, organizationId, 'SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT'),
    'NOT_SECRETARY',
  )
}

function isArchivist(actor: Actor, place: Pick<MeetingFacts, 'organizationId' | 'duty'>): boolean {
  return isOnDuty(actor, place) || holds(actor, place.organizationId, 'SECRETARY_GENERAL', 'SECRETARIAT')
}

function signsFor(actor: Actor, meeting: MeetingFacts, required: readonly string[]): boolean {
  return (
    holds(actor, meeting.organizationId, 'SECRETARY', 'SECRETARY_GENERAL') &&
    actor.unitId !== null &&
    required.includes(actor.unitId)
  )
}

function isOpenSupplement({ state }: SupplementFacts['supplement']): Verdict {
  if (state === 'SUBMITTED') return 'allowed'
  return state === 'FROZEN' ? 'SUPPLEMENT_FROZEN' : 'SUPPLEMENT_WITHDRAWN'
}

/** Whether the record's stage lets it happen (the table of packages/domain), and else why not. */
function isPossible(phase: MinutesPhase, act: MinutesAct): Verdict {
  if (nextState(phase, act)) return 'allowed'
  if (act === 'ARCHIVE' || act === 'SUPPLEMENT') {
    return phase === 'ARCHIVED' ? 'MINUTES_ARCHIVED' : 'MINUTES_NOT_FROZEN'
  }
  return phase === 'DRAFT' ? 'MINUTES_NOT_SUBMITTED' : 'MINUTES_FROZEN'
}
