import path from 'node:path'
import { freePort, testSecret } from './app-process.ts'
import { type ServerProcess, startServerProcess } from './server-process.ts'

export type NodeOptions = {
  databaseUrl: string
  port?: number
  env?: NodeJS.ProcessEnv
  /** Another program than the node as it is; tests of the tests start one with a fault. */
  program?: string
}

/** Starts a node of the real server, without pages, in a process of its own. */
export async function startNode({ databaseUrl, port, env, program }: NodeOptions): Promise<ServerProcess> {
  const chosen = port ?? (await freePort())
  return startServerProcess(program ?? path.join(import.meta.dirname, 'live-node.ts'), {
    PORT: String(chosen),
    HOST: 'localhost',
    PUBLIC_URL: `http://localhost:${chosen}`,
    DATABASE_URL: databaseUrl,
    SESSION_SECRET: testSecret,
    LOG_LEVEL: 'warn',
    JOBS: 'off',
    ...env,
  })
}
