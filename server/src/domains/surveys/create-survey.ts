import { createSurveyInput } from '@pilin/domain/surveys/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepSurveys } from './policy.ts'

/** Begins a survey with an empty questionnaire. */
export const createSurvey = useCase({
  input: createSurveyInput,
  load: async (_tx, actor, { organizationId }) => ({ organizationId: scopeOf(actor, organizationId) }),
  policy: mayKeepSurveys,
  async run({ tx, actor, input, thing: { organizationId }, now }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    const { opensOn, closesOn, ...words } = input
    const { id: surveyId } = await tx.survey.create({
      data: {
        ...words,
        organizationId,
        opensOn: columnOf(opensOn),
        closesOn: columnOf(closesOn),
        createdAt: now,
        createdById: personId,
        versions: { create: { number: 1, questions: [], createdAt: now } },
      },
      select: { id: true },
    })
    const data = { title: input.title, year: input.year, copied: false }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.created', subjectId: surveyId, data, now })
    return { surveyId }
  },
})
