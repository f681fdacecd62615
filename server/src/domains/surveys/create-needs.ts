import { makeNeedsInput } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkCategory, placeOf } from '../lists/data.ts'
import { keepNeed } from '../lists/store.ts'
import { lockSurvey } from './data.ts'
import { surveyRecordMessages as messages } from './messages.ts'
import { maySeeResults } from './policy.ts'
import { readSheets } from './read-results.ts'

/** A need's description holds at most this many opinions in their own words; all of them stay in its group. */
const mostQuoted = 12

/** Groups of a survey that are no needs yet become some, in one press; who said it stays known in its group. */
export const createNeeds = useCase({
  input: makeNeedsInput,
  async load(tx, actor, { surveyId, categoryId, groupIds }, now) {
    const survey = await lockSurvey(tx, actor, surveyId)
    const { organizationId } = await placeOf(tx, actor, survey.organizationId, now)
    await checkCategory(tx, organizationId, categoryId)
    const groups = await tx.answerGroup.findMany({
      where: { surveyId: survey.id, needId: null, ...(groupIds && { id: { in: groupIds } }) },
      orderBy: { id: 'asc' },
    })
    return { ...survey, answerCount: survey._count.answers, groups }
  },
  policy: maySeeResults,
  async run({ tx, actor, input: { categoryId }, thing: survey, now, announce }) {
    const { id: surveyId, organizationId, title: surveyTitle, groups } = survey
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    if (groups.length === 0) throw new DomainError('SURVEY_NO_GROUPS')
    const sheets = await readSheets(tx, surveyId)
    for (const { id, title } of groups) {
      const opinions = sheets.flatMap(({ answers, from, items }) =>
        items
          .filter(({ groupId }) => groupId === id)
          .map(({ questionId }) => `${answers[questionId] ?? ''}${from && `（${from}）`}`),
      )
      const needId = await keepNeed(tx, {
        organizationId,
        source: 'SURVEY',
        unitId: null,
        enteredById: personId,
        categoryId,
        title,
        description: messages.needDescription(surveyTitle, opinions, mostQuoted),
        place: '',
        from: null,
        until: null,
        now,
      })
      await tx.answerGroup.update({ where: { id }, data: { needId } })
      const about = { actor, organizationId, subjectId: needId, now }
      await recordAudit(tx, { ...about, kind: 'need.added', data: { title, unit: '' } })
      await announce({ type: 'need.changed', organizationId, needId })
    }
    const data = { title: surveyTitle, needs: groups.length }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'survey.needs-created',
      subjectId: surveyId,
      data,
      now,
    })
    return { needs: groups.length }
  },
})
