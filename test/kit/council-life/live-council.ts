import type { ClockedRuntime } from '../test-runtime.ts'
import { adoptServiceList } from './adopt-service-list.ts'
import { askSurvey, type LivedSurvey } from './ask-survey.ts'
import { changeMember } from './change-members.ts'
import { claimBothWays } from './claim-both-ways.ts'
import { carryOutFirst, evaluateLecture } from './evaluate.ts'
import { type Council, foundCouncil } from './found-council.ts'
import { holdActivities, type LivedActivities } from './hold-activities.ts'
import { changes, foundedOn } from './life-table.ts'
import { meetInSpring, reviewAndNudge } from './meet-and-nudge.ts'
import type { SurveySize } from './survey-table.ts'

/** What the council has come to. */
export type LivedCouncil = {
  council: Council
  survey: LivedSurvey
  listId: string
  activities: LivedActivities
  /** Of the first project, and of the lecture. */
  evaluationIds: { project: string; lecture: string }
}

/** From the founding in 2018 to the summer of 2026; the clock stands there then. */
export async function liveCouncil(
  test: ClockedRuntime,
  { answers }: { answers: SurveySize },
): Promise<LivedCouncil> {
  test.setClock(foundedOn, '08:00')
  const council = await foundCouncil(test)
  for (const change of changes) await changeMember(council, change)
  const survey = await askSurvey(council, answers)
  const listId = await adoptServiceList(council, survey.needIds)
  await claimBothWays(council)
  const project = await carryOutFirst(council, listId)
  const activities = await holdActivities(council)
  const lecture = await evaluateLecture(council, activities.lectureId)
  await meetInSpring(council, project)
  await reviewAndNudge(council, project)
  test.setClock('2026-07-01', '09:00')
  return { council, survey, listId, activities, evaluationIds: { project, lecture } }
}
