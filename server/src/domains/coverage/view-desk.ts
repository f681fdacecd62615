import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { countByAge } from '@pilin/domain/coverage/desk'
import { projectState } from '@pilin/domain/projects/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { maySeeDesk } from './policy.ts'
import { readDesk } from './read-desk.ts'

/** The secretariat's desk: what waits for it today. */
export const viewDesk = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const desk = await readDesk(runtime.database.prisma, scope, now, today)
    return { organizationId: scope, desk, today }
  },
  policy: maySeeDesk,
  present({ desk, today }) {
    const { organization, applications, waiting, projects, session, ...others } = desk
    const { id, name, shortName, kind } = organization
    return {
      ...others,
      organization: { id, name, shortName, kind },
      today,
      applications: {
        count: applications.count,
        oldest: applications.oldest.map(({ submittedAt, ...application }) => ({
          ...application,
          submittedOn: civilDateOf(submittedAt),
        })),
      },
      needs: { count: waiting.reduce((sum, { count }) => sum + count, 0), byAge: countByAge(waiting, today) },
      projects: {
        year: projects.year,
        states: projectState.options.map((state) => ({
          state,
          count: projects.states.find((each) => each.state === state)?.count ?? 0,
        })),
      },
      session: session && {
        ...session,
        date: civilDateOf(session.startsAt),
        time: formatClock(session.startsAt),
      },
    }
  },
})
