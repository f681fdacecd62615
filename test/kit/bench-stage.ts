import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { createDatabase } from '@pilin/prisma/create-database'
import { type Database, openDatabase } from '@pilin/prisma/database'
import { startEmbeddedPostgres } from '@pilin/prisma/embedded-postgres'
import { migrate } from '@pilin/prisma/migrate'
import { temporaryFolder } from './temporary-folder.ts'

/** A PostgreSQL with its real durability, for measurements and proofs outside the test command. */
export type Stage = {
  /** A folder that goes with the stage. */
  readonly folder: string
  /** The postmaster's process id. */
  readonly pid: number
  /** A migrated database of its own. */
  database(name: string): Promise<{ url: string; database: Database }>
  /** A crash of PostgreSQL and its return on the same port; `between` happens while it is away. */
  crash(between?: () => Promise<void>): Promise<void>
  clear(): Promise<void>
}

export type StageOptions = {
  /** Settings beside PostgreSQL's real durability. */
  settings?: Record<string, string>
}

export async function setStage({ settings = {} }: StageOptions = {}): Promise<Stage> {
  const folder = await temporaryFolder('stage')
  const options = { folder: path.join(folder, 'postgres'), settings }
  let server = await startEmbeddedPostgres(options)
  const { url: urlOf } = server
  const { port } = new URL(urlOf('postgres'))
  const open: Database[] = []
  return {
    folder,
    get pid() {
      return server.pid
    },
    async crash(between = async () => {}) {
      await server.stop('immediate')
      await between()
      // The same port, so that whoever was connected finds it again.
      server = await startEmbeddedPostgres({ ...options, settings: { ...settings, port } })
    },
    async database(name) {
      await createDatabase(urlOf('postgres'), name)
      const url = urlOf(name)
      await migrate(url)
      const database = openDatabase(url)
      open.push(database)
      return { url, database }
    },
    async clear() {
      for (const database of open) await database.close()
      await server.stop('immediate')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The value below which the share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** What every measurement says of the machine. */
export function machine(): string {
  return `${availableParallelism()} cores, Node ${process.versions.node}`
}
