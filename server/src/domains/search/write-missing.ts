import type { Database } from '@pilin/prisma/database'
import { writeMeeting } from './write-meeting.ts'
import { writePerson } from './write-person.ts'

/** How many records are looked for at once. */
const batch = 200

/**
 * Indexes what was written before there was an index; quick when nothing is missing. Safe to run on several
 * nodes at once.
 * @param signal stops it between two records
 */
export async function writeMissing({ prisma }: Database, signal?: AbortSignal): Promise<void> {
  await inBatches(
    (after) => prisma.$queryRaw<{ id: string }[]>`
      select id from meeting m
      where id > ${after}::uuid and not exists (select from search_entry e where e.meeting_id = m.id)
      order by id limit ${batch}`,
    (id) => prisma.$transaction((tx) => writeMeeting(tx, id)),
    signal,
  )
  await inBatches(
    (after) => prisma.$queryRaw<{ id: string }[]>`
      select distinct person_id as id from organization_role r
      where person_id > ${after}::uuid and not exists (
        select from search_entry e
        where e.organization_id = r.organization_id and e.kind = 'PERSON' and e.subject_id = r.person_id)
      order by id limit ${batch}`,
    (id) => prisma.$transaction((tx) => writePerson(tx, id)),
    signal,
  )
}

async function inBatches(
  find: (after: string) => Promise<{ id: string }[]>,
  write: (id: string) => Promise<void>,
  signal: AbortSignal | undefined,
): Promise<void> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const found = await find(after)
    for (const { id } of found) {
      if (signal?.aborted) return
      await write(id)
    }
    const last = found.at(-1)
    if (!last || found.length < batch) return
    after = last.id
  }
}
