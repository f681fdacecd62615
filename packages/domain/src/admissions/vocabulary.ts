import { z } from 'zod'
import { admissionMessages as messages } from './messages.ts'

export const applicationKind = z.enum(['JOIN', 'LEAVE', 'SUSPENSION'], { error: messages.kind })
export type ApplicationKind = z.output<typeof applicationKind>

export const applicationKindLabels: Record<ApplicationKind, string> = {
  JOIN: '入会',
  LEAVE: '退出',
  SUSPENSION: '暂停',
}

export const applicationStates = [
  'SUBMITTED',
  'QUESTIONED',
  'SUPPORTED',
  'PLACED',
  'CARRIED_OUT',
  'DECLINED',
  'REFUSED',
  'WITHDRAWN',
] as const
export type ApplicationState = (typeof applicationStates)[number]

export const applicationStateLabels: Record<ApplicationState, string> = {
  SUBMITTED: '待审查',
  QUESTIONED: '待补充材料',
  SUPPORTED: '审查通过，待上会',
  PLACED: '已列入会议议程',
  CARRIED_OUT: '会议通过，已办理',
  DECLINED: '审查未通过',
  REFUSED: '会议未通过',
  WITHDRAWN: '已撤回',
}

export const applicationSteps = [
  'SUBMITTED',
  'QUESTIONED',
  'ANSWERED',
  'SUPPORTED',
  'DECLINED',
  'PLACED',
  'CARRIED_OUT',
  'REFUSED',
  'WITHDRAWN',
] as const
export type ApplicationStep = (typeof applicationSteps)[number]

export const applicationStepLabels: Record<ApplicationStep, string> = {
  SUBMITTED: '提交申请',
  QUESTIONED: '请补充材料',
  ANSWERED: '补充材料',
  SUPPORTED: '审查通过',
  DECLINED: '审查未通过',
  PLACED: '列入会议议程',
  CARRIED_OUT: '按决议办理',
  REFUSED: '会议未通过',
  WITHDRAWN: '撤回申请',
}
