import { z } from 'zod'
import { listMessages as messages } from './messages.ts'

/** Where a need was heard (domain.md §1, S2 and S3). */
export const needSource = z.enum(['UNIT', 'STAFF', 'RESIDENT', 'SURVEY', 'MEETING'], {
  error: messages.source,
})
export type NeedSource = z.output<typeof needSource>

export const needSourceLabels: Record<NeedSource, string> = {
  UNIT: '单位提出',
  STAFF: '职工反映',
  RESIDENT: '居民反映',
  SURVEY: '调查汇总',
  MEETING: '会议提出',
}

/** A need is open until it is closed with a reason, or merged into another one. */
export const needStates = ['OPEN', 'CLOSED', 'MERGED'] as const
export type NeedState = (typeof needStates)[number]

export const needOutcome = z.enum(['MET', 'DROPPED'], { error: messages.outcome })
export type NeedOutcome = z.output<typeof needOutcome>

export const needOutcomeLabels: Record<NeedOutcome, string> = { MET: '已满足', DROPPED: '不再办理' }

/** What a unit is for a need that it takes on. */
export const claimRole = z.enum(['RESPONSIBLE', 'HELPER'], { error: messages.role })
export type ClaimRole = z.output<typeof claimRole>

export const claimRoleLabels: Record<ClaimRole, string> = { RESPONSIBLE: '牵头认领', HELPER: '协助' }

/** What districts usually sort needs and resources by *(convention, each organization has its own)*. */
export const usualCategories = [
  '场地',
  '师资与课程',
  '专家咨询',
  '医疗健康',
  '志愿服务',
  '资金物资',
  '车辆',
  '文化体育',
  '生活服务',
] as const

/** What the three lists are called unless an organization calls them otherwise. */
export const usualListNames = {
  needsName: '需求清单',
  resourcesName: '资源清单',
  projectsName: '项目清单',
} as const
export type ListNames = Record<keyof typeof usualListNames, string>
