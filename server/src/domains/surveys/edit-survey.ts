import { editSurveyInput } from '@pilin/domain/surveys/schemas'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSurvey } from './data.ts'
import { mayChangeSurvey } from './policy.ts'

/** Changes title, words and days. Whether answers are anonymous was promised when it was opened, and stays. */
export const editSurvey = useCase({
  input: editSurveyInput,
  load: (tx, actor, { surveyId }) => lockSurvey(tx, actor, surveyId),
  policy: mayChangeSurvey,
  async run({ tx, actor, input, thing: survey, now, announce }) {
    const { surveyId, opensOn, closesOn, ...words } = input
    const isOpened = survey.openedAt !== null
    const keepsPromise = words.anonymous === survey.anonymous && opensOn === dayOf(survey.opensOn)
    if (isOpened && !keepsPromise) throw new DomainError('SURVEY_OPENED')
    await tx.survey.update({
      where: { id: surveyId },
      data: { ...words, opensOn: columnOf(opensOn), closesOn: columnOf(closesOn) },
    })
    const { organizationId } = survey
    const data = { title: words.title }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.edited', subjectId: surveyId, data, now })
    await announce({ type: 'survey.changed', organizationId, surveyId })
  },
})
