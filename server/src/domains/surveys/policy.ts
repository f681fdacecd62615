import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { type SurveyTimes, showsAnswers, surveyStage } from '@pilin/domain/surveys/stage'
import type { SurveyStage } from '@pilin/domain/surveys/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, isAllowed, unless, type Verdict } from '../../kernel/verdict.ts'
import { actsForUnit, type ListPlace, mayKeepLists, maySeeLists } from '../lists/policy.ts'

type Place = { organizationId: string }

/** Who keeps the lists asks what they are made from: the secretariat, in a branch its secretaries. */
export function mayKeepSurveys(actor: Actor, place: Place): Verdict {
  return mayKeepLists(actor, place)
}

/** Who belongs to the organization sees its surveys; one that is being prepared, who keeps them. */
export function maySeeSurvey(actor: Actor, survey: Place & { stage: SurveyStage }): Verdict {
  const isShown = survey.stage !== 'DRAFT' || isAllowed(mayKeepSurveys(actor, survey))
  return allOf(maySeeLists(actor, survey), unless(isShown, 'NOT_FOUND'))
}

/** What has ended is not changed any more. */
export function mayChangeSurvey(actor: Actor, survey: Place & { closedAt: Date | null }): Verdict {
  return allOf(mayKeepSurveys(actor, survey), unless(survey.closedAt === null, 'SURVEY_OVER'))
}

/** Questions are changed in a version that nobody has been asked yet. */
export function mayChangeQuestions(
  actor: Actor,
  survey: Place & { closedAt: Date | null; hasDraft: boolean },
): Verdict {
  return allOf(mayChangeSurvey(actor, survey), unless(survey.hasDraft, 'SURVEY_NO_DRAFT'))
}

/** Whether a survey takes answers on a day, whoever gives them. */
export function takesAnswers(survey: SurveyTimes, today: CivilDate): Verdict {
  const stage = surveyStage(survey, today)
  return allOf(
    unless(stage !== 'DRAFT', 'NOT_FOUND'),
    unless(stage !== 'WAITING', 'SURVEY_EARLY', { from: formatFullDay(survey.opensOn) }),
    unless(stage !== 'ENDED', 'SURVEY_OVER'),
  )
}

/** A unit as one of its people may answer for it: who speaks for it today. */
export type AnsweringUnit = ListPlace & { unitId: string | null; contactIds: readonly string[] }

/** A unit's contact answers for it; where none is named, whoever acts for the unit. */
export function mayAnswerFor(actor: Actor, unit: AnsweringUnit): Verdict {
  const { contactIds } = unit
  const isContact = actor.personId !== null && contactIds.includes(actor.personId)
  const speaks = contactIds.length > 0 ? isContact : actsForUnit(actor, unit, unit.unitId)
  return allOf(maySeeLists(actor, unit), unless(speaks, 'NOT_UNIT_CONTACT'))
}

/** Results are for who keeps surveys; anonymous ones only when nobody can be told from them. */
export function maySeeResults(
  actor: Actor,
  survey: Place & { anonymous: boolean; closedAt: Date | null; answerCount: number },
): Verdict {
  return allOf(
    mayKeepSurveys(actor, survey),
    unless(showsAnswers(survey, survey.answerCount), 'SURVEY_UNDISCLOSED'),
  )
}
