import { activityMessages } from '@pilin/domain/activities/messages'
import { type EvaluationSide, evaluationSideLabels } from '@pilin/domain/evaluations/vocabulary'
import type { ActivityEvents } from '@pilin/server/domains/audit/activity-events'

type Sentences = { [Kind in keyof ActivityEvents]: (data: ActivityEvents[Kind]['data']) => string }

/** What events of brands, activities and evaluations say after the name of who did it. */
export const activitySentences: Sentences = {
  'brand.set': ({ name, retired }) => `${retired ? '停用' : '设置'}了活动品牌“${name}”`,
  'activity.added': ({ title, startsAt }) => `发布了活动“${title}”，${startsAt}开始`,
  'activity.edited': ({ title, startsAt, movedUp }) =>
    `修改了活动“${title}”，${startsAt}开始${movedUp > 0 ? `，候补转正 ${movedUp} 项` : ''}`,
  'activity.cancelled': ({ title, reason }) => `取消了活动“${title}”，原因：${reason}`,
  'activity.noted': ({ title, files }) =>
    `填写了活动“${title}”的纪实${files > 0 ? `，附件 ${files} 个` : ''}`,
  'activity.visitors-removed': ({ title, count }) => `删除了活动“${title}”中 ${count} 位访客的姓名和手机号`,
  'registration.made': ({ title, unit, places, state }) =>
    `${unit ? `以${unit}的名义` : ''}报名参加“${title}”，${places} 人，${stateName(state)}`,
  'registration.changed': ({ title, unit, was, places, movedUp }) =>
    `将${unit}“${title}”的集体报名由 ${was} 人改为 ${places} 人${movedUp > 0 ? `，候补转正 ${movedUp} 项` : ''}`,
  'registration.cancelled': ({ title, unit, movedUp }) =>
    `取消了${unit}“${title}”的报名${movedUp > 0 ? `，候补转正 ${movedUp} 项` : ''}`,
  'registration.present': ({ title, present, way }) =>
    way === 'QR' ? `在“${title}”扫码签到` : `登记“${title}”的一项报名到场 ${present} 人`,
  'evaluation.opened': ({ title }) => `发起了对“${title}”的评价`,
  'evaluation.answered': ({ title, side }) =>
    `以${evaluationSideLabels[side as EvaluationSide] ?? side}的身份评价了“${title}”`,
  'evaluation.closed': ({ title, reviewOn }) => `结束了对“${title}”的评价，${reviewOn}回看`,
  'evaluation.proposed': ({ title, topic }) => `将“${title}”的成效提为议题“${topic}”`,
  'evaluation.reviewed': ({ title, finding }) => `回看了“${title}”的成效：${finding}`,
}

function stateName(state: string): string {
  return (activityMessages.state as Record<string, string>)[state] ?? state
}
