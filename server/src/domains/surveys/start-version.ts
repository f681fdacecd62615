import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSurvey } from './data.ts'
import { mayChangeSurvey } from './policy.ts'

/** Begins a new version with the questions of the last one, which goes on taking answers until this one is opened. */
export const startVersion = useCase({
  input: oneSurvey,
  load: (tx, actor, { surveyId }) => lockSurvey(tx, actor, surveyId),
  policy: mayChangeSurvey,
  async run({ tx, actor, thing: { id: surveyId, organizationId, title, asked, draft }, now }) {
    if (draft || !asked) throw new DomainError('SURVEY_DRAFT_THERE')
    const number = asked.number + 1
    await tx.surveyVersion.create({
      data: { surveyId, number, questions: asked.questions, createdAt: now },
    })
    const data = { title, version: number }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'survey.version-started',
      subjectId: surveyId,
      data,
      now,
    })
  },
})
