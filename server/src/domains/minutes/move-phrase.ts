import { moved, movePhraseInput } from '@pilin/domain/minutes/templates'
import { useCase } from '../../kernel/use-case.ts'
import { keepPhrases, lockPhrases } from './keep-phrases.ts'
import { mayKeepTemplates } from './policy.ts'

/** Moves a phrase one place up or down. */
export const movePhrase = useCase({
  input: movePhraseInput,
  load: lockPhrases,
  policy: mayKeepTemplates,
  async run({ tx, actor, input: { phrase, direction }, thing, now }) {
    await keepPhrases(tx, actor, { ...thing, phrases: moved(thing.phrases, phrase, direction) }, now)
  },
})
