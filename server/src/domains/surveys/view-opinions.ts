import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { readSettings } from '../lists/data.ts'
import { loadSurvey, openQuestions, opinionsIn, type SurveyRow } from './data.ts'
import { maySeeResults } from './policy.ts'
import { presentSurvey } from './present.ts'
import { readSheets, type Sheet } from './read-results.ts'

/** The open answers of all versions, those that stand in no group yet, and the groups with what is in them. */
export const viewOpinions = view({
  input: oneSurvey,
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const survey = await loadSurvey(prisma, actor, input.surveyId)
    const { organizationId, anonymous, closedAt, _count } = survey
    const [sheets, groups, settings, serviceList] = await Promise.all([
      readSheets(prisma, survey.id),
      prisma.answerGroup.findMany({ where: { surveyId: survey.id }, orderBy: { id: 'asc' } }),
      readSettings(prisma, scopeOf(actor, organizationId)),
      prisma.serviceList.findFirst({
        where: { organizationId, year: survey.year + 1 },
        select: { state: true },
      }),
    ])
    return {
      organizationId,
      anonymous,
      closedAt,
      answerCount: _count.answers,
      survey,
      sheets,
      groups,
      settings,
      serviceList,
    }
  },
  policy: maySeeResults,
  present({ survey, sheets, groups, settings, serviceList }, _actor, now) {
    const opinions = opinionsOf(survey, sheets)
    return {
      ...presentSurvey(survey, now),
      names: settings.names,
      categories: settings.categories,
      waiting: openQuestions(survey)
        .map(({ id, title }) => ({
          questionId: id,
          title,
          opinions: opinions.filter(({ questionId, groupId }) => questionId === id && groupId === null),
        }))
        .filter((each) => each.opinions.length > 0),
      groups: groups.map(({ id, title, needId }) => ({
        id,
        title,
        needId,
        opinions: opinions.filter(({ groupId }) => groupId === id),
      })),
      /** From the round comes next year's service list (domain.md §1, S3). */
      serviceList: {
        year: survey.year + 1,
        // One that is not there begins with the first needs that are put on it.
        takesProjects: serviceList === null || serviceList.state === 'DRAFT',
      },
      total: opinions.length,
    }
  },
})

/** Every opinion of every sheet, and the group in which it stands. */
function opinionsOf(survey: SurveyRow, sheets: readonly Sheet[]) {
  return sheets.flatMap((sheet) =>
    opinionsIn(survey, sheet).map(({ questionId, text }) => {
      const groupId = sheet.items.find((item) => item.questionId === questionId)?.groupId ?? null
      return { answerId: sheet.id, questionId, text, from: sheet.from, groupId }
    }),
  )
}
