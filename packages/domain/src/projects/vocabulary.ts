import { z } from 'zod'
import { serviceMessages as messages } from './messages.ts'

/** A year's list is drawn up, adopted by a resolution, and published; each step once and for good. */
export const serviceListStates = ['DRAFT', 'ADOPTED', 'PUBLISHED'] as const
export type ServiceListState = (typeof serviceListStates)[number]

export const serviceListStateLabels: Record<ServiceListState, string> = {
  DRAFT: '起草中',
  ADOPTED: '已通过',
  PUBLISHED: '已公布',
}

export const projectState = z.enum(['PLANNED', 'RUNNING', 'DONE', 'STOPPED'], { error: messages.state })
export type ProjectState = z.output<typeof projectState>

export const projectStateLabels: Record<ProjectState, string> = {
  PLANNED: '未启动',
  RUNNING: '进行中',
  DONE: '已完成',
  STOPPED: '已终止',
}

/** Where a project can go from a state; what has ended stays ended. */
export const nextProjectStates: Record<ProjectState, readonly ProjectState[]> = {
  PLANNED: ['RUNNING', 'STOPPED'],
  RUNNING: ['DONE', 'STOPPED'],
  DONE: [],
  STOPPED: [],
}
