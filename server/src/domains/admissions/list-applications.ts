import { isOpenApplication, takesApplications } from '@pilin/domain/admissions/steps'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { maySeeApplications } from './policy.ts'

/** A page shows this many of the settled ones, the latest. */
const mostSettled = 100

/** The applications of an organization: those that wait, the longest first, then the settled ones. */
export const listApplications = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [organization, applications] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      prisma.unitApplication.findMany({
        where: { organizationId: scope },
        orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, kind: true, state: true, name: true, submittedAt: true },
      }),
    ])
    return { organizationId: scope, organization, applications }
  },
  policy: maySeeApplications,
  present({ organizationId, organization, applications }) {
    const shown = applications.map(({ submittedAt, ...application }) => ({
      ...application,
      submittedOn: civilDateOf(submittedAt),
    }))
    return {
      organization: { id: organizationId, name: organization.name, shortName: organization.shortName },
      takesApplications: takesApplications(organization.kind),
      open: shown.filter(({ state }) => isOpenApplication(state)),
      settled: shown
        .filter(({ state }) => !isOpenApplication(state))
        .reverse()
        .slice(0, mostSettled),
    }
  },
})
