import { partsOf } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { ListsSeed } from '@pilin/prisma/seed/seed-types'
import { addProject } from '../domains/projects/add-project.ts'
import { adoptList } from '../domains/projects/adopt-list.ts'
import { createList } from '../domains/projects/create-list.ts'
import { noteProgress } from '../domains/projects/note-progress.ts'
import { publishList } from '../domains/projects/publish-list.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** This year's service list: drawn up from needs, adopted by a session's resolution, published, and under way. */
export function serviceListSteps(
  stage: Stage,
  { keeper: who, serviceList: { words, projects } }: ListsSeed,
  needs: ReadonlyMap<string, string>,
): Step[] {
  const { cast, tx, now } = stage
  const organizationId = cast.seed.id
  const today = civilDateOf(now)
  return [
    {
      at: moment(today, -20, '16:00'),
      async run(at) {
        const year = partsOf(today).year
        const { listId } = await act(stage, { who, at }, createList, { organizationId, year })
        for (const { responsible, assistants, need, quarter, note: _note, ...project } of projects) {
          await act(stage, { who, at }, addProject, {
            ...project,
            listId,
            quarter: `${quarter}`,
            budget: '',
            needId: need ? (needs.get(need) ?? '') : '',
            topicId: '',
            responsibleId: cast.unit(responsible).id,
            assistantIds: assistants.map((key) => cast.unit(key).id),
          })
        }
      },
    },
    {
      at: moment(today, -6, '16:30'),
      async run(at) {
        const list = await tx.serviceList.findFirstOrThrow({ where: { organizationId } })
        const resolution = await tx.resolution.findFirst({
          where: { organizationId, text: { contains: words } },
          orderBy: { decidedOn: 'desc' },
        })
        // Early in a year no session may have decided yet: then the list is still being drawn up.
        if (!resolution) return
        const adoption = { listId: list.id, resolutionId: resolution.id }
        await act(stage, { who, at }, adoptList, adoption)
        await act(stage, { who, at }, publishList, { listId: list.id })
        await noteAll(stage, at, list.id, projects)
      },
    },
  ]
}

async function noteAll(
  stage: Stage,
  at: Date,
  listId: string,
  projects: ListsSeed['serviceList']['projects'],
): Promise<void> {
  for (const { name, note } of projects) {
    if (!note) continue
    const project = await stage.tx.project.findFirstOrThrow({ where: { listId, name } })
    const input = { projectId: project.id, text: note.text, cost: '', state: 'RUNNING' as const }
    await act(stage, { who: note.who, at }, noteProgress, input)
  }
}
