import { z } from 'zod'
import { surveyMessages as messages } from './messages.ts'

/** The usual kinds of questions. */
export const questionKind = z.enum(
  ['SINGLE', 'MULTIPLE', 'SHORT_TEXT', 'LONG_TEXT', 'NUMBER', 'RATING', 'DATE'],
  { error: messages.kind },
)
export type QuestionKind = z.output<typeof questionKind>

export const questionKindLabels: Record<QuestionKind, string> = {
  SINGLE: '单选题',
  MULTIPLE: '多选题',
  SHORT_TEXT: '简短填空',
  LONG_TEXT: '开放意见',
  NUMBER: '数字',
  RATING: '评分（1 到 5 分）',
  DATE: '日期',
}

/** Whom a survey asks: a member unit, whoever is at a site, or anybody who has the link (domain.md §1, S3). */
export const audienceKinds = ['UNIT', 'SITE', 'PUBLIC'] as const
export type AudienceKind = (typeof audienceKinds)[number]

export const audienceKindLabels: Record<AudienceKind, string> = {
  UNIT: '成员单位',
  SITE: '点位',
  PUBLIC: '公开链接',
}

/** Where a survey stands on a day. */
export const surveyStages = ['DRAFT', 'WAITING', 'OPEN', 'ENDED'] as const
export type SurveyStage = (typeof surveyStages)[number]

export const surveyStageLabels: Record<SurveyStage, string> = {
  DRAFT: '正在准备',
  WAITING: '已发布，尚未开始',
  OPEN: '正在进行',
  ENDED: '已经结束',
}
