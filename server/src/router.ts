import { activitiesRouter } from './domains/activities/router.ts'
import { admissionsRouter } from './domains/admissions/router.ts'
import { attendanceRouter } from './domains/attendance/router.ts'
import { auditRouter } from './domains/audit/router.ts'
import { briefsRouter } from './domains/briefs/router.ts'
import { calendarRouter } from './domains/calendar/router.ts'
import { coverageRouter } from './domains/coverage/router.ts'
import { documentsRouter } from './domains/documents/router.ts'
import { evaluationsRouter } from './domains/evaluations/router.ts'
import { feedsRouter } from './domains/feeds/router.ts'
import { filesRouter } from './domains/files/router.ts'
import { followUpRouter } from './domains/follow-up/router.ts'
import { handoverRouter } from './domains/handover/router.ts'
import { importsRouter } from './domains/imports/router.ts'
import { insightRouter } from './domains/insight/router.ts'
import { jointProjectsRouter } from './domains/joint-projects/router.ts'
import { listsRouter } from './domains/lists/router.ts'
import { meetingsRouter } from './domains/meetings/router.ts'
import { mineRouter } from './domains/mine/router.ts'
import { minutesRouter } from './domains/minutes/router.ts'
import { noticesRouter } from './domains/notices/router.ts'
import { notificationsRouter } from './domains/notifications/router.ts'
import { organizationsRouter } from './domains/organizations/router.ts'
import { planningRouter } from './domains/planning/router.ts'
import { projectsRouter } from './domains/projects/router.ts'
import { publicPagesRouter } from './domains/public-pages/router.ts'
import { rotationRouter } from './domains/rotation/router.ts'
import { searchRouter } from './domains/search/router.ts'
import { surveysRouter } from './domains/surveys/router.ts'
import { topicsRouter } from './domains/topics/router.ts'
import { votingRouter } from './domains/voting/router.ts'
import { createCallerFactory, router } from './kernel/procedure.ts'

/** Every procedure, by domain. */
export const appRouter = router({
  organizations: organizationsRouter,
  rotation: rotationRouter,
  meetings: meetingsRouter,
  attendance: attendanceRouter,
  voting: votingRouter,
  minutes: minutesRouter,
  followUp: followUpRouter,
  files: filesRouter,
  topics: topicsRouter,
  calendar: calendarRouter,
  planning: planningRouter,
  insight: insightRouter,
  coverage: coverageRouter,
  publicPages: publicPagesRouter,
  briefs: briefsRouter,
  audit: auditRouter,
  search: searchRouter,
  mine: mineRouter,
  feeds: feedsRouter,
  documents: documentsRouter,
  notices: noticesRouter,
  handover: handoverRouter,
  jointProjects: jointProjectsRouter,
  lists: listsRouter,
  projects: projectsRouter,
  surveys: surveysRouter,
  activities: activitiesRouter,
  evaluations: evaluationsRouter,
  admissions: admissionsRouter,
  imports: importsRouter,
  notifications: notificationsRouter,
})

export type AppRouter = typeof appRouter

/** Calls procedures in-process: how loaders and actions fetch, and the only way they do. */
export const createCaller = createCallerFactory(appRouter)

export type Caller = ReturnType<typeof createCaller>
