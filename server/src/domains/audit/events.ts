import { type ActivityEvents, activitySubjects } from './activity-events.ts'
import { type CouncilEvents, councilSubjects } from './council-events.ts'
import { type ListEvents, listSubjects } from './list-events.ts'
import { type SecretariatEvents, secretariatSubjects } from './secretariat-events.ts'
import { type SurveyEvents, surveySubjects } from './survey-events.ts'

/**
 * The closed list of audit events: kind → the sort of record it is about and what is noted with it.
 * Names and numbers only; never passwords, never the text of minutes.
 */
export type AuditEvents = CouncilEvents &
  ListEvents &
  SurveyEvents &
  SecretariatEvents &
  ActivityEvents & {
    'session.started': { subject: 'user'; data: Record<string, never> }
    'organization.created': { subject: 'organization'; data: { name: string } }
    'unit.admitted': { subject: 'unit'; data: { name: string; from: string } }
    'person.added': { subject: 'person'; data: { name: string; role: string } }
    'role.ended': { subject: 'person'; data: { name: string; role: string } }
    'account.created': { subject: 'person'; data: { name: string } }
    'account.password-changed': { subject: 'user'; data: Record<string, never> }
    'account.password-set': { subject: 'person'; data: { name: string } }
    'roster.planned': { subject: 'roster'; data: { startsOn: string; endsOn: string | null; period: string } }
    'roster.ended': { subject: 'roster'; data: { endsOn: string } }
    'feed.opened': { subject: 'feed'; data: Record<string, never> }
    'feed.revoked': { subject: 'feed'; data: Record<string, never> }
    'swap.asked': {
      subject: 'swap'
      data: { name: string; span: string; otherName: string; otherSpan: string; reason: string }
    }
    'swap.agreed': {
      subject: 'swap'
      data: { name: string; span: string; otherName: string; otherSpan: string }
    }
    'swap.declined': {
      subject: 'swap'
      data: { name: string; span: string; otherName: string; otherSpan: string; reason: string }
    }
    'swap.withdrawn': {
      subject: 'swap'
      data: { name: string; span: string; otherName: string; otherSpan: string }
    }
    'swap.revoked': {
      subject: 'swap'
      data: { name: string; span: string; otherName: string; otherSpan: string }
    }
    'stand-in.appointed': {
      subject: 'stand-in'
      data: { name: string; standsFor: string; span: string; reason: string }
    }
    'stand-in.revoked': { subject: 'stand-in'; data: { name: string; span: string } }
    'stand-in.shortened': { subject: 'stand-in'; data: { name: string; span: string } }
    'cadence.set': { subject: 'organization'; data: { kind: string; period: string; day?: string } }
    'calendar.imported': { subject: 'holiday-year'; data: { year: number; days: number; source: string } }
    'template.changed': { subject: 'cadence'; data: { kind: string; topics: number; followed: number } }
    'year.planned': { subject: 'organization'; data: { year: number; count: number } }
    'meeting.marked-extra': { subject: 'meeting'; data: { title: string; extra: boolean; counts: boolean } }
    'meeting.planned': { subject: 'meeting'; data: { title: string; startsAt: string } }
    'meeting.edited': { subject: 'meeting'; data: { title: string; startsAt: string } }
    'meeting.lead-fixed': { subject: 'meeting'; data: { chair: string; host: string } }
    'meeting.cancelled': { subject: 'meeting'; data: { title: string; reason: string } }
    'meeting.ended': { subject: 'meeting'; data: { title: string } }
    'meeting.recorder-appointed': { subject: 'meeting'; data: { name: string } }
    'attendance.replied': { subject: 'meeting'; data: { reply: string } }
    'attendance.marked': { subject: 'meeting'; data: { name: string; present: boolean } }
    'agenda.proposed': { subject: 'agenda-item'; data: { title: string; unit: string } }
    'agenda.edited': { subject: 'agenda-item'; data: { title: string } }
    'agenda.decided': { subject: 'agenda-item'; data: { title: string; decision: string; reason: string } }
    'agenda.moved': { subject: 'agenda-item'; data: { title: string; position: number } }
    'agenda.review-timed': { subject: 'meeting'; data: { minutes: number } }
    'topic.proposed': { subject: 'topic'; data: { title: string; unit: string; attachments: number } }
    'topic.edited': { subject: 'topic'; data: { title: string } }
    'topic.withdrawn': { subject: 'topic'; data: { title: string } }
    'topic.files-attached': { subject: 'topic'; data: { title: string; files: number } }
    'topic.file-removed': { subject: 'topic'; data: { title: string; file: string } }
    'topic.decided': {
      subject: 'topic'
      data: { title: string; decision: string; reason: string; meeting: string; into: string }
    }
    'topic.carried-over': { subject: 'topic'; data: { title: string; meeting: string } }
    'attendance.leave-decided': { subject: 'meeting'; data: { name: string; approved: boolean } }
    'attendance.checked-in': { subject: 'meeting'; data: { lateMinutes: number } }
    'attendance.excused': { subject: 'meeting'; data: { name: string; excused: boolean } }
    'attendance.role-set': { subject: 'meeting'; data: { name: string; role: string } }
    'attendance.invited': { subject: 'meeting'; data: { name: string; role: string } }
    'attendance.uninvited': { subject: 'meeting'; data: { name: string } }
    'guest.added': { subject: 'meeting'; data: { name: string } }
    'guest.marked': { subject: 'meeting'; data: { name: string; present: boolean } }
    'guest.removed': { subject: 'meeting'; data: { name: string } }
    'quorum-rule.set': {
      subject: 'organization'
      data: { motionKind: string; meetingKind: string | null; preset: string }
    }
    'meeting.started': { subject: 'meeting'; data: { title: string } }
    'agenda.started': { subject: 'agenda-item'; data: { title: string } }
    'agenda.ended': { subject: 'agenda-item'; data: { title: string; minutes: number } }
    'motion.opened': { subject: 'motion'; data: { text: string } }
    'motion.decided': {
      subject: 'motion'
      data: {
        text: string
        inFavour: number
        against: number
        abstaining: number
        passed: boolean
        corrected: boolean
      }
    }
    'motion.withdrawn': { subject: 'motion'; data: { text: string; reason: string } }
    'minutes.submitted': { subject: 'minutes'; data: { hash: string } }
    'minutes.returned': { subject: 'minutes'; data: { reason: string; withdrawn: number } }
    'minutes.confirmed': { subject: 'minutes'; data: { unit: string; hash: string } }
    'minutes.frozen': { subject: 'minutes'; data: { hash: string } }
    'minutes.version-named': { subject: 'minutes'; data: { name: string } }
    'minutes.version-restored': { subject: 'minutes'; data: { version: string; at: string } }
    'record-template.set': { subject: 'organization'; data: { kind: string } }
    'phrases.changed': { subject: 'organization'; data: { count: number } }
    'minutes.corrected': { subject: 'minutes'; data: { count: number } }
    'minutes.commented': { subject: 'minutes'; data: { kind: string; section: string } }
    'minutes.comment-answered': {
      subject: 'minutes'
      data: { decision: string; name: string; section: string }
    }
    'minutes.window-extended': { subject: 'minutes'; data: { until: string; reason: string } }
    'minutes.archived': { subject: 'minutes'; data: { number: string; title: string } }
    'record-rules.set': { subject: 'organization'; data: { hours: number; prefix: string } }
    'supplement.written': { subject: 'supplement'; data: { title: string; hash: string } }
    'supplement.confirmed': { subject: 'supplement'; data: { title: string; unit: string } }
    'supplement.frozen': { subject: 'supplement'; data: { title: string; hash: string } }
    'supplement.withdrawn': { subject: 'supplement'; data: { title: string; reason: string } }
    'brief.derived': { subject: 'brief'; data: { title: string } }
    'brief.edited': { subject: 'brief'; data: { title: string; version: number } }
    'brief.issued': { subject: 'brief'; data: { title: string; number: string } }
    'resolution.numbered': { subject: 'resolution'; data: { number: string } }
    'action-item.opened': { subject: 'action-item'; data: { text: string; person: string; dueOn: string } }
    'action-item.closed': { subject: 'action-item'; data: { text: string; files: number } }
    'action-item.noted': { subject: 'action-item'; data: { text: string; files: number } }
    'action-item.reopened': { subject: 'action-item'; data: { text: string; reason: string } }
    'action-item.revoked': { subject: 'action-item'; data: { text: string; reason: string } }
    'action-item.extension-asked': {
      subject: 'action-item'
      data: { text: string; dueOn: string; reason: string }
    }
    'action-item.extension-decided': {
      subject: 'action-item'
      data: { text: string; dueOn: string; approved: boolean; remark: string }
    }
    'action-item.assistants-set': { subject: 'action-item'; data: { text: string; names: string } }
    'resolution.review-set': { subject: 'resolution'; data: { number: string; reviewOn: string | null } }
    'resolution.reviewed': { subject: 'resolution'; data: { number: string } }
    'notice.issued': { subject: 'meeting'; data: { number: string; title: string } }
    'notification.read': { subject: 'notification'; data: { count: number } }
    'contact.changed': { subject: 'person'; data: { receivesMail: boolean } }
    'person.email-set': { subject: 'person'; data: { name: string; present: boolean } }
    'organization.prefix-set': { subject: 'organization'; data: { prefix: string } }
    'project.created': { subject: 'project'; data: { name: string; startedOn: string } }
    'project.edited': {
      subject: 'project'
      data: { name: string; startedOn: string; endedOn: string | null }
    }
    'project.record-attached': { subject: 'project'; data: { name: string; record: string } }
    'project.record-removed': { subject: 'project'; data: { name: string; record: string } }
    'project.files-attached': { subject: 'project'; data: { name: string; files: number } }
    'handover.signed': { subject: 'handover'; data: { endsOn: string; side: string } }
    'handover.completed': { subject: 'handover'; data: { endsOn: string; hash: string } }
  }

