import type { SurveyAnswers } from '@pilin/documents/survey-answers'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { answerText } from '@pilin/domain/surveys/answers'
import { orNull, uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { loadSurvey } from '../surveys/data.ts'
import { readSheets } from '../surveys/read-results.ts'
import { mayTakeSurveyAnswers } from './policy.ts'

/** Every sheet of a version of a survey, in words; without a version the one that is asked now. */
export const viewSurveyAnswers = view({
  input: z.object({ surveyId: uuid, versionId: orNull(uuid) }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const survey = await loadSurvey(prisma, actor, input.surveyId)
    const version = input.versionId ? survey.versions.find(({ id }) => id === input.versionId) : survey.asked
    if (!version?.frozenAt) throw new DomainError('NOT_FOUND')
    const sheets = await readSheets(prisma, survey.id, version.id)
    const { organizationId, anonymous, closedAt, title, _count } = survey
    return { organizationId, anonymous, closedAt, title, answerCount: _count.answers, version, sheets }
  },
  policy: mayTakeSurveyAnswers,
  present({ title, version: { questions }, sheets }, _actor, now) {
    const answers: SurveyAnswers = {
      title,
      questions: questions.map((question) => question.title),
      rows: sheets.map(({ from, at, answers: given }) => ({
        from,
        at: at ?? '',
        answers: questions.map((question) => {
          const value = given[question.id]
          const isNumber = question.kind === 'NUMBER' || question.kind === 'RATING'
          return isNumber && typeof value === 'number' ? value : answerText(question, value)
        }),
      })),
    }
    return { answers, title, day: civilDateOf(now) }
  },
})
