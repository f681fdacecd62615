import { createDatabase, dropDatabase } from '@pilin/prisma/create-database'
import { type Database, openDatabase } from '@pilin/prisma/database'
import { afterAll, beforeAll, inject } from 'vitest'
import { templateName } from './start-database.ts'

let count = 0

/** A database of its own, cloned from the template; remember to `drop` it. */
export async function cloneDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const adminUrl = inject('adminUrl')
  count += 1
  const name = `t_${process.pid}_${Date.now().toString(36)}_${count}_${Math.random().toString(36).slice(2, 8)}`
  await createDatabase(adminUrl, name, templateName)
  const url = new URL(adminUrl)
  url.pathname = `/${name}`
  return { url: url.href, drop: () => dropDatabase(adminUrl, name) }
}

/** For a test file: a cloned database, open before the first test and dropped after the last. */
export function useDatabase(): { readonly current: Database } {
  let database: Database | undefined
  let drop: (() => Promise<void>) | undefined
  beforeAll(async () => {
    const clone = await cloneDatabase()
    drop = clone.drop
    database = openDatabase(clone.url)
  })
  afterAll(async () => {
    await database?.close()
    await drop?.()
  })
  return {
    get current() {
      if (!database) throw new Error('the database is open from beforeAll to afterAll only')
      return database
    },
  }
}
