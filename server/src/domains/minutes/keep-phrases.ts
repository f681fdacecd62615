import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readPhrases } from './read-templates.ts'

type PhrasesInScope = { organizationId: OrganizationScope; phrases: string[] }

/** The list behind a lock: two who change it at once change it one after the other. */
export async function lockPhrases(
  tx: Transaction,
  actor: Actor,
  input: { organizationId: string },
): Promise<PhrasesInScope> {
  const organizationId = scopeOf(actor, input.organizationId)
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  return { organizationId, phrases: await readPhrases(tx, organizationId) }
}

/** Writes the changed list, with its audit event. */
export async function keepPhrases(
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
