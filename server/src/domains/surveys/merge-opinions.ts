import { groupAnswersInput } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSurvey, openQuestions } from './data.ts'
import { maySeeResults } from './policy.ts'

/** Puts opinions that say the same into one group, in bulk: a new one, or one that is there. */
export const mergeOpinions = useCase({
  input: groupAnswersInput,
  async load(tx, actor, { surveyId, questionId, answerIds, groupId }) {
    const survey = await lockSurvey(tx, actor, surveyId)
    if (!openQuestions(survey).some(({ id }) => id === questionId)) throw new DomainError('NOT_FOUND')
    const ids = [...new Set(answerIds)]
    const [answers, group] = await Promise.all([
      tx.surveyAnswer.findMany({
        where: { surveyId: survey.id, id: { in: ids } },
        select: { id: true, answers: true },
      }),
      groupId ? tx.answerGroup.findFirst({ where: { id: groupId, surveyId: survey.id } }) : null,
    ])
    if (answers.length !== ids.length || (groupId && !group)) throw new DomainError('NOT_FOUND')
    return { ...survey, answerCount: survey._count.answers, answers, group }
  },
  policy: maySeeResults,
  async run({ tx, actor, input: { questionId, title }, thing, now }) {
    const { id: surveyId, organizationId, answers, group } = thing
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_LIST_KEEPER')
    // A group that is called the same is the same group.
    const known =
      group ?? (await tx.answerGroup.findUnique({ where: { surveyId_title: { surveyId, title } } }))
    const { id: groupId, title: name } =
      known ??
      (await tx.answerGroup.create({
        data: { organizationId, surveyId, title, createdAt: now, createdById: personId },
      }))
    const said = answers.filter((each) => typeof valueIn(each.answers, questionId) === 'string')
    if (said.length !== answers.length) throw new DomainError('NOT_FOUND')
    const { count } = await tx.answerGroupItem.createMany({
      data: said.map(({ id: answerId }) => ({ surveyId, groupId, answerId, questionId })),
      skipDuplicates: true,
    })
    if (count !== said.length) throw new DomainError('OPINION_GROUPED')
    const data = { title: thing.title, group: name, opinions: count }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'survey.opinions-grouped',
      subjectId: surveyId,
      data,
      now,
    })
    return { groupId }
  },
})

function valueIn(answers: unknown, questionId: string): unknown {
  return typeof answers === 'object' && answers !== null
    ? (answers as Record<string, unknown>)[questionId]
    : undefined
}