export type AuditKind = keyof AuditEvents

/** What sort of record each kind is about. */
export const auditSubjects: { [Kind in AuditKind]: AuditEvents[Kind]['subject'] } = {
  ...listSubjects,
  'session.started': 'user',
  'organization.created': 'organization',
  'unit.admitted': 'unit',
  'person.added': 'person',
  'role.ended': 'person',
  'account.created': 'person',
  'account.password-changed': 'user',
  'account.password-set': 'person',
  'roster.planned': 'roster',
  'roster.ended': 'roster',
  'feed.opened': 'feed',
  'feed.revoked': 'feed',
  'swap.asked': 'swap',
  'swap.agreed': 'swap',
  'swap.declined': 'swap',
  'swap.withdrawn': 'swap',
  'swap.revoked': 'swap',
  'stand-in.appointed': 'stand-in',
  'stand-in.revoked': 'stand-in',
  'stand-in.shortened': 'stand-in',
  'cadence.set': 'organization',
  'calendar.imported': 'holiday-year',
  'template.changed': 'cadence',
  'year.planned': 'organization',
  'meeting.marked-extra': 'meeting',
  'meeting.planned': 'meeting',
  'meeting.edited': 'meeting',
  'meeting.lead-fixed': 'meeting',
  'meeting.cancelled': 'meeting',
  'meeting.ended': 'meeting',
  'meeting.recorder-appointed': 'meeting',
  'attendance.replied': 'meeting',
  'attendance.marked': 'meeting',
  'agenda.proposed': 'agenda-item',
  'agenda.edited': 'agenda-item',
  'agenda.decided': 'agenda-item',
  'agenda.moved': 'agenda-item',
  'agenda.review-timed': 'meeting',
  'topic.proposed': 'topic',
  'topic.edited': 'topic',
  'topic.withdrawn': 'topic',
  'topic.files-attached': 'topic',
  'topic.file-removed': 'topic',
  'topic.decided': 'topic',
  'topic.carried-over': 'topic',
  'attendance.leave-decided': 'meeting',
  'attendance.checked-in': 'meeting',
  'attendance.excused': 'meeting',
  'attendance.role-set': 'meeting',
  'attendance.invited': 'meeting',
  'attendance.uninvited': 'meeting',
  'guest.added': 'meeting',
  'guest.marked': 'meeting',
  'guest.removed': 'meeting',
  'quorum-rule.set': 'organization',
  'meeting.started': 'meeting',
  'agenda.started': 'agenda-item',
  'agenda.ended': 'agenda-item',
  'motion.opened': 'motion',
  'motion.decided': 'motion',
  'motion.withdrawn': 'motion',
  'minutes.submitted': 'minutes',
  'minutes.returned': 'minutes',
  'minutes.confirmed': 'minutes',
  'minutes.frozen': 'minutes',
  'minutes.version-named': 'minutes',
  'minutes.version-restored': 'minutes',
  'record-template.set': 'organization',
  'phrases.changed': 'organization',
  'minutes.corrected': 'minutes',
  'minutes.commented': 'minutes',
  'minutes.comment-answered': 'minutes',
  'minutes.window-extended': 'minutes',
  'minutes.archived': 'minutes',
  'record-rules.set': 'organization',
  'supplement.written': 'supplement',
  'supplement.confirmed': 'supplement',
  'supplement.frozen': 'supplement',
  'supplement.withdrawn': 'supplement',
  'brief.derived': 'brief',
  'brief.edited': 'brief',
  'brief.issued': 'brief',
  'resolution.numbered': 'resolution',
  'action-item.opened': 'action-item',
  'action-item.closed': 'action-item',
  'action-item.noted': 'action-item',
  'action-item.reopened': 'action-item',
  'action-item.revoked': 'action-item',
  'action-item.extension-asked': 'action-item',
  'action-item.extension-decided': 'action-item',
  'action-item.assistants-set': 'action-item',
  'resolution.review-set': 'resolution',
  'resolution.reviewed': 'resolution',
  'notice.issued': 'meeting',
  'notification.read': 'notification',
  'contact.changed': 'person',
  'person.email-set': 'person',
  'organization.prefix-set': 'organization',
  'project.created': 'project',
  'project.edited': 'project',
  'project.record-attached': 'project',
  'project.record-removed': 'project',
  'project.files-attached': 'project',
  'handover.signed': 'handover',
  'handover.completed': 'handover',
  ...councilSubjects,
  ...surveySubjects,
  ...secretariatSubjects,
  ...activitySubjects,
}
