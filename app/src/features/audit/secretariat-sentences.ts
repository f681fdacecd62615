import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { SecretariatEvents } from '@pilin/server/domains/audit/secretariat-events'

/** What events of logins and of duties of terms say after the name of who did it. */
export const secretariatSentences: {
  [Kind in keyof SecretariatEvents]: (data: SecretariatEvents[Kind]['data']) => string
} = {
  'unit.login-invited': ({ unit, name, until }) =>
    `邀请“${unit}”联络员${name}开通登录，链接有效至${formatFullDay(asCivilDate(until))}`,
  'unit.login-revoked': ({ unit, name }) => `撤销了“${unit}”联络员${name}开通登录的邀请`,
  'unit.login-opened': ({ unit, name }) => `作为“${unit}”联络员，${name}开通了登录`,
}
