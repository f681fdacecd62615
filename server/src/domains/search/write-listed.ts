import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { pairsOf } from '@pilin/domain/search/tokens'
import { questionList } from '@pilin/domain/surveys/questions'
import type { SearchKind } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf } from '../../kernel/day.ts'
import { replaceEntries } from './store.ts'
import { spellingsOf, writePeople } from './write-people.ts'

/** What an organization lists apart from its meetings and people. */
export type ListedKind = Extract<
  SearchKind,
  'NEED' | 'RESOURCE' | 'SERVICE_PROJECT' | 'ACTIVITY' | 'SURVEY' | 'UNIT'
>

type Listed = {
  organizationId: string
  id: string
  title: string
  body: string
  day: Date | null
  names?: string[]
}
type Wanted = { organizationId: string; id: { in: string[] } }

/** Of each kind what it says, and the day by which it is sorted. */
const readers: Record<ListedKind, (tx: Transaction, where: Wanted) => Promise<Listed[]>> = {
  async NEED(tx, where) {
    const rows = await tx.need.findMany({ where })
    return rows.map(({ organizationId, id, title, description, place, enteredAt }) => ({
      ...{ organizationId, id, title },
      body: linesOf(description, place),
      day: enteredAt,
    }))
  },
  async RESOURCE(tx, where) {
    const rows = await tx.resource.findMany({ where })
    return rows.map(({ organizationId, id, title, description, conditions, place, enteredAt }) => ({
      ...{ organizationId, id, title },
      body: linesOf(description, conditions, place),
      day: enteredAt,
    }))
  },
  async SERVICE_PROJECT(tx, where) {
    const rows = await tx.project.findMany({ where })
    return rows.map(({ organizationId, id, name, summary, targetGroup, place, createdAt }) => ({
      ...{ organizationId, id, title: name },
      body: linesOf(summary, targetGroup, place),
      day: createdAt,
    }))
  },
  async ACTIVITY(tx, where) {
    const rows = await tx.activity.findMany({ where })
    return rows.map(({ organizationId, id, title, summary, place, startsAt }) => ({
      ...{ organizationId, id, title },
      body: linesOf(summary, place),
      day: startsAt,
    }))
  },
  // One that is being prepared is its keepers' alone.
  async SURVEY(tx, where) {
    const rows = await tx.survey.findMany({
      where: { ...where, openedAt: { not: null } },
      include: { versions: { where: { frozenAt: { not: null } }, orderBy: { number: 'desc' }, take: 1 } },
    })
    return rows.map(({ organizationId, id, title, intro, versions, openedAt }) => ({
      ...{ organizationId, id, title },
      body: linesOf(
        intro,
        ...versions.flatMap(({ questions }) => questionList.parse(questions).map((each) => each.title)),
      ),
      day: openedAt,
    }))
  },
  async UNIT(tx, { organizationId, id }) {
    const rows = await tx.unit.findMany({ where: { id, memberships: { some: { organizationId } } } })
    return rows.map(({ id, name, shortName, city, district, town, address }) => ({
      ...{ organizationId, id, title: name },
      body: linesOf(shortName, `${city}${district}${town}${address}`),
      day: null,
      names: [name, shortName],
    }))
  },
}

/** Writes what can be found of records that an organization lists; of those that are gone, nothing is kept. */
export async function writeListed(
  tx: Transaction,
  kind: ListedKind,
  organizationId: string,
  ids: string[],
): Promise<void> {
  const known = await tx.searchEntry.findMany({ where: { organizationId, kind, subjectId: { in: ids } } })
  const rows = await readers[kind](tx, { organizationId, id: { in: ids } })
  const wanted = rows.map(({ id, title, body, day, names = [] }) => ({
    organizationId,
    kind,
    subjectId: id,
    meetingId: null,
    title,
    body,
    day: day && columnOf(civilDateOf(day)),
    tokens: [...new Set([...pairsOf(`${title}\n${body}`), ...names.flatMap(spellingsOf)])],
  }))
  await replaceEntries(tx, known, wanted)
}

/** The same for units, in every organization of which they are or were members, and for their people, who name them. */
export async function writeUnits(tx: Transaction, unitIds: string[]): Promise<void> {
  const places = await tx.unitMembership.findMany({
    where: { unitId: { in: unitIds } },
    distinct: ['organizationId'],
    select: { organizationId: true },
  })
  for (const { organizationId } of places) await writeListed(tx, 'UNIT', organizationId, unitIds)
  const people = await tx.person.findMany({ where: { unitId: { in: unitIds } }, select: { id: true } })
  await writePeople(
    tx,
    people.map(({ id }) => id),
  )
}

function linesOf(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n')
}
