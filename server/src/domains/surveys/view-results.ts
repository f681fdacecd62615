import { tallyOf } from '@pilin/domain/surveys/tally'
import { orNull, uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { loadSurvey } from './data.ts'
import { maySeeResults } from './policy.ts'
import { presentSurvey } from './present.ts'
import { readSheets, readSources } from './read-results.ts'

/** How each question of a version was answered; without a version the one that is asked now. */
export const viewResults = view({
  input: z.object({ surveyId: uuid, versionId: orNull(uuid) }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const survey = await loadSurvey(prisma, actor, input.surveyId)
    const version = input.versionId ? survey.versions.find(({ id }) => id === input.versionId) : survey.asked
    if (input.versionId && !version?.frozenAt) throw new DomainError('NOT_FOUND')
    const { organizationId, anonymous, closedAt, _count } = survey
    const [sheets, sources] = await Promise.all([
      version ? readSheets(prisma, survey.id, version.id) : [],
      readSources(prisma, survey.id),
    ])
    return {
      organizationId,
      anonymous,
      closedAt,
      answerCount: _count.answers,
      survey,
      version,
      sheets,
      sources,
    }
  },
  policy: maySeeResults,
  present({ survey, version, sheets, sources }, _actor, now) {
    return {
      ...presentSurvey(survey, now),
      version: version ? { id: version.id, number: version.number } : null,
      versions: survey.versions.filter(({ frozenAt }) => frozenAt).map(({ id, number }) => ({ id, number })),
      sheets: sheets.length,
      /** Of all versions. */
      sources,
      results: (version?.questions ?? []).map((question) => ({
        question,
        tally: tallyOf(
          question,
          sheets.map(({ answers }) => answers),
        ),
        texts:
          question.kind === 'SHORT_TEXT' || question.kind === 'LONG_TEXT'
            ? sheets.flatMap(({ answers, from }) => {
                const text = answers[question.id]
                return text === undefined ? [] : [{ text: String(text), from }]
              })
            : [],
      })),
    }
  },
})
