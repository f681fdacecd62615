import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createDatabase } from '@pilin/prisma/create-database'
import { type Database, openDatabase } from '@pilin/prisma/database'
import { startEmbeddedPostgres } from '@pilin/prisma/embedded-postgres'
import { migrate } from '@pilin/prisma/migrate'
import type { Logger } from 'pino'
import type { Environment } from './environment.ts'
import { claimFolder } from './instance-lock.ts'

/** The open database and what must be undone at the end. */
export type Storage = { database: Database; secret: string; embedded: boolean; close(): Promise<void> }

const databaseName = 'pilin'

/** Opens the configured PostgreSQL, or the embedded one in the data folder, and brings it up to date. */
export async function openStorage(environment: Environment, log: Logger): Promise<Storage> {
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection broke')
  const { databaseUrl, sessionSecret, dataFolder } = environment
  if (databaseUrl) {
    await migrate(databaseUrl)
    const database = openDatabase(databaseUrl, onError)
    return { database, secret: sessionSecret ?? '', embedded: false, close: () => database.close() }
  }
  const release = await claimFolder(dataFolder)
  const server = await startEmbeddedPostgres({ folder: path.join(dataFolder, 'postgres') })
  const stopServer = async () => {
    await server.stop()
    await release()
  }
  try {
    await createDatabase(server.url('postgres'), databaseName)
    const url = server.url(databaseName)
    await migrate(url)
    const database = openDatabase(url, onError)
    const close = async () => {
      await database.close()
      await stopServer()
    }
    return { database, secret: sessionSecret ?? (await readSecret(dataFolder)), embedded: true, close }
  } catch (error) {
    await stopServer()
    throw error
  }
}

/** The secret that signs session cookies, made once for the data folder. */
async function readSecret(folder: string): Promise<string> {
  const file = path.join(folder, 'session-secret')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    const secret = randomBytes(32).toString('hex')
    await writeFile(file, `${secret}\n`, { mode: 0o600 })
    return secret
  }
}
