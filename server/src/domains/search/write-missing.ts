import { Prisma } from '@pilin/prisma/client'
import type { Database } from '@pilin/prisma/database'
import { type ListedKind, writeListed } from './write-listed.ts'
import { writeMeeting } from './write-meeting.ts'
import { writePeople } from './write-people.ts'

/** How many records are looked for at once. */
const batch = 200

/**
 * Indexes what was written before there was an index; quick when nothing is missing. Safe to run on several
 * nodes at once.
 * @param signal stops it between two records
 */
export async function writeMissing(database: Database, signal?: AbortSignal): Promise<void> {
  const { prisma } = database
  await inBatches(
    (after) => prisma.$queryRaw<{ id: string }[]>`
      select id from meeting m
      where id > ${after}::uuid and not exists (select from search_entry e where e.meeting_id = m.id)
      order by id limit ${batch}`,
    ({ id }) => prisma.$transaction((tx) => writeMeeting(tx, id)),
    signal,
  )
  await inBatches(
    (after) => prisma.$queryRaw<{ id: string }[]>`
      select distinct person_id as id from organization_role r
      where person_id > ${after}::uuid and not exists (
        select from search_entry e
        where e.organization_id = r.organization_id and e.kind = 'PERSON' and e.subject_id = r.person_id)
      order by id limit ${batch}`,
    ({ id }) => prisma.$transaction((tx) => writePeople(tx, [id])),
    signal,
  )
  for (const [kind, rows] of listedRows) await writeMissingListed(database, kind, rows, signal)
}

/** Where the records of each kind that can be found lie, with `id` and `organization_id`. */
const listedRows: [ListedKind, Prisma.Sql][] = [
  ['NEED', Prisma.sql`need`],
  ['RESOURCE', Prisma.sql`resource`],
  ['SERVICE_PROJECT', Prisma.sql`project`],
  ['ACTIVITY', Prisma.sql`activity`],
  ['SURVEY', Prisma.sql`(select id, organization_id from survey where opened_at is not null)`],
  ['UNIT', Prisma.sql`(select distinct unit_id as id, organization_id from unit_membership)`],
]

async function writeMissingListed(
  { prisma }: Database,
  kind: ListedKind,
  rows: Prisma.Sql,
  signal: AbortSignal | undefined,
): Promise<void> {
  await inBatches(
    (after) => prisma.$queryRaw<{ id: string; organizationIds: string[] }[]>`
      select id, array_agg(organization_id) as "organizationIds" from ${rows} r
      where id > ${after}::uuid and not exists (
        select from search_entry e
        where e.organization_id = r.organization_id and e.kind = ${kind}::"SearchKind" and e.subject_id = r.id)
      group by id order by id limit ${batch}`,
    ({ id, organizationIds }) =>
      prisma.$transaction(async (tx) => {
        for (const organizationId of organizationIds) await writeListed(tx, kind, organizationId, [id])
      }),
    signal,
  )
}

async function inBatches<Row extends { id: string }>(
  find: (after: string) => Promise<Row[]>,
  write: (row: Row) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const found = await find(after)
    for (const row of found) {
      if (signal?.aborted) return
      await write(row)
    }
    const last = found.at(-1)
    if (!last || found.length < batch) return
    after = last.id
  }
}
