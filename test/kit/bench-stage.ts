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
  /** A migrated database of its own. */
  database(name: string): Promise<{ url: string; database: Database }>
  clear(): Promise<void>
}

export async function setStage(): Promise<Stage> {
  const folder = await temporaryFolder('stage')
  const server = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') })
  const open: Database[] = []
  return {
    async database(name) {
      await createDatabase(server.url('postgres'), name)
      const url = server.url(name)
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
