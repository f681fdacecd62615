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
  'minutes.frozen': () => '会议记录经各单位确认，已定稿',
  'minutes.corrected': ({ count }) => `把采纳的 ${count} 条更正写入了会议记录`,
  'minutes.commented': ({ kind, section }) =>
    `对会议记录“${section}”提出了${kind === 'CORRECTION' ? '更正建议' : '意见'}`,
  'minutes.comment-answered': ({ decision, name, section }) =>
    `${decision === 'ACCEPTED' ? '采纳' : '没有采纳'}${name}对“${section}”的意见`,
  'minutes.window-extended': ({ until, reason }) => `把会议记录的时限延长到${day(until)}，原因：${reason}`,
  'minutes.archived': ({ number, title }) => `将“${title}”的会议记录归档，档号${number}`,
  'record-rules.set': ({ hours, prefix }) =>
    `规定会议记录在会后 ${hours} 小时内提交${prefix ? `，会议纪要字号为“${prefix}”` : ''}`,
  'supplement.written': ({ title }) => `写了补充记录“${title}”，等待各单位书记确认`,
  'supplement.confirmed': ({ title, unit }) => `代表${unit}确认了补充记录“${title}”`,
  'supplement.frozen': ({ title }) => `补充记录“${title}”经各单位确认，已定稿`,
  'supplement.withdrawn': ({ title, reason }) => `撤回了补充记录“${title}”，原因：${reason}`,
  'brief.derived': ({ title }) => `从会议记录生成了“${title}”`,
  'brief.edited': ({ title }) => `修改了“${title}”`,
  'brief.issued': ({ title, number }) => `印发了“${title}”，${number}`,
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
