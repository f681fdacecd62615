import {
  type ApplicationKind,
  type ApplicationStep,
  applicationKindLabels,
  applicationStepLabels,
} from '@pilin/domain/admissions/vocabulary'
import { type QuorumPreset, quorumPresets } from '@pilin/domain/attendance/quorum-presets'
import { type MotionKind, motionKindLabels } from '@pilin/domain/attendance/vocabulary'
import { type CivilDate, civilDate } from '@pilin/domain/calendar/civil-date'
import { type Period, periodLabels } from '@pilin/domain/calendar/period'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { type ProjectRecordKind, projectRecordKindLabels } from '@pilin/domain/joint-projects/schemas'
import { type ClaimStep, claimStepLabels } from '@pilin/domain/lists/claims'
import { type NeedOutcome, needOutcomeLabels } from '@pilin/domain/lists/vocabulary'
import {
  type AttendanceRole,
  attendanceRoleLabels,
  type MeetingKind,
  meetingKindLabels,
  type Reply,
  replyLabels,
} from '@pilin/domain/meetings/vocabulary'
import { type OrganizationRoleKind, organizationRoleKindLabels } from '@pilin/domain/organizations/vocabulary'
import { type ProjectState, projectStateLabels } from '@pilin/domain/projects/vocabulary'
import { type PublicPart, publicPartLabels } from '@pilin/domain/public-pages/schemas'
import type { AuditEvents, AuditKind } from '@pilin/server/domains/audit/events'
import { activitySentences } from './activity-sentences.ts'
import { secretariatSentences } from './secretariat-sentences.ts'
import { surveySentences } from './survey-sentences.ts'

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
  'feed.opened': () => '生成了日历订阅地址',
  'feed.revoked': () => '停用了日历订阅地址',
  'swap.asked': ({ name, span, otherName, otherSpan, reason }) =>
    `提出调班：${name}（${span}）与${otherName}（${otherSpan}）${reason ? `，原因：${reason}` : ''}`,
  'swap.agreed': ({ name, span, otherName, otherSpan }) =>
    `同意调班：${name}（${span}）与${otherName}（${otherSpan}）`,
  'swap.declined': ({ name, span, otherName, otherSpan, reason }) =>
    `没有同意调班：${name}（${span}）与${otherName}（${otherSpan}）${reason ? `，原因：${reason}` : ''}`,
  'swap.withdrawn': ({ name, span, otherName, otherSpan }) =>
    `撤回了调班请求：${name}（${span}）与${otherName}（${otherSpan}）`,
  'swap.revoked': ({ name, span, otherName, otherSpan }) =>
    `撤销了调班：${name}（${span}）与${otherName}（${otherSpan}）`,
  'stand-in.appointed': ({ name, standsFor, span, reason }) =>
    `安排${name}代${standsFor}的班，${span}，原因：${reason}`,
  'stand-in.revoked': ({ name, span }) => `撤销了${name}的代班，${span}`,
  'stand-in.shortened': ({ name, span }) => `将${name}的代班缩短为${span}`,
  'cadence.set': ({ kind, period, day }) =>
    `规定了会议频次：${periodName(period)}一次${kindName(kind)}${day ? `，首选日：${day}` : ''}`,
  'calendar.imported': ({ year, days }) => `导入了 ${year} 年的节假日安排，共 ${days} 天`,
  'template.changed': ({ kind, topics, followed }) =>
    `修改了${kindName(kind)}的会议模板：固定议题 ${topics} 项，${followed} 次未启动的会议随之更新`,
  'year.planned': ({ year, count }) => `按频次要求安排了 ${year} 年的会议，共 ${count} 次`,
  'meeting.marked-extra': ({ title, extra, counts }) =>
    `将会议“${title}”列为${extra ? `临时会议，${counts ? '计入' : '不计入'}频次要求` : '例行会议'}`,
  'meeting.planned': ({ title, startsAt }) => `安排了会议“${title}”，${startsAt}开始`,
  'meeting.edited': ({ title, startsAt }) => `修改了会议“${title}”的安排，${startsAt}开始`,
  'meeting.lead-fixed': ({ chair, host }) =>
    `确定主持人：${chair || '由轮值决定'}，主办单位：${host || '由轮值决定'}`,
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
  'agenda.review-timed': ({ minutes }) => `将“上次决议办理情况”的时间定为 ${minutes} 分钟`,
  'topic.proposed': ({ title, unit, attachments }) =>
    `代表${unit}向议题库提出议题“${title}”${withFiles(attachments)}`,
  'topic.edited': ({ title }) => `修改了议题库中的议题“${title}”`,
  'topic.files-attached': ({ title, files }) => `为议题“${title}”添加了 ${files} 个附件`,
  'topic.file-removed': ({ title, file }) => `删去了议题“${title}”的附件“${file}”`,
  'topic.withdrawn': ({ title }) => `撤回了议题“${title}”`,
  'topic.decided': ({ title, decision, reason, meeting, into }) =>
    `处理了议题“${title}”：${decisionName(decision)}${into ? `到“${into}”` : ''}${meeting ? `（${meeting}）` : ''}${reason ? `，理由：${reason}` : ''}`,
  'topic.carried-over': ({ title, meeting }) => `议题“${title}”上次未议，自动列入“${meeting}”`,
  'attendance.leave-decided': ({ name, approved }) => `${approved ? '批准了' : '没有批准'}${name}的请假`,
  'attendance.checked-in': ({ lateMinutes }) =>
    lateMinutes > 0 ? `扫码签到，迟到 ${lateMinutes} 分钟` : '扫码签到',
  'attendance.excused': ({ name, excused }) => `决定${name}${excused ? '不计入应到' : '计入应到'}`,
  'attendance.role-set': ({ name, role }) => `将${name}的参会身份定为${attendanceRoleName(role)}`,
  'attendance.invited': ({ name, role }) => `邀请${name}参会，身份为${attendanceRoleName(role)}`,
  'attendance.uninvited': ({ name }) => `撤回了对${name}的邀请`,
  'guest.added': ({ name }) => `登记了特邀人员${name}`,
  'guest.marked': ({ name, present }) => `将特邀人员${name}登记为${present ? '到会' : '未到会'}`,
  'guest.removed': ({ name }) => `从名单中删去了特邀人员${name}`,
  'quorum-rule.set': ({ motionKind, preset }) =>
    `将${motionKindName(motionKind)}的表决规则定为“${presetName(preset)}”`,
  'meeting.started': ({ title }) => `宣布会议“${title}”开始`,
  'agenda.started': ({ title }) => `开始议题“${title}”`,
  'agenda.ended': ({ title, minutes }) => `结束议题“${title}”，用时 ${minutes} 分钟`,
  'motion.opened': ({ text }) => `提出表决${quoted(text)}`,
  'motion.decided': ({ text, inFavour, against, abstaining, passed, corrected }) =>
    `${corrected ? '更正了' : '登记了'}表决${quoted(text)}的结果：赞成 ${inFavour}，反对 ${against}，弃权 ${abstaining}，${passed ? '通过' : '未通过'}`,
  'motion.withdrawn': ({ text, reason }) => `撤销了表决${quoted(text)}，原因：${reason}`,
  'minutes.submitted': () => '提交了会议记录，等待各单位书记确认',
  'minutes.returned': ({ reason, withdrawn }) =>
    `退回了会议记录，原因：${reason}${withdrawn ? `；同时撤回 ${withdrawn} 个单位的确认` : ''}`,
  'minutes.confirmed': ({ unit }) => `代表${unit}确认了会议记录`,
  'minutes.version-named': ({ name }) => `把会议记录保存为版本“${name}”`,
  'minutes.version-restored': ({ version, at }) => `把会议记录恢复到${at}的版本“${version}”`,
  'record-template.set': ({ kind }) => `修改了${kindName(kind)}的记录模板`,
  'phrases.changed': ({ count }) => `修改了常用语，共 ${count} 条`,
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
  'action-item.closed': ({ text, files }) => `办结了督办事项${quoted(text)}${withFiles(files)}`,
  'action-item.noted': ({ text, files }) => `记录了督办事项${quoted(text)}的进展${withFiles(files)}`,
  'action-item.reopened': ({ text, reason }) => `重新办理督办事项${quoted(text)}，原因：${reason}`,
  'action-item.revoked': ({ text, reason }) => `撤销了督办事项${quoted(text)}，原因：${reason}`,
  'action-item.extension-asked': ({ text, dueOn, reason }) =>
    `申请将督办事项${quoted(text)}延期至${day(dueOn)}，原因：${reason}`,
  'action-item.extension-decided': ({ text, dueOn, approved, remark }) =>
    `${approved ? '同意' : '不同意'}督办事项${quoted(text)}延期至${day(dueOn)}${remark ? `，意见：${remark}` : ''}`,
  'action-item.assistants-set': ({ text, names }) =>
    names ? `确定了督办事项${quoted(text)}的协办人：${names}` : `取消了督办事项${quoted(text)}的协办人`,
  'resolution.review-set': ({ number, reviewOn }) =>
    reviewOn ? `安排在${day(reviewOn)}回看决议${number}` : `取消了决议${number}的回看安排`,
  'resolution.reviewed': ({ number }) => `回看了决议${number}的落实情况`,
  'notice.issued': ({ number, title }) => `签发了会议“${title}”的通知，文号${number}`,
  'notification.read': ({ count }) => `查看了 ${count} 条消息`,
  'contact.changed': ({ receivesMail }) =>
    `修改了自己的邮箱设置，${receivesMail ? '接收' : '不接收'}邮件提醒`,
  'person.email-set': ({ name, present }) => `${present ? '登记' : '删除'}了${name}的邮箱`,
  'project.created': ({ name }) => `建立了共建项目“${name}”`,
  'project.edited': ({ name, endedOn }) =>
    `修改了共建项目“${name}”${endedOn ? `，结束日期${day(endedOn)}` : ''}`,
  'project.record-attached': ({ name, record }) => `将一项${recordName(record)}关联到共建项目“${name}”`,
  'project.record-removed': ({ name, record }) => `从共建项目“${name}”移出一项${recordName(record)}`,
  'project.files-attached': ({ name, files }) => `为共建项目“${name}”上传了 ${files} 个文件`,
  'list-category.set': ({ name, retired }) => `${retired ? '停用' : '设置'}了清单分类“${name}”`,
  'list-names.set': ({ names }) => `将三张清单命名为${names}`,
  'need.added': ({ title, unit }) => `${unit ? `以${unit}的名义` : ''}录入了需求“${title}”`,
  'need.edited': ({ title }) => `修改了需求“${title}”`,
  'need.closed': ({ title, outcome, reason }) =>
    `办结了需求“${title}”：${needOutcomeLabels[outcome as NeedOutcome] ?? outcome}，理由：${reason}`,
  'need.merged': ({ title, into, reason }) => `将需求“${title}”并入“${into}”，理由：${reason}`,
  'need.proposed': ({ title, topic }) => `将需求“${title}”提为议题“${topic}”`,
  'resource.added': ({ title, unit }) => `${unit ? `以${unit}的名义` : ''}登记了资源“${title}”`,
  'resource.edited': ({ title }) => `修改了资源“${title}”`,
  'resource.ended': ({ title, reason }) => `停止提供资源“${title}”，理由：${reason}`,
  'claim.asked': ({ title, unit, of }) =>
    `以${unit}的名义${of === 'NEED' ? '认领需求' : '申请资源'}“${title}”`,
  'claim.decided': ({ title, unit, step, text }) =>
    `对${unit}关于“${title}”的认领：${claimStepLabels[step as ClaimStep] ?? step}${text ? `，${text}` : ''}`,
  'service-list.created': ({ year }) => `建立了 ${year} 年度服务清单`,
  'service-list.adopted': ({ year, number }) => `登记 ${year} 年度服务清单已由决议${number}通过`,
  'service-list.published': ({ year }) => `公布了 ${year} 年度服务清单`,
  'service-project.added': ({ name, year }) => `将项目“${name}”列入 ${year} 年度服务清单`,
  'service-project.edited': ({ name }) => `修改了服务清单中的项目“${name}”`,
  'service-project.removed': ({ name, year }) => `将项目“${name}”移出 ${year} 年度服务清单`,
  'service-project.milestone-set': ({ name, title, done }) =>
    `${done ? '完成了' : '设定了'}项目“${name}”的节点“${title}”`,
  'service-project.noted': ({ name, state, files }) =>
    `填报了项目“${name}”的进展${state ? `，状态：${projectStateLabels[state as ProjectState] ?? state}` : ''}${withFiles(files)}`,
  'handover.signed': ({ endsOn, side }) =>
    `以${side === 'OUTGOING' ? '移交人' : '接任人'}身份在${day(endsOn)}届满任期的交接单上签字`,
  'handover.completed': ({ endsOn }) => `${day(endsOn)}届满任期的交接双方签字完成，清单定稿`,
  'import.checked': ({ file, rows, wrong }) =>
    `上传了成员单位表格“${file}”，共 ${rows} 行${wrong ? `，其中 ${wrong} 行有误` : ''}`,
  'import.confirmed': ({ file, rows }) => `确认导入成员单位表格“${file}”，共 ${rows} 行`,
  'import.done': ({ file, admitted, edited, contacts }) =>
    `导入了“${file}”：新增成员单位 ${admitted} 个，修改 ${edited} 个，登记联络员 ${contacts} 名`,
  'application.submitted': ({ name, kind }) => `提交了“${name}”的${applicationName(kind)}申请`,
  'application.answered': ({ name, kind }) => `补充了“${name}”${applicationName(kind)}申请的材料`,
  'application.withdrawn': ({ name, kind }) => `撤回了“${name}”的${applicationName(kind)}申请`,
  'application.decided': ({ name, kind, step }) =>
    `审查了“${name}”的${applicationName(kind)}申请：${applicationStepName(step)}`,
  'application.placed': ({ name, kind, meeting }) =>
    `将“${name}”的${applicationName(kind)}申请列入“${meeting}”的议程`,
  'application.closed': ({ name, kind, step, number, onDay }) =>
    `按决议${number}办结了“${name}”的${applicationName(kind)}申请：${applicationStepName(step)}${onDay ? `，${day(onDay)}` : ''}`,
  'suspension.ended': ({ name, until }) => `将“${name}”暂停的最后一天定为${day(until)}`,
  'unit.edited': ({ name, changed, bySecretariat }) =>
    `修改了“${name}”的单位资料（${changed}）${actingFor(bySecretariat)}`,
  'unit.contact-appointed': ({ unit, name, from, bySecretariat }) =>
    `将${name}登记为“${unit}”的联络员，自${day(from)}起${actingFor(bySecretariat)}`,
  'unit.contact-edited': ({ unit, name, from, until, bySecretariat }) =>
    `修改了“${unit}”联络员${name}的登记：${day(from)}起${until ? `，至${day(until)}` : ''}${actingFor(bySecretariat)}`,
  ...surveySentences,
  ...secretariatSentences,
  'unit.nudged': ({ name, contacts, reason }) =>
    `提醒了成员单位“${name}”，通知联络员 ${contacts} 名，理由：${reason}`,
  'public-part.set': ({ part, published }) =>
    `${published ? '公开了' : '停止公开'}公开页面中的“${publicPartLabels[part as PublicPart] ?? part}”`,
  'organization.prefix-set': ({ prefix }) => `将发文字号定为“${prefix}”`,
  ...activitySentences,
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

const decisions: Record<string, string> = {
  ACCEPT: '列入议程',
  DEFER: '暂缓',
  DECLINE: '不予列入',
  MERGE: '合并',
}

function attendanceRoleName(role: string): string {
  return attendanceRoleLabels[role as AttendanceRole] ?? role
}

function motionKindName(kind: string): string {
  return motionKindLabels[kind as MotionKind] ?? kind
}

function presetName(preset: string): string {
  return quorumPresets[preset as QuorumPreset]?.label ?? preset
}

function recordName(record: string): string {
  return projectRecordKindLabels[record as ProjectRecordKind] ?? record
}

function applicationName(kind: string): string {
  return applicationKindLabels[kind as ApplicationKind] ?? kind
}

function applicationStepName(step: string): string {
  return applicationStepLabels[step as ApplicationStep] ?? step
}

/** Who speaks for a unit keeps its data; the secretariat does it in the unit's stead. */
function actingFor(bySecretariat: boolean): string {
  return bySecretariat ? '，由秘书处代为办理' : ''
}

function withFiles(count: number): string {
  return count > 0 ? `，附件 ${count} 个` : ''
}

function decisionName(decision: string): string {
  return decisions[decision] ?? decision
}
