import { templateMessages } from '@pilin/domain/minutes/messages'
import { addPhraseInput, mostPhrases } from '@pilin/domain/minutes/templates'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { keepPhrases, lockPhrases } from './keep-phrases.ts'
import { mayKeepTemplates } from './policy.ts'

/** Adds a phrase at the end; one that is there already stays where it is. */
export const addPhrase = useCase({
  input: addPhraseInput,
  load: lockPhrases,
  policy: mayKeepTemplates,
  async run({ tx, actor, input: { phrase }, thing, now }) {
    const phrases = [...thing.phrases.filter((each) => each !== phrase), phrase]
    if (phrases.length > mostPhrases) {
      throw new DomainError('INVALID', {}, { phrase: templateMessages.tooManyPhrases(mostPhrases) })
    }
    await keepPhrases(tx, actor, thing.phrases.includes(phrase) ? thing : { ...thing, phrases }, now)
  },
})
