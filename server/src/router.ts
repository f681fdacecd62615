import { auditRouter } from './domains/audit/router.ts'
import { briefsRouter } from './domains/briefs/router.ts'
import { followUpRouter } from './domains/follow-up/router.ts'
import { meetingsRouter } from './domains/meetings/router.ts'
import { minutesRouter } from './domains/minutes/router.ts'
import { organizationsRouter } from './domains/organizations/router.ts'
import { rotationRouter } from './domains/rotation/router.ts'
import { createCallerFactory, router } from './kernel/procedure.ts'

/** Every procedure, by domain. */
export const appRouter = router({
  organizations: organizationsRouter,
  rotation: rotationRouter,
  meetings: meetingsRouter,
  minutes: minutesRouter,
  followUp: followUpRouter,
  briefs: briefsRouter,
  audit: auditRouter,
})

export type AppRouter = typeof appRouter

/** Calls procedures in-process: how loaders and actions fetch, and the only way they do. */
export const createCaller = createCallerFactory(appRouter)

export type Caller = ReturnType<typeof createCaller>
