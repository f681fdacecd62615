import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf } from '../lists/data.ts'
import { loadSurvey, stageOf } from './data.ts'
import { mayChangeQuestions, mayChangeSurvey, mayKeepSurveys, maySeeResults } from './policy.ts'
import { presentInvitations, presentSurvey } from './present.ts'

/** A survey as its keepers work on it: questions of every version, whom it asks, who is silent, its links. */
export const viewSurvey = view({
  input: oneSurvey,
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const survey = await loadSurvey(prisma, actor, input.surveyId)
    const [place, byAudience] = await Promise.all([
      placeOf(prisma, actor, survey.organizationId, now),
      prisma.surveyReceipt.groupBy({
        by: ['audienceId'],
        where: { surveyId: survey.id, audienceId: { not: null } },
        _count: true,
      }),
    ])
    return { ...place, survey, counts: new Map(byAudience.map((each) => [each.audienceId, each._count])) }
  },
  policy: mayKeepSurveys,
  present({ survey, counts, units }, actor, now) {
    const { audiences, asked, draft, next } = survey
    const facts = { ...survey, hasDraft: draft !== undefined, answerCount: survey._count.answers }
    const unitIds = audiences.flatMap(({ unitId }) => unitId ?? [])
    const former = audiences.flatMap(({ unit }) =>
      unit && !units.some(({ id }) => id === unit.id) ? [unit] : [],
    )
    return {
      ...presentSurvey(survey, now),
      versions: survey.versions.map(({ id, number, questions, frozenAt }) => ({
        id,
        number,
        questions,
        isFrozen: frozenAt !== null,
      })),
      draft: draft ? { number: draft.number, questions: draft.questions } : null,
      audience: {
        unitIds,
        sites: audiences.filter(({ kind }) => kind === 'SITE').map(({ name }) => name),
        isPublic: audiences.some(({ kind }) => kind === 'PUBLIC'),
        isEmpty: audiences.length === 0,
      },
      units: [...units, ...former],
      links: audiences
        .filter(({ kind }) => kind !== 'UNIT')
        .map(({ id, kind, name }) => ({ id, kind, name, answers: counts.get(id) ?? 0 })),
      invitations: presentInvitations(survey),
      nextRound: next[0] ?? null,
      abilities: {
        change: isAllowed(mayChangeSurvey(actor, survey)),
        questions: isAllowed(mayChangeQuestions(actor, facts)),
        startVersion: isAllowed(mayChangeSurvey(actor, survey)) && asked !== undefined && draft === undefined,
        remind: stageOf(survey, now) === 'OPEN' && survey.invitations.some(({ receipt }) => receipt === null),
        results: isAllowed(maySeeResults(actor, facts)) && asked !== undefined,
      },
    }
  },
})
