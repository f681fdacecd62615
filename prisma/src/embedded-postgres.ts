import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { type PostgresAccount, postgresAccount } from './postgres-account.ts'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts'

const run = promisify(execFile)

/** A running embedded PostgreSQL server. */
export type EmbeddedPostgres = {
  /** Connection address of a database on this server. */
  url(database: string): string
  /** Process id of the postmaster, for tests that kill it. */
  pid: number
  /** Asks for a fast shutdown and waits for its end. `immediate` is a crash: for tests. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** Absolute folder of the cluster; made on first use. */
  folder: string
  /** Extra `-c` settings, e.g. `fsync=off` in tests. */
  settings?: Record<string, string>
}

/**
 * Starts the cluster in `folder`, making it first when there is none, and adopts a server that an earlier,
 * killed process left running there. Uses PostgreSQL's own `pg_ctl`, whose server lives in its own session:
 * a Ctrl-C in the terminal reaches us first, and we stop it after the last write.
 * @throws Error with a sentence when the folder cannot be used
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = await postgresBinaries()
  const account = await postgresAccount()
  const cluster = path.join(options.folder, 'cluster')
  await prepareFolder(options.folder, account)
  const password = await readPassword(options.folder, account)
  if (!(await exists(path.join(cluster, 'PG_VERSION')))) await initialise(binaries, account, options.folder)
  let port = await runningPort(binaries, account, cluster)
  if (port === undefined) {
    port = await freePort()
    await start({ binaries, account, cluster, port, settings: options.settings ?? {} })
  }
  return {
    url: (database) => `postgresql://pilin:${password}@127.0.0.1:${port}/${database}`,
    pid: (await postmaster(cluster))?.pid ?? 0,
    stop: (mode = 'fast') => stop(binaries, account, cluster, mode),
  }
}

async function prepareFolder(folder: string, account: PostgresAccount): Promise<void> {
  // The parents keep the usual mode, since PostgreSQL's account must pass through them.
  await mkdir(path.dirname(folder), { recursive: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ('uid' in account) {
    // The folder belongs to PostgreSQL's account, its parents must let that account pass.
    await chown(folder, account.uid, account.gid)
    await run('ls', [folder], asAccount(account)).catch(() => {
      throw new Error(
        `The account "postgres" cannot enter ${folder}. Move the checkout or set PILIN_DATA to a folder whose parents are world-traversable (not below /root).`,
      )
    })
  }
}

/** The cluster's own password, made once; local connections need it like any other. */
async function readPassword(folder: string, account: PostgresAccount): Promise<string> {
  const file = path.join(folder, 'password')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch {
    const password = randomBytes(24).toString('hex')
    await writeFile(file, `${password}\n`, { mode: 0o600 })
    if ('uid' in account) await chown(file, account.uid, account.gid)
    return password
  }
}

async function initialise(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  folder: string,
): Promise<void> {
  const making = path.join(folder, 'cluster')
  // A first start that was cut off leaves a half-made cluster without PG_VERSION: begin anew.
  await rm(making, { recursive: true, force: true })
  await run(
    binaries.initdb,
    [
      `--pgdata=${making}`,
      '--username=pilin',
      `--pwfile=${path.join(folder, 'password')}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--data-checksums',
    ],
    asAccount(account),
  )
}

type StartOptions = {
  binaries: PostgresBinaries
  account: PostgresAccount
  cluster: string
  port: number
  settings: Record<string, string>
}

async function start({ binaries, account, cluster, port, settings }: StartOptions): Promise<void> {
  const log = path.join(cluster, '..', 'postgres.log')
  await (await open(log, 'a')).close()
  if ('uid' in account) await chown(log, account.uid, account.gid)
  else await chmod(log, 0o600).catch(() => {})
  const flags = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
  const args = ['start', '--wait', '--timeout=60', '--pgdata', cluster, '--log', log]
  await run(binaries.pg_ctl, [...args, '--options', `-p ${port} ${flags}`], asAccount(account)).catch(
    async (error: unknown) => {
      const tail = (await readFile(log, 'utf8')).split('\n').slice(-6).join('\n')
      throw new Error(`The embedded PostgreSQL in ${cluster} did not start.\n${tail}`, { cause: error })
    },
  )
}

async function stop(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  cluster: string,
  mode: 'fast' | 'immediate',
): Promise<void> {
  const args = ['stop', '--wait', '--timeout=30', '--mode', mode, '--pgdata', cluster]
  await run(binaries.pg_ctl, args, asAccount(account))
}

/** The port of a server that already runs in this folder (left over by a killed process). */
async function runningPort(
  binaries: PostgresBinaries,
  account: PostgresAccount,
  cluster: string,
): Promise<number | undefined> {
  const runs = await run(binaries.pg_ctl, ['status', '--pgdata', cluster], asAccount(account)).then(
    () => true,
    () => false,
  )
  return runs ? (await postmaster(cluster))?.port : undefined
}

/** Reads postmaster.pid: line 1 is the process id, line 4 the port. */
async function postmaster(cluster: string): Promise<{ pid: number; port: number } | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = text.split('\n')
  const pid = Number.parseInt(lines[0] ?? '', 10)
  const port = Number.parseInt(lines[3] ?? '', 10)
  return Number.isInteger(pid) && Number.isInteger(port) ? { pid, port } : undefined
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function asAccount(account: PostgresAccount) {
  const env = { ...process.env, LC_MESSAGES: 'C', LANG: 'C', TZ: 'UTC' }
  return 'uid' in account ? { uid: account.uid, gid: account.gid, env, cwd: '/' } : { env }
}

async function exists(file: string): Promise<boolean> {
  return open(file).then(
    async (handle) => {
      await handle.close()
      return true
    },
    () => false,
  )
}
