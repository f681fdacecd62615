import { ungroupAnswerInput } from '@pilin/domain/surveys/schemas'
import { scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepSurveys } from './policy.ts'

/** Takes an opinion out of a group that is no need yet; an empty group goes with its last. */
export const removeOpinion = useCase({
  input: ungroupAnswerInput,
  async load(tx, actor, { groupId, answerId }) {
    await tx.$queryRaw`select id from answer_group
      where id = ${groupId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
    const group = await tx.answerGroup.findFirst({
      where: { id: groupId, organizationId: { in: scopesOf(actor) }, items: { some: { answerId } } },
      include: { survey: { select: { title: true } } },
    })
    if (!group) throw new DomainError('NOT_FOUND')
    return group
  },
  policy: mayKeepSurveys,
  async run({ tx, actor, input: { groupId, answerId }, thing: group, now }) {
    if (group.needId !== null) throw new DomainError('GROUP_SETTLED')
    const { count } = await tx.answerGroupItem.deleteMany({ where: { groupId, answerId } })
    if ((await tx.answerGroupItem.count({ where: { groupId } })) === 0) {
      await tx.answerGroup.delete({ where: { id: groupId } })
    }
    const { organizationId, surveyId: subjectId, survey, title } = group
    const data = { title: survey.title, group: title, opinions: -count }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.opinions-grouped', subjectId, data, now })
  },
})
