import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { openFeed } from '../domains/feeds/open-feed.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** People who have put their meetings into the calendar of their phones. */
export function feedSteps(stage: Stage, people: readonly string[]): Step[] {
  return people.map((who) => ({
    at: moment(civilDateOf(stage.now), -20, '20:05'),
    run: (at) => act(stage, { who, at }, openFeed, { organizationId: null }),
  }))
}
