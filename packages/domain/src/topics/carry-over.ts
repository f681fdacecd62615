import type { AgendaItemState, MeetingState } from '../meetings/vocabulary.ts'
import type { TopicDecision, TopicState } from './vocabulary.ts'

/** What becomes of a topic when a meeting on whose list it stands is over. */
export type AfterMeeting = 'DISCUSSED' | 'COMES_BACK' | 'STAYS'

/**
 * What was discussed is done; what was not reached, was deferred, or stood on a cancelled agenda comes back; what
 * nobody decided on waits on, and what was declined stays declined (domain.md §3, agenda).
 */
export function afterMeeting(meeting: Exclude<MeetingState, 'PLANNED'>, item: AgendaItemState): AfterMeeting {
  if (item === 'UNREACHED' || item === 'DEFERRED') return 'COMES_BACK'
  if (item !== 'ACCEPTED') return 'STAYS'
  return meeting === 'HELD' ? 'DISCUSSED' : 'COMES_BACK'
}

/** The state in which an answer puts a topic. */
export function stateAfter(decision: TopicDecision): TopicState {
  const states = { ACCEPT: 'PLACED', DEFER: 'DEFERRED', MERGE: 'MERGED', DECLINE: 'DECLINED' } as const
  return states[decision]
}

/** States in which the secretary on duty may still answer, and change an answer. */
const open: ReadonlySet<TopicState> = new Set(['WAITING', 'PLACED', 'DEFERRED', 'DECLINED'])

/** Whether a topic can be decided on: not once it was discussed, merged or withdrawn. */
export function isOpenTopic(state: TopicState): boolean {
  return open.has(state)
}

/** Whether another topic can be merged into it: it is waiting or on its way to a meeting. */
export function takesOthers(state: TopicState): boolean {
  return state === 'WAITING' || state === 'PLACED' || state === 'DEFERRED'
}

type Upcoming = { id: string; startsAt: Date }

/** The next meeting among planned ones of one kind: the earliest that is still to begin. */
export function nextMeeting<Meeting extends Upcoming>(
  planned: readonly Meeting[],
  now: Date,
): Meeting | undefined {
  const ahead = planned.filter(({ startsAt }) => startsAt > now)
  return ahead.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime() || a.id.localeCompare(b.id))[0]
}
