import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { ProjectSeed } from '@pilin/prisma/seed/seed-types'
import { attachFiles } from '../domains/joint-projects/attach-files.ts'
import { attachRecord } from '../domains/joint-projects/attach-record.ts'
import { createProject } from '../domains/joint-projects/create-project.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** A page shows more than this many records of a project, but a visitor reads no more. */
const most = 6

/** A joint project from its beginning, and lately what topics, resolutions and tasks have come to belong to it. */
export function projectSteps(stage: Stage, seed: ProjectSeed): Step[] {
  const { cast, now } = stage
  const { name, summary, startedOn, keeper: who, file } = seed
  let projectId = ''
  return [
    {
      at: moment(asCivilDate(startedOn), 0, '17:00'),
      async run(at) {
        const input = { organizationId: cast.seed.id, name, summary, startedOn }
        projectId = (await act(stage, { who, at }, createProject, input)).projectId
        const attachments = [{ name: file.name, bytes: new TextEncoder().encode(file.text) }]
        await act(stage, { who, at }, attachFiles, { projectId, attachments })
      },
    },
    {
      at: moment(civilDateOf(now), -5, '16:40'),
      async run(at) {
        for (const record of await recordsOf(stage, seed)) {
          await act(stage, { who, at }, attachRecord, { projectId, ...record })
        }
      },
    },
  ]
}

/** The latest of each kind that speak of the project, and the resolution and the topic with which it began. */
async function recordsOf({ tx, cast }: Stage, { words }: ProjectSeed) {
  const organizationId = cast.seed.id
  const onTopic = { state: 'ACCEPTED', title: { contains: words } } as const
  const topics = await tx.topic.findMany({
    where: { organizationId, title: { contains: words } },
    orderBy: { proposedAt: 'asc' },
    select: { id: true },
  })
  const items = await tx.agendaItem.findMany({ where: { organizationId, ...onTopic }, select: { id: true } })
  const agendaItemId = { in: items.map(({ id }) => id) }
  const where = { organizationId, agendaItemId }
  const resolutions = await tx.resolution.findMany({ where, orderBy: { decidedOn: 'asc' } })
  const actionItems = await tx.actionItem.findMany({ where, orderBy: { dueOn: 'asc' } })
  return [
    ...firstAndLatest(topics).map(({ id }) => ({ kind: 'TOPIC' as const, recordId: id })),
    ...firstAndLatest(resolutions).map(({ id }) => ({ kind: 'RESOLUTION' as const, recordId: id })),
    ...actionItems.slice(-most).map(({ id }) => ({ kind: 'ACTION_ITEM' as const, recordId: id })),
  ]
}

function firstAndLatest<T>(rows: readonly T[]): T[] {
  return [...rows.slice(0, 1), ...rows.slice(1).slice(1 - most)]
}
