import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSurvey } from './data.ts'
import { mayChangeSurvey } from './policy.ts'
import { endSurvey } from './store.ts'

/** Ends a survey, perhaps before its last day. */
export const closeSurvey = useCase({
  input: oneSurvey,
  load: (tx, actor, { surveyId }) => lockSurvey(tx, actor, surveyId),
  policy: mayChangeSurvey,
  async run({ tx, actor, thing: survey, now }) {
    const { id, organizationId, title, openedAt, _count } = survey
    if (openedAt === null) throw new DomainError('SURVEY_NOT_OPENED')
    await endSurvey(tx, survey, now)
    const data = { title, answers: _count.answers }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.closed', subjectId: id, data, now })
  },
})
