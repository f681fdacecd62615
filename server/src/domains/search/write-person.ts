import { nameTokens } from '@pilin/domain/search/tokens'
import type { Transaction } from '@pilin/prisma/database'
import { pinyin } from 'pinyin-pro'
import { replaceEntries } from './store.ts'

/** Writes what a person is found by, once in each organization in which the person holds or held an office. */
export async function writePerson(tx: Transaction, personId: string): Promise<void> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: {
      name: true,
      office: true,
      unit: { select: { name: true } },
      roles: { distinct: ['organizationId'], select: { organizationId: true } },
    },
  })
  if (!person) return
  const known = await tx.searchEntry.findMany({ where: { kind: 'PERSON', subjectId: personId } })
  const tokens = [
    ...new Set(readingsOf(person.name).flatMap((syllables) => nameTokens(person.name, syllables))),
  ]
  const wanted = person.roles.map(({ organizationId }) => ({
    organizationId,
    kind: 'PERSON' as const,
    subjectId: personId,
    meetingId: null,
    title: person.name,
    body: [person.unit.name, person.office].filter(Boolean).join(' '),
    day: null,
    tokens,
  }))
  await replaceEntries(tx, known, wanted)
}

/**
 * A name's pinyin, surnames read as surnames are: 单 is shan, 仇 is qiu. What follows has two readings at times
 * (重 is chong or zhong), and whoever searches knows only one of them.
 */
export function readingsOf(name: string): string[][] {
  return (['all', 'head'] as const).map((surname) =>
    pinyin(name, { toneType: 'none', type: 'array', surname, nonZh: 'consecutive' }),
  )
}
