import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { composeTimeline } from '@pilin/domain/joint-projects/timeline'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { loadProject } from './data.ts'
import { mayKeepProjects, maySeeProjects } from './policy.ts'
import { presentChoices, presentContents } from './present.ts'
import { readChoices, readContents } from './read-contents.ts'

/** A project with all that belongs to it, by date and by kind. */
export const viewProject = view({
  input: z.object({ projectId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const project = await loadProject(prisma, actor, input.projectId)
    const [organization, contents] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: project.scope } }),
      readContents(prisma, project),
    ])
    const mayKeep = isAllowed(mayKeepProjects(actor, project))
    const choices = mayKeep ? await readChoices(prisma, project, contents) : null
    return { organizationId: project.organizationId, organization, project, contents, choices }
  },
  policy: maySeeProjects,
  present({ organizationId, organization, project, contents, choices }, _actor, now) {
    const { id, name, summary } = project
    const days = { startedOn: dayOf(project.startedOn), endedOn: dayOrNull(project.endedOn) }
    const shown = presentContents(contents, civilDateOf(now))
    return {
      id,
      name,
      summary,
      ...days,
      organization: { id: organizationId, name: organization.name, shortName: organization.shortName },
      ...shown,
      timeline: composeTimeline({ ...days, ...shown }),
      /** What a secretary may link; null for everybody else. */
      choices: choices && presentChoices(choices),
    }
  },
})
