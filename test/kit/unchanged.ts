import type { Database } from '@pilin/prisma/database'
import { expect } from 'vitest'

/**
 * Which versions of which rows every table holds, as one digest for each table. Any write makes a new version, so
 * the content itself need not be read.
 */
export async function digestOf(database: Database): Promise<Record<string, string>> {
  const { rows: tables } = await database.pool.query<{ name: string }>(
    `select tablename as name from pg_tables
     where schemaname = 'public' and tablename not in ('_prisma_migrations', 'rate_limit') order by 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(ctid || ' ' || xmin, '|' order by ctid), '')) as digest from "${name}"`,
  )
  const { rows } = await database.pool.query<{ name: string; digest: string }>({
    // Planned once: it names every table there is.
    name: 'digest',
    text: parts.join(' union all '),
  })
  return Object.fromEntries(rows.map(({ name, digest }) => [name, digest]))
}

/** Does something that must leave no trace in any table. */
export async function unchanged<T>(database: Database, work: () => Promise<T>): Promise<T> {
  const before = await digestOf(database)
  const result = await work()
  expect(await digestOf(database), 'nothing may have changed').toEqual(before)
  return result
}
