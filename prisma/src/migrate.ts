import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { withSchemaEngine } from './schema-engine.ts'

const migrationsFolder = path.join(import.meta.dirname, '../migrations')

/**
 * Applies every migration of `prisma/migrations` that the database has not seen yet, each in Prisma's own
 * bookkeeping. Safe to call from several processes: the engine takes an advisory lock.
 * @returns the names of the migrations applied now
 */
export async function migrate(url: string): Promise<string[]> {
  const migrationDirectories = await readMigrations()
  return withSchemaEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: migrationsFolder,
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories,
      },
      filters: { externalTables: [], externalEnums: [] },
    })
    return appliedMigrationNames
  })
}

async function readMigrations() {
  const names = (await readdir(migrationsFolder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return Promise.all(
    names.map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: {
          tag: 'ok' as const,
          value: await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'),
        },
      },
    })),
  )
}
