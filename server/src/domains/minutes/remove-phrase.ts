import { removePhraseInput } from '@pilin/domain/minutes/templates'
import { useCase } from '../../kernel/use-case.ts'
import { keepPhrases, lockPhrases } from './keep-phrases.ts'
import { mayKeepTemplates } from './policy.ts'

/** Removes a phrase; one that is gone already is no mistake. */
export const removePhrase = useCase({
  input: removePhraseInput,
  load: lockPhrases,
  policy: mayKeepTemplates,
  async run({ tx, actor, input: { phrase }, thing, now }) {
    const phrases = thing.phrases.filter((each) => each !== phrase)
    await keepPhrases(tx, actor, { ...thing, phrases }, now)
  },
})
