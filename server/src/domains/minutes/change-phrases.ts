import { templateMessages } from '@pilin/domain/minutes/messages'
import {
  addPhraseInput,
  mostPhrases,
  moved,
  movePhraseInput,
  removePhraseInput,
} from '@pilin/domain/minutes/templates'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor, OrganizationScope } from '../../kernel/actor.ts'
import { scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepTemplates } from './policy.ts'
import { readPhrases } from './read-templates.ts'

type PhrasesInScope = { organizationId: OrganizationScope; phrases: string[] }

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

/** Moves a phrase one place up or down. */
export const movePhrase = useCase({
  input: movePhraseInput,
  load: lockPhrases,
  policy: mayKeepTemplates,
  async run({ tx, actor, input: { phrase, direction }, thing, now }) {
    await keepPhrases(tx, actor, { ...thing, phrases: moved(thing.phrases, phrase, direction) }, now)
  },
})

/** The list behind a lock: two who change it at once change it one after the other. */
async function lockPhrases(
  tx: Transaction,
  actor: Actor,
  input: { organizationId: string },
): Promise<PhrasesInScope> {
  const organizationId = scopeOf(actor, input.organizationId)
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  return { organizationId, phrases: await readPhrases(tx, organizationId) }
}

async function keepPhrases(
  tx: Transaction,
  actor: Actor,
  { organizationId, phrases }: PhrasesInScope,
  now: Date,
): Promise<void> {
  await tx.phraseList.upsert({
    where: { organizationId },
    create: { organizationId, phrases },
    update: { phrases },
  })
  await recordAudit(tx, {
    actor,
    organizationId,
    kind: 'phrases.changed',
    subjectId: organizationId,
    data: { count: phrases.length },
    now,
  })
}
