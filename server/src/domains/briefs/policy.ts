import type { BriefState } from '@pilin/domain/briefs/content'
import { type Actor, holds } from '../../kernel/actor.ts'
import { allOf, unless, type Verdict } from '../../kernel/verdict.ts'
import { isOnDuty, isRecorder, isSecretary, leads, type MeetingFacts } from '../meetings/policy.ts'

/** What a policy about a 会议纪要 looks at. */
export type BriefFacts = { meeting: MeetingFacts; brief: { state: BriefState } }

/** Who belongs to the organization sees its meetings; whether a draft is shown is another question. */
export function maySeeBriefs(actor: Actor, { organizationId }: { organizationId: string }): Verdict {
  return unless(actor.roles.has(organizationId), 'NOT_FOUND')
}

/** What is issued is for every member; a draft is for those who work on it. */
export function mayReadBrief(actor: Actor, { meeting, brief }: BriefFacts): Verdict {
  return unless(
    brief.state === 'ISSUED' ? actor.roles.has(meeting.organizationId) : worksOn(actor, meeting),
    'NOT_FOUND',
  )
}

/** Secretaries and the recorder derive one from a frozen record. */
export function mayDeriveBrief(actor: Actor, meeting: MeetingFacts): Verdict {
  return allOf(
    unless(meeting.minutes?.state === 'FROZEN', 'MINUTES_NOT_FROZEN'),
    unless(worksOn(actor, meeting), 'NOT_RECORDER'),
  )
}

/** Secretaries and the recorder edit it until it is issued. */
export function mayEditBrief(actor: Actor, { meeting, brief }: BriefFacts): Verdict {
  return allOf(
    unless(brief.state === 'DRAFT', 'BRIEF_ISSUED'),
    unless(worksOn(actor, meeting), 'NOT_RECORDER'),
  )
}

/** The secretary on duty issues it, in a council the secretariat (documents.md §5.2). */
export function mayIssueBrief(actor: Actor, { meeting, brief }: BriefFacts): Verdict {
  return allOf(
    unless(brief.state === 'DRAFT', 'BRIEF_ISSUED'),
    isOnDuty(actor, meeting) || holds(actor, meeting.organizationId, 'SECRETARY_GENERAL', 'SECRETARIAT')
      ? 'allowed'
      : leads(actor, meeting),
  )
}

function worksOn(actor: Actor, meeting: MeetingFacts): boolean {
  return isSecretary(actor, meeting) || isRecorder(actor, meeting)
}
