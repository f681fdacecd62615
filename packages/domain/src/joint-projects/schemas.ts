import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { someUploads } from '../files/schemas.ts'
import { line, optionalPassage, orNull, uuid } from '../text/bricks.ts'
import { projectFieldLabels as labels, projectMessages } from './messages.ts'

const words = {
  name: line(labels.name, 40),
  summary: optionalPassage(labels.summary, 1000),
  startedOn: civilDate,
}

export const createProjectInput = z.object({ organizationId: uuid, ...words })

/** Giving the last day ends a project; taking it away resumes it. */
export const editProjectInput = z
  .object({ projectId: uuid, ...words, endedOn: orNull(civilDate) })
  .refine(({ startedOn, endedOn }) => endedOn === null || endedOn >= startedOn, {
    path: ['endedOn'],
    message: projectMessages.endedBeforeStart,
  })

export const projectRecordKind = z.enum(['TOPIC', 'RESOLUTION', 'ACTION_ITEM'], {
  error: projectMessages.record,
})
export type ProjectRecordKind = z.output<typeof projectRecordKind>

export const projectRecordKindLabels: Record<ProjectRecordKind, string> = {
  TOPIC: '议题',
  RESOLUTION: '决议',
  ACTION_ITEM: '督办事项',
}

/** A topic, resolution or action item of the project's organization. */
export const projectRecordInput = z.object({
  projectId: uuid,
  kind: projectRecordKind,
  recordId: uuid,
})

export const attachFilesInput = z.object({ projectId: uuid, attachments: someUploads })
