import { type CivilDate, civilDate } from '@pilin/domain/calendar/civil-date'
import { type Period, periodLabels } from '@pilin/domain/calendar/period'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import {
  type MeetingKind,
  meetingKindLabels,
  type Reply,
  replyLabels,
} from '@pilin/domain/meetings/vocabulary'
import { type OrganizationRoleKind, organizationRoleKindLabels } from '@pilin/domain/organizations/vocabulary'
import type { AuditEvents, AuditKind } from '@pilin/server/domains/audit/events'

type Sentences = { [Kind in AuditKind]: (data: AuditEvents[Kind]['data']) => string }

/** What each kind of event says after the name of who did it. */
const sentences: Sentences = {
  'session.started': () => '登录了系统',
  'organization.created': ({ name }) => `建立了组织“${name}”`,
  'unit.admitted': ({ name, from }) => `吸收“${name}”为成员单位，自${day(from)}起`,
  'person.added': ({ name, role }) => `登记了${name}，职务：${roleName(role)}`,
  'role.ended': ({ name, role }) => `终止了${name}的职务：${roleName(role)}`,
  'account.created': ({ name }) => `为${name}开通了账号`,
  'account.password-changed': () => '修改了自己的密码',
  'account.password-set': ({ name }) => `为${name}重新设置了密码`,
  'roster.planned': ({ startsOn, endsOn, period }) =>
    `排定了轮值安排：${day(startsOn)}起${endsOn ? `，至${day(endsOn)}` : ''}，${periodName(period)}轮换`,
  'roster.ended': ({ endsOn }) => `将轮值安排的最后一天定为${day(endsOn)}`,
  'cadence.set': ({ kind, period }) => `规定了会议频次：${periodName(period)}一次${kindName(kind)}`,
  'meeting.planned': ({ title, startsAt }) => `安排了会议“${title}”，${startsAt}开始`,
  'meeting.edited': ({ title, startsAt }) => `修改了会议“${title}”的安排，${startsAt}开始`,
  'meeting.cancelled': ({ title, reason }) => `取消了会议“${title}”，原因：${reason}`,
  'meeting.ended': ({ title }) => `结束了会议“${title}”`,
  'meeting.recorder-appointed': ({ name }) => `指定${name}为记录人`,
  'attendance.replied': ({ reply }) => `回复了会议邀请：${replyName(reply)}`,
  'attendance.marked': ({ name, present }) => `将${name}登记为${present ? '到会' : '未到会'}`,
  'agenda.proposed': ({ title, unit }) => `代表${unit}提出议题“${title}”`,
  'agenda.edited': ({ title }) => `修改了议题“${title}”`,
  'agenda.decided': ({ title, decision, reason }) =>
    `处理了议题“${title}”：${decisionName(decision)}${reason ? `，理由：${reason}` : ''}`,
  'agenda.moved': ({ title, position }) => `将议题“${title}”移到第 ${position} 项`,
  'minutes.submitted': () => '提交了会议记录，等待各单位书记确认',
  'minutes.returned': ({ reason, withdrawn }) =>
    `退回了会议记录，原因：${reason}${withdrawn ? `；同时撤回 ${withdrawn} 个单位的确认` : ''}`,
  'minutes.confirmed': ({ unit }) => `代表${unit}确认了会议记录`,
  'minutes.version-named': ({ name }) => `把会议记录保存为版本“${name}”`,
  'minutes.version-restored': ({ version, at }) => `把会议记录恢复到${at}的版本“${version}”`,
  'record-template.set': ({ kind }) => `修改了${kindName(kind)}的记录模板`,
  'phrases.changed': ({ count }) => `修改了常用语，共 ${count} 条`,
  'minutes.frozen': () => '会议记录经各单位确认，已定稿',
  'resolution.numbered': ({ number }) => `决议编号为${number}`,
  'action-item.opened': ({ text, person, dueOn }) =>
    `立项督办${quoted(text)}，责任人${person}，期限${day(dueOn)}`,
  'action-item.closed': ({ text }) => `办结了督办事项${quoted(text)}`,
}

/** The sentence of an event; a kind that this version does not know is named as it is. */
export function eventSentence({ kind, data }: { kind: string; data: unknown }): string {
  if (!Object.hasOwn(sentences, kind)) return kind
  // The server wrote kind and data together; their types are checked where they are written.
  const sentence = sentences[kind as AuditKind] as (data: unknown) => string
  return sentence(data)
}

/** A sentence inside a sentence leaves its full stop outside. */
function quoted(text: string): string {
  return `“${text.replace(/。$/, '')}”`
}

function day(text: string): string {
  return civilDate.safeParse(text).success ? formatFullDay(text as CivilDate) : text
}

function roleName(role: string): string {
  return organizationRoleKindLabels[role as OrganizationRoleKind] ?? role
}

function periodName(period: string): string {
  return periodLabels[period as Period] ?? period
}

function kindName(kind: string): string {
  return meetingKindLabels[kind as MeetingKind] ?? kind
}

function replyName(reply: string): string {
  return replyLabels[reply as Reply] ?? reply
}

const decisions: Record<string, string> = { ACCEPT: '列入议程', DEFER: '暂缓', DECLINE: '不予列入' }

function decisionName(decision: string): string {
  return decisions[decision] ?? decision
}
