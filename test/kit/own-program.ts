import { type Database, openDatabase } from '@pilin/prisma/database'
import { reactions } from '@pilin/server/reactions'
import { afterAll, beforeAll } from 'vitest'
import { type AppProcess, startApp, testSecret } from './app-process.ts'
import { type BuiltBranch, type BuiltPerson, buildBranch } from './builders.ts'
import { signedInCookie } from './session.ts'
import { cloneDatabase } from './test-database.ts'

/** The program in a process of its own, with a joint branch in a database of its own. */
export type OwnProgram = {
  readonly app: AppProcess
  readonly database: Database
  readonly branch: BuiltBranch
  readonly runtime: { database: Database; clock: () => Date; reactions: typeof reactions }
  cookieOf(person: BuiltPerson): ReturnType<typeof signedInCookie>
}

/** For a test file: there from before the first test until after the last; its process can be killed for real. */
export function useOwnProgram(): OwnProgram {
  let parts:
    | { app: AppProcess; database: Database; branch: BuiltBranch; drop: () => Promise<void> }
    | undefined
  const clock = () => new Date()
  beforeAll(async () => {
    const { url, drop } = await cloneDatabase()
    const database = openDatabase(url)
    const branch = await buildBranch({ database, clock, reactions })
    parts = { app: await startApp({ databaseUrl: url }), database, branch, drop }
  })
  afterAll(async () => {
    await parts?.app.stop()
    await parts?.database.close()
    await parts?.drop()
  })
  const started = () => {
    if (!parts) throw new Error('the program is there from beforeAll to afterAll only')
    return parts
  }
  return {
    get app() {
      return started().app
    },
    get database() {
      return started().database
    },
    get branch() {
      return started().branch
    },
    get runtime() {
      return { database: started().database, clock, reactions }
    },
    cookieOf: ({ userId }) => signedInCookie(started().database.prisma, testSecret, userId),
  }
}
