/**
 * The closed list of audit events: kind → the sort of record it is about and what is noted with it.
 * Names and numbers only; never passwords, never the text of minutes.
 */
export type AuditEvents = {
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
  'cadence.set': { subject: 'organization'; data: { kind: string; period: string } }
  'meeting.planned': { subject: 'meeting'; data: { title: string; startsAt: string } }
  'meeting.edited': { subject: 'meeting'; data: { title: string; startsAt: string } }
  'meeting.cancelled': { subject: 'meeting'; data: { title: string; reason: string } }
  'meeting.ended': { subject: 'meeting'; data: { title: string } }
  'meeting.recorder-appointed': { subject: 'meeting'; data: { name: string } }
  'attendance.replied': { subject: 'meeting'; data: { reply: string } }
  'attendance.marked': { subject: 'meeting'; data: { name: string; present: boolean } }
  'agenda.proposed': { subject: 'agenda-item'; data: { title: string; unit: string } }
  'agenda.edited': { subject: 'agenda-item'; data: { title: string } }
  'agenda.decided': { subject: 'agenda-item'; data: { title: string; decision: string; reason: string } }
  'agenda.moved': { subject: 'agenda-item'; data: { title: string; position: number } }
  'minutes.submitted': { subject: 'minutes'; data: { hash: string } }
  'minutes.returned': { subject: 'minutes'; data: { reason: string; withdrawn: number } }
  'minutes.confirmed': { subject: 'minutes'; data: { unit: string; hash: string } }
  'minutes.frozen': { subject: 'minutes'; data: { hash: string } }
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
  'action-item.closed': { subject: 'action-item'; data: { text: string } }
}

export type AuditKind = keyof AuditEvents

/** What sort of record each kind is about. */
export const auditSubjects: { [Kind in AuditKind]: AuditEvents[Kind]['subject'] } = {
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
  'cadence.set': 'organization',
  'meeting.planned': 'meeting',
  'meeting.edited': 'meeting',
  'meeting.cancelled': 'meeting',
  'meeting.ended': 'meeting',
  'meeting.recorder-appointed': 'meeting',
  'attendance.replied': 'meeting',
  'attendance.marked': 'meeting',
  'agenda.proposed': 'agenda-item',
  'agenda.edited': 'agenda-item',
  'agenda.decided': 'agenda-item',
  'agenda.moved': 'agenda-item',
  'minutes.submitted': 'minutes',
  'minutes.returned': 'minutes',
  'minutes.confirmed': 'minutes',
  'minutes.frozen': 'minutes',
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
}
