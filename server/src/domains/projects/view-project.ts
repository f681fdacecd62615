import { civilDateOf, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { nextProjectStates } from '@pilin/domain/projects/vocabulary'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { maySeeLists } from '../lists/policy.ts'
import { loadProject, type ProjectRow, projectFacts } from './data.ts'
import { mayDraftList, mayRunProject } from './policy.ts'

/** A project: what it is, who is responsible, where it came from, and how it goes. */
export const viewProject = view({
  input: z.object({ projectId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const project = await loadProject(prisma, actor, input.projectId)
    const { organizationId } = project
    const [organization, facts] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: project.scope } }),
      projectFacts(prisma, actor, project, now),
    ])
    return { organizationId, organization, project, facts }
  },
  policy: maySeeLists,
  present({ organizationId, organization, project, facts }, actor, now) {
    const today = civilDateOf(now)
    const { id, name, summary, place, targetGroup, quarter, budget, state, list, need, topic } = project
    return {
      id,
      name,
      summary,
      place,
      targetGroup,
      quarter,
      budget,
      state,
      list,
      need,
      topic: topic && { id: topic.id, title: topic.title },
      organization: { id: organizationId, shortName: organization.shortName },
      resolution: project.resolution && {
        ...project.resolution,
        decidedOn: dayOf(project.resolution.decidedOn),
      },
      startedOn: project.startedAt && civilDateOf(project.startedAt),
      endedOn: project.endedAt && civilDateOf(project.endedAt),
      ...presentUnits(project),
      milestones: project.milestones.map(({ dueOn, doneOn, ...milestone }) => ({
        id: milestone.id,
        title: milestone.title,
        dueOn: dayOf(dueOn),
        doneOn: dayOrNull(doneOn),
        isOverdue: doneOn === null && dayOf(dueOn) < today,
      })),
      progress: project.progress.map((note) => ({
        id: note.id,
        text: note.text,
        cost: note.cost,
        state: note.state,
        by: `${note.person.unit.shortName} ${note.person.name}`,
        at: formatDayAndClock(note.at),
        files: note.files.map(({ file }) => file),
      })),
      spent: project.progress.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
      abilities: {
        run: isAllowed(mayRunProject(actor, facts)),
        draft: isAllowed(mayDraftList(actor, { organizationId, state: list.state })),
        nextStates: nextProjectStates[state],
      },
    }
  },
})

function presentUnits({ units }: ProjectRow) {
  const responsible = units.find(({ role }) => role === 'RESPONSIBLE')?.unit
  return {
    responsible: { id: responsible?.id ?? '', shortName: responsible?.shortName ?? '' },
    assistants: units.filter(({ role }) => role === 'ASSISTING').map(({ unit }) => unit),
  }
}
