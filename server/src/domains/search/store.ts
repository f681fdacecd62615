import type { SearchKind } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'

/** What is to be found of one record, before it is cut into tokens. */
export type Findable = {
  organizationId: string
  kind: SearchKind
  subjectId: string
  meetingId: string | null
  title: string
  body: string
  day: Date | null
  /** What it is found by, within its organization. */
  tokens: string[]
}

/**
 * A token as it stands in the index, with the organization in front: common words of a thousand other
 * organizations are other tokens, so they cost a search nothing.
 */
export function tokenOf(organizationId: string, token: string): string {
  return `${organizationId.slice(-12)}${token}`
}

/** Makes `wanted` what the index knows of these records; what has not changed is not written. */
export async function replaceEntries(
  tx: Transaction,
  known: readonly Pick<Findable, 'organizationId' | 'kind' | 'subjectId' | 'title' | 'body' | 'day'>[],
  wanted: readonly Findable[],
): Promise<void> {
  const before = new Map(known.map((entry) => [keyOf(entry), wordsOf(entry)]))
  const after = new Map(wanted.map((entry) => [keyOf(entry), entry]))
  const gone = known.filter((entry) => {
    const next = after.get(keyOf(entry))
    return !next || wordsOf(next) !== before.get(keyOf(entry))
  })
  const fresh = [...after.values()].filter((entry) => before.get(keyOf(entry)) !== wordsOf(entry))
  if (gone.length > 0) {
    await tx.searchEntry.deleteMany({
      where: {
        OR: gone.map(({ organizationId, kind, subjectId }) => ({ organizationId, kind, subjectId })),
      },
    })
  }
  if (fresh.length > 0) {
    await tx.searchEntry.createMany({
      // Two who index the same at once write the same.
      skipDuplicates: true,
      data: fresh.map((entry) => ({
        ...entry,
        tokens: entry.tokens.map((token) => tokenOf(entry.organizationId, token)),
      })),
    })
  }
}

function keyOf({ organizationId, kind, subjectId }: Pick<Findable, 'organizationId' | 'kind' | 'subjectId'>) {
  return `${organizationId} ${kind} ${subjectId}`
}

function wordsOf({ title, body, day }: Pick<Findable, 'title' | 'body' | 'day'>): string {
  return JSON.stringify([title, body, day?.toISOString()])
}
