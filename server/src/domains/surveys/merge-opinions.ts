import { storedAnswers } from '@pilin/domain/surveys/answers'
import { groupAnswersInput } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSurvey, opinionsIn } from './data.ts'
import { maySeeResults } from './policy.ts'

/** Puts opinions that say the same into one group, in bulk: a new one, or one that is there. */
export const mergeOpinions = useCase({
  input: groupAnswersInput,
  async load(tx, actor, { surveyId, questionId, answerIds, groupId }) {
    const survey = await lockSurvey(tx, actor, surveyId)
    const ids = [...new Set(answerIds)]
    const [answers, group] = await Promise.all([
      tx.surveyAnswer.findMany({
        where: { surveyId: survey.id, id: { in: ids } },
        select: { id: true, versionId: true, answers: true },
      }),
      groupId ? tx.answerGroup.findFirst({ where: { id: groupId, surveyId: survey.id } }) : null,
    ])
    const said = answers.filter(({ versionId, answers: stored }) =>
      opinionsIn(survey, { versionId, answers: storedAnswers.parse(stored) }).some(
        (opinion) => opinion.questionId === questionId,
      ),
    )
    if (said.length !== ids.length || (groupId && !group)) throw new DomainError('NOT_FOUND')
    return { ...survey, answerCount: survey._count.answers, said, group }
  },
  policy: maySeeResults,
  async run({ tx, actor, input: { questionId, title }, thing, now }) {
    const { id: surveyId, organizationId, said, group } = thing
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
