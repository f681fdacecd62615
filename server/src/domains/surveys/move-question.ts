import { movedQuestion } from '@pilin/domain/surveys/questions'
import { moveQuestionInput } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { changedDraft, lockDraft } from './change-draft.ts'
import { mayChangeQuestions } from './policy.ts'

/** Moves a question of the draft one place up or down. */
export const moveQuestion = useCase({
  input: moveQuestionInput,
  load: (tx, actor, { surveyId }) => lockDraft(tx, actor, surveyId),
  policy: mayChangeQuestions,
  async run(context) {
    const { questionId, direction } = context.input
    await changedDraft(context, (questions) => {
      if (!questions.some(({ id }) => id === questionId)) throw new DomainError('NOT_FOUND')
      return movedQuestion(questions, questionId, direction)
    })
  },
})
