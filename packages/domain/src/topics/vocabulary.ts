import { z } from 'zod'
import { topicMessages } from './messages.ts'

/** Where a topic stands between being proposed and being discussed. */
export const topicStates = [
  'WAITING',
  'PLACED',
  'DEFERRED',
  'DISCUSSED',
  'MERGED',
  'DECLINED',
  'WITHDRAWN',
] as const
export type TopicState = (typeof topicStates)[number]

export const topicStateLabels: Record<TopicState, string> = {
  WAITING: '待受理',
  PLACED: '已列入',
  DEFERRED: '暂缓',
  DISCUSSED: '已议',
  MERGED: '已合并',
  DECLINED: '不予列入',
  WITHDRAWN: '已撤回',
}

/** Papers that one topic takes, at most. */
export const maxTopicFiles = 10

export const topicDecision = z.enum(['ACCEPT', 'DEFER', 'MERGE', 'DECLINE'], {
  error: topicMessages.decision,
})
export type TopicDecision = z.output<typeof topicDecision>

export const topicDecisionLabels: Record<TopicDecision, string> = {
  ACCEPT: '列入议程',
  DEFER: '暂缓',
  MERGE: '合并',
  DECLINE: '不予列入',
}
