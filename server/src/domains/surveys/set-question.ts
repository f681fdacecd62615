import { mostQuestions, nextQuestionId, questionOf } from '@pilin/domain/surveys/questions'
import { setQuestionInput } from '@pilin/domain/surveys/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { changedDraft, lockDraft } from './change-draft.ts'
import { mayChangeQuestions } from './policy.ts'

/** Adds a question at the end of the draft, or changes one of it. */
export const setQuestion = useCase({
  input: setQuestionInput,
  load: (tx, actor, { surveyId }) => lockDraft(tx, actor, surveyId),
  policy: mayChangeQuestions,
  async run(context) {
    const { questionId, surveyId: _survey, ...words } = context.input
    // An id that another version has given to something else would mix their answers up.
    const everAsked = context.thing.versions.flatMap((version) => version.questions)
    await changedDraft(context, (questions) => {
      if (questionId === null) {
        if (questions.length >= mostQuestions) throw new DomainError('SURVEY_FULL', { most: mostQuestions })
        return [...questions, questionOf(nextQuestionId(everAsked), words)]
      }
      if (!questions.some(({ id }) => id === questionId)) throw new DomainError('NOT_FOUND')
      return questions.map((each) => (each.id === questionId ? questionOf(questionId, words) : each))
    })
  },
})
