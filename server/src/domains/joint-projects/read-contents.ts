import type { Transaction } from '@pilin/prisma/database'
import { fileFacts } from '../files/data.ts'
import { mostChoices, type ProjectInScope } from './data.ts'

const ofMeeting = { select: { id: true, title: true, startsAt: true } } as const

/**
 * All that belongs to a project: its topics and the meetings that took them up, what those decided, what was linked
 * by itself, and its documents.
 */
export async function readContents(tx: Transaction, { id, organizationId }: ProjectInScope) {
  const links = await tx.jointProjectRecord.findMany({
    where: { projectId: id },
    select: { topicId: true, resolutionId: true, actionItemId: true },
  })
  const idsOf = (name: 'topicId' | 'resolutionId' | 'actionItemId') =>
    links.flatMap((link) => link[name] ?? [])
  const linked = {
    topics: idsOf('topicId'),
    resolutions: idsOf('resolutionId'),
    actionItems: idsOf('actionItemId'),
  }
  const appearances = await tx.agendaItem.findMany({
    where: {
      organizationId,
      topicId: { in: linked.topics },
      state: 'ACCEPTED',
      meeting: { state: { not: 'CANCELLED' } },
    },
    select: { id: true, meeting: ofMeeting },
  })
  const agendaItemId = { in: appearances.map((item) => item.id) }
  const [topics, resolutions, actionItems, files] = await Promise.all([
    tx.topic.findMany({
      where: { organizationId, id: { in: linked.topics } },
      orderBy: { proposedAt: 'asc' },
    }),
    tx.resolution.findMany({
      where: { organizationId, OR: [{ agendaItemId }, { id: { in: linked.resolutions } }] },
      orderBy: [{ year: 'asc' }, { serial: 'asc' }],
    }),
    tx.actionItem.findMany({
      where: { organizationId, OR: [{ agendaItemId }, { id: { in: linked.actionItems } }] },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      include: { person: { select: { name: true } } },
    }),
    tx.jointProjectFile.findMany({
      where: { projectId: id },
      orderBy: { fileId: 'asc' },
      select: { file: { select: { ...fileFacts, uploadedAt: true } } },
    }),
  ])
  const meetings = new Map(appearances.map(({ meeting }) => [meeting.id, meeting]))
  return {
    linked,
    topics,
    meetings: [...meetings.values()],
    resolutions,
    actionItems,
    files: files.map(({ file }) => file),
  }
}

export type ProjectContents = Awaited<ReturnType<typeof readContents>>

/** What could be linked to the project, the newest first: nothing that belongs to it already. */
export async function readChoices(
  tx: Transaction,
  { organizationId }: ProjectInScope,
  contents: ProjectContents,
) {
  const apart = (rows: readonly { id: string }[]) => ({
    organizationId,
    id: { notIn: rows.map((row) => row.id) },
  })
  const [topics, resolutions, actionItems] = await Promise.all([
    tx.topic.findMany({ where: apart(contents.topics), orderBy: { proposedAt: 'desc' }, take: mostChoices }),
    tx.resolution.findMany({
      where: apart(contents.resolutions),
      orderBy: [{ year: 'desc' }, { serial: 'desc' }],
      take: mostChoices,
    }),
    tx.actionItem.findMany({
      where: apart(contents.actionItems),
      orderBy: { dueOn: 'desc' },
      take: mostChoices,
    }),
  ])
  return { topics, resolutions, actionItems }
}
