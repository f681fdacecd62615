// Prints the SQL from the schema of a git revision (or from nothing) to the schema in the working tree:
// `node --import tsx prisma/scripts/draft-migration.ts [revision]`. Read it, complete it, keep it in migrations/.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { startEmbeddedPostgres } from '../src/embedded-postgres.ts'
import { withSchemaEngine } from '../src/schema-engine.ts'

const folder = path.join(import.meta.dirname, '../schema')
const names = readdirSync(folder).filter((name) => name.endsWith('.prisma'))
const now = names.map((name) => ({ path: name, content: readFileSync(path.join(folder, name), 'utf8') }))
const revision = process.argv[2]
const before = revision
  ? names.flatMap((name) => {
      try {
        const content = execFileSync('git', ['show', `${revision}:prisma/schema/${name}`], {
          encoding: 'utf8',
        })
        return [{ path: name, content }]
      } catch {
        return []
      }
    })
  : []

const server = await startEmbeddedPostgres({ folder: path.join(import.meta.dirname, '../../data/draft') })
try {
  const result = await withSchemaEngine(server.url('postgres'), (engine) =>
    engine.diff({
      from: before.length > 0 ? { tag: 'schemaDatamodel', files: before } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: now },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  )
  process.stdout.write(result.stdout ?? '')
} finally {
  await server.stop()
}
