import { type Fact, notify, others, type ReactionContext } from './record-notification.ts'

/** Those who answer for the units that are asked hear of it. */
export async function noteSurveyOpened(fact: Fact<'survey.opened'>, { tx, actor, now }: ReactionContext) {
  const { organizationId, surveyId, title, closesOn, people } = fact
  await notify(tx, {
    kind: 'survey.opened',
    organizationId,
    subjectId: surveyId,
    people: others(people, actor),
    data: { survey: title, closesOn },
    now,
    key: `survey.opened:${surveyId}`,
  })
}

/** Those whose unit is silent are reminded; somebody asks for it, at most once a day. */
export async function noteSurveyReminded(fact: Fact<'survey.reminded'>, { tx, actor, now }: ReactionContext) {
  const { organizationId, surveyId, title, closesOn, people } = fact
  await notify(tx, {
    kind: 'survey.reminded',
    organizationId,
    subjectId: surveyId,
    people: others(people, actor),
    data: { survey: title, closesOn },
    now,
  })
}
