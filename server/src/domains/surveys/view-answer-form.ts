import { answerText, storedAnswers } from '@pilin/domain/surveys/answers'
import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf } from '../lists/data.ts'
import { contactsOf } from '../organizations/read-contacts.ts'
import { type AskedSurvey, loadSurvey, stageOf } from './data.ts'
import { mayAnswerFor, maySeeSurvey } from './policy.ts'
import { presentForm } from './read-answer-form.ts'

/** The form with which somebody who is signed in answers for the own unit. */
export const viewAnswerForm = view({
  input: oneSurvey,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const survey = await loadSurvey(prisma, actor, input.surveyId)
    const place = await placeOf(prisma, actor, survey.organizationId, now)
    const { unitId } = actor
    const answer = unitId
      ? await prisma.surveyAnswer.findFirst({ where: { surveyId: survey.id, invitation: { unitId } } })
      : null
    const contacts = await contactsOf(prisma, survey.organizationId, unitId ? [unitId] : [], now)
    const stage = stageOf(survey, now)
    return { ...place, survey, answer, stage, unitId, contactIds: contacts.get(unitId ?? '') ?? [] }
  },
  policy: maySeeSurvey,
  present({ survey, answer, ...unit }, actor, now) {
    const invitation = survey.invitations.find(({ unitId }) => unitId === actor.unitId)
    return {
      ...presentForm(survey, now),
      of: invitation?.unit.shortName ?? '',
      answered: invitation !== undefined && invitation.receipt !== null,
      invited: invitation !== undefined,
      mayAnswer: isAllowed(mayAnswerFor(actor, unit)),
      /** What the own unit has answered; of an anonymous survey nobody knows. */
      own: answer && isAllowed(mayAnswerFor(actor, unit)) ? inWords(survey, answer) : [],
    }
  },
})

function inWords(
  { versions }: Pick<AskedSurvey, 'versions'>,
  given: { versionId: string; answers: unknown },
) {
  const answers = storedAnswers.parse(given.answers)
  const version = versions.find(({ id }) => id === given.versionId)
  return (version?.questions ?? []).map((question) => ({
    title: question.title,
    answer: answerText(question, answers[question.id]),
  }))
}
