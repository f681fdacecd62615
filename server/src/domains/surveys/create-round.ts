import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { nextRound } from '@pilin/domain/surveys/stage'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { lockSurvey } from './data.ts'
import { mayKeepSurveys } from './policy.ts'

/**
 * Next year's round (domain.md §1, S3): the same questions to the same sites and to those units that are members
 * still, a year later. It is a draft, so everything can be changed before it is opened.
 */
export const createRound = useCase({
  input: oneSurvey,
  async load(tx, actor, { surveyId }, now) {
    const survey = await lockSurvey(tx, actor, surveyId)
    return { ...survey, ...(await placeOf(tx, actor, survey.organizationId, now)) }
  },
  policy: mayKeepSurveys,
  async run({ tx, actor, thing: survey, now }) {
    const { organizationId, unitIds, id: previousId } = survey
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    const round = nextRound({ ...survey, opensOn: dayOf(survey.opensOn), closesOn: dayOf(survey.closesOn) })
    const there = survey.next.find(({ year }) => year === round.year)
    if (there) throw new DomainError('SURVEY_COPIED', { year: there.year })
    const audiences = survey.audiences.filter(({ unitId }) => unitId === null || unitIds.includes(unitId))
    const { id: surveyId } = await tx.survey.create({
      data: {
        organizationId,
        previousId,
        title: round.title,
        year: round.year,
        intro: survey.intro,
        anonymous: survey.anonymous,
        opensOn: columnOf(round.opensOn),
        closesOn: columnOf(round.closesOn),
        createdAt: now,
        createdById: personId,
        versions: {
          create: { number: 1, questions: survey.versions.at(-1)?.questions ?? [], createdAt: now },
        },
        audiences: { create: audiences.map(({ kind, unitId, name }) => ({ kind, unitId, name })) },
      },
      select: { id: true },
    })
    const data = { title: round.title, year: round.year, copied: true }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.created', subjectId: surveyId, data, now })
    return { surveyId }
  },
})
