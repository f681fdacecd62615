import { civilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { SecretariatEvents } from '@pilin/server/domains/audit/secretariat-events'

/** What events of logins and of duties of terms say after the name of who did it. */
export const secretariatSentences: {
  [Kind in keyof SecretariatEvents]: (data: SecretariatEvents[Kind]['data']) => string
} = {
  'unit.login-invited': ({ unit, name, until }) =>
    `邀请“${unit}”联络员${name}开通登录，链接有效至${day(until)}`,
  'unit.login-revoked': ({ unit, name }) => `撤销了“${unit}”联络员${name}开通登录的邀请`,
  'unit.login-opened': ({ unit, name }) => `作为“${unit}”联络员，${name}开通了登录`,
  'term-duty.template-added': ({ title }) => `增加了每个任期的职责“${title}”`,
  'term-duty.template-ended': ({ title }) => `停用了每个任期的职责“${title}”，已结束的任期保留`,
  'term-duty.added': ({ title, unit, dueOn }) => `为${unit}的任期增加了职责“${title}”，期限${day(dueOn)}`,
  'term-duty.marked': ({ title, unit, done }) =>
    `将${unit}任期的职责“${title}”改为${done ? '已完成' : '未完成'}`,
  'term-duty.struck': ({ title, unit, reason }) => `从${unit}的任期删去了职责“${title}”，理由：${reason}`,
}

function day(text: string): string {
  const parsed = civilDate.safeParse(text)
  return parsed.success ? formatFullDay(parsed.data) : text
}
