import type { Actor } from '../../kernel/actor.ts'
import type { Verdict } from '../../kernel/verdict.ts'
import { type ActivityFacts, mayHoldActivity } from '../activities/policy.ts'
import { maySeeBriefs } from '../briefs/policy.ts'
import { maySeeCoverage, maySeeReport } from '../coverage/policy.ts'
import { maySeeFollowUp } from '../follow-up/policy.ts'
import { maySeeLedger } from '../insight/policy.ts'
import { maySeeLists } from '../lists/policy.ts'
import { isOnDuty, isSecretary, type MeetingFacts, maySeeMeeting } from '../meetings/policy.ts'
import { mayReadMinutes } from '../minutes/policy.ts'
import { mayReadNotice } from '../notices/policy.ts'
import { maySeeOrganization } from '../organizations/policy.ts'
import { maySeeResults } from '../surveys/policy.ts'

// Who sees a page takes it along as a file.

export function mayTakeRecord(actor: Actor, { meeting }: { meeting: MeetingFacts }): Verdict {
  return mayReadMinutes(actor, meeting)
}

export function mayTakeSignInSheet(actor: Actor, { meeting }: { meeting: MeetingFacts }): Verdict {
  return maySeeMeeting(actor, meeting)
}

export function mayTakeNotice(actor: Actor, { meeting }: { meeting: MeetingFacts }): Verdict {
  return mayReadNotice(actor, meeting)
}

/** A draft that the actor may not read is not loaded at all. */
export function mayTakeBrief(actor: Actor, { meeting }: { meeting: MeetingFacts }): Verdict {
  return maySeeBriefs(actor, meeting)
}

export function mayTakeLedger(actor: Actor, thing: { organizationId: string }): Verdict {
  return maySeeLedger(actor, thing)
}

export function mayTakeCoverageReport(actor: Actor, thing: { organizationId: string }): Verdict {
  return maySeeReport(actor, thing)
}

export function mayTakeActionList(actor: Actor, thing: { organizationId: string }): Verdict {
  return maySeeFollowUp(actor, thing)
}

export function mayTakeYearSchedule(actor: Actor, thing: { organizationId: string }): Verdict {
  return maySeeOrganization(actor, thing)
}

export function mayTakeLists(actor: Actor, thing: { organizationId: string }): Verdict {
  return maySeeLists(actor, thing)
}

/** Names and numbers stay with those who hold the activity. */
export function mayTakeRegistrations(actor: Actor, activity: ActivityFacts): Verdict {
  return mayHoldActivity(actor, activity)
}

export function mayTakeCoverage(actor: Actor, thing: { organizationId: string }): Verdict {
  return maySeeCoverage(actor, thing)
}

export function mayTakeRoster(actor: Actor, thing: { organizationId: string }): Verdict {
  return maySeeOrganization(actor, thing)
}

export function mayTakeSurveyAnswers(actor: Actor, survey: Parameters<typeof maySeeResults>[1]): Verdict {
  return maySeeResults(actor, survey)
}

/** Before it is submitted, a reason for leave is for the chair and the secretaries, as on the meeting's page. */
export function seesReasons(actor: Actor, meeting: MeetingFacts): boolean {
  return isSecretary(actor, meeting) || isOnDuty(actor, meeting)
}
