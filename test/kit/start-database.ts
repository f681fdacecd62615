import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createDatabase } from '@pilin/prisma/create-database'
import { startEmbeddedPostgres } from '@pilin/prisma/embedded-postgres'
import { migrate } from '@pilin/prisma/migrate'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The server's maintenance database; test databases are cloned from the template beside it. */
    adminUrl: string
  }
}

/** The migrated database that every test file clones. */
export const templateName = 'pilin_template'

/** Starts one PostgreSQL for the whole test run and migrates the template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = path.join(tmpdir(), `pilin-test-${process.pid}-${project.name}`)
  const server = await startEmbeddedPostgres({
    folder,
    // Tests lose nothing by a power cut; proofs about loss start a server of their own with these on.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  await createDatabase(server.url('postgres'), templateName)
  await migrate(server.url(templateName))
  await sealTemplate(server.url('postgres'))
  project.provide('adminUrl', server.url('postgres'))
  return async () => {
    await server.stop('immediate')
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nobody may stay connected to a template, or cloning it fails. */
async function sealTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`alter database ${templateName} with is_template true allow_connections false`)
  await client.end()
}
