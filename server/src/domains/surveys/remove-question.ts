import { oneQuestion } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { changedDraft, lockDraft } from './change-draft.ts'
import { mayChangeQuestions } from './policy.ts'

/** Takes a question out of the draft. */
export const removeQuestion = useCase({
  input: oneQuestion,
  load: (tx, actor, { surveyId }) => lockDraft(tx, actor, surveyId),
  policy: mayChangeQuestions,
  async run(context) {
    const { questionId } = context.input
    await changedDraft(context, (questions) => {
      const others = questions.filter(({ id }) => id !== questionId)
      if (others.length === questions.length) throw new DomainError('NOT_FOUND')
      return others
    })
  },
})
