import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The operating-system account that PostgreSQL runs as; empty means the current one. */
export type PostgresAccount = { uid: number; gid: number } | Record<string, never>

/**
 * PostgreSQL refuses to run as root. As root we use the system account `postgres` and create it when the
 * machine has none; as anybody else PostgreSQL simply runs as that user.
 */
export async function postgresAccount(): Promise<PostgresAccount> {
  if (process.platform === 'win32' || userInfo().uid !== 0) return {}
  return (await lookUp()) ?? (await create())
}

async function lookUp(): Promise<PostgresAccount | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])])
    return { uid: Number.parseInt(uid.stdout, 10), gid: Number.parseInt(gid.stdout, 10) }
  } catch {
    return undefined
  }
}

async function create(): Promise<PostgresAccount> {
  await run('groupadd', ['--system', 'postgres']).catch(() => {})
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']).catch(() => {})
  const account = await lookUp()
  if (!account) {
    throw new Error(
      'PostgreSQL cannot run as root and the account "postgres" could not be created. Run as an ordinary user, or set DATABASE_URL.',
    )
  }
  return account
}
