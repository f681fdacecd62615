import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { answerSurveyInput } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { allOf } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { contactsOf } from '../organizations/read-contacts.ts'
import { loadSurvey, shareSurvey, timesOf } from './data.ts'
import { mayAnswerFor, takesAnswers } from './policy.ts'
import { checkSheet, keepAnswer } from './store.ts'

/** Somebody who is signed in answers for the own unit. */
export const submitAnswer = useCase({
  input: answerSurveyInput,
  async load(tx, actor, { surveyId }, now) {
    const { organizationId, invitations } = await loadSurvey(tx, actor, surveyId)
    const survey = await shareSurvey(tx, surveyId)
    const place = await placeOf(tx, actor, organizationId, now)
    const { unitId } = actor
    const contacts = await contactsOf(tx, organizationId, unitId ? [unitId] : [], now)
    const invitation = invitations.find((each) => each.unitId === unitId)
    return { ...place, survey, unitId, contactIds: contacts.get(unitId ?? '') ?? [], invitation }
  },
  policy: (actor, unit, _input, now) =>
    allOf(mayAnswerFor(actor, unit), takesAnswers(timesOf(unit.survey), civilDateOf(now))),
  async run({ tx, actor, input: { versionId, answers: form }, thing, now }) {
    const { organizationId, survey, invitation } = thing
    if (!invitation) throw new DomainError('SURVEY_NOT_INVITED')
    const answers = checkSheet(survey, versionId, form)
    const way = { channel: 'UNIT', invitationId: invitation.id } as const
    await keepAnswer(tx, survey, way, { versionId, answers, now })
    const { id: subjectId, title } = survey
    const data = { title, by: invitation.unit.shortName }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.answered', subjectId, data, now })
  },
})
