import { nameTokens } from '@pilin/domain/search/tokens'
import type { Transaction } from '@pilin/prisma/database'
import { pinyin } from 'pinyin-pro'
import { replaceEntries } from './store.ts'

/** Writes what people are found by, once in each organization in which they hold or held an office. */
export async function writePeople(tx: Transaction, personIds: string[]): Promise<void> {
  const people = await tx.person.findMany({
    where: { id: { in: personIds } },
    select: {
      id: true,
      name: true,
      office: true,
      unit: { select: { name: true } },
      roles: { distinct: ['organizationId'], select: { organizationId: true } },
    },
  })
  const places = people.flatMap(({ roles }) => roles.map(({ organizationId }) => organizationId))
  const known = await tx.searchEntry.findMany({
    where: { organizationId: { in: [...new Set(places)] }, kind: 'PERSON', subjectId: { in: personIds } },
  })
  const wanted = people.flatMap(({ id, name, office, unit, roles }) =>
    roles.map(({ organizationId }) => ({
      organizationId,
      kind: 'PERSON' as const,
      subjectId: id,
      meetingId: null,
      title: name,
      body: [unit.name, office].filter(Boolean).join(' '),
      day: null,
      tokens: [...new Set(spellingsOf(name))],
    })),
  )
  await replaceEntries(tx, known, wanted)
}

/** The pairs of a name and every way in which its pinyin may begin. */
export function spellingsOf(name: string): string[] {
  return readingsOf(name).flatMap((syllables) => nameTokens(name, syllables))
}

/**
 * A name's pinyin, surnames read as surnames are: 单 is shan, 仇 is qiu. What follows has two readings at times
 * (重 is chong or zhong), and whoever searches knows only one of them.
 */
function readingsOf(name: string): string[][] {
  return (['all', 'head'] as const).map((surname) =>
    pinyin(name, { toneType: 'none', type: 'array', surname, nonZh: 'consecutive' }),
  )
}
