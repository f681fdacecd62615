import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { missingId } from './refusals.ts'
import type { World } from './world.ts'

/** One procedure, an input that it takes, and who may call it. */
export type Sample = { input: unknown; as?: 'administrator' }

/**
 * For every procedure an input that succeeds in a fresh world: for the secretary on duty of the south village,
 * or for an administrator. In an order in which all of them succeed, one after another.
 */
export function samplesOf(world: World): Record<string, Sample> {
  const { branch, planned, toCancel, toEnd, held, toReturn, toConfirm, frozen, life, auditEventId } = world
  const { organizationId, rosterId, south, north } = branch
  const when = { date: '2026-11-20', startTime: '09:00', endTime: '10:00', place: '议事厅' }
  const words = { title: '样例议题', purpose: '', plannedMinutes: 10, presenterId: south.member.id }
  const { meetingId } = planned
  return {
    'organizations.list': { input: {} },
    'organizations.view': { input: { organizationId } },
    'organizations.administration': { input: {}, as: 'administrator' },
    'organizations.administered': { input: { organizationId }, as: 'administrator' },
    'organizations.create': {
      input: { kind: 'COMMUNITY', name: '样例社区', shortName: '样例', foundedOn: '2020-01-01' },
      as: 'administrator',
    },
    'organizations.admitUnit': {
      input: {
        organizationId,
        kind: 'VILLAGE',
        name: '样例村',
        shortName: '样例',
        province: '上海市',
        city: '上海市',
        district: '金山区',
        town: '廊下镇',
        from: '2026-11-01',
      },
      as: 'administrator',
    },
    'organizations.addPerson': {
      input: {
        organizationId,
        unitId: south.unitId,
        name: '样例人员',
        office: '委员',
        role: 'MEMBER',
        probationary: false,
        from: '2026-11-01',
        username: `sample-${organizationId.slice(-12)}`,
        mobile: '',
        password: 'sample-password',
      },
      as: 'administrator',
    },
    'organizations.endRole': {
      input: { organizationId, personId: branch.observer.id, until: '2026-12-31' },
      as: 'administrator',
    },
    'organizations.setPassword': {
      input: { organizationId, personId: branch.observer.id, password: 'a-new-password' },
      as: 'administrator',
    },
    'rotation.view': { input: { organizationId } },
    'rotation.end': { input: { rosterId, endsOn: '2026-12-31' } },
    'rotation.plan': {
      input: {
        organizationId,
        period: 'MONTH',
        startsOn: '2027-07-01',
        endsOn: null,
        holders: [{ personId: north.secretary.id, unitId: north.unitId }],
      },
    },
    'meetings.schedule': { input: {} },
    'meetings.view': { input: { meetingId } },
    'meetings.setCadence': {
      input: { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-01-01' },
      as: 'administrator',
    },
    'meetings.plan': { input: { organizationId, kind: 'THEME_DAY', title: '样例会议', ...when } },
    'meetings.edit': { input: { meetingId, title: '样例改名', ...when } },
    'meetings.cancel': { input: { meetingId: toCancel.meetingId, reason: '样例原因' } },
    'meetings.end': { input: { meetingId: toEnd.meetingId } },
    'meetings.appointRecorder': { input: { meetingId, personId: south.member.id } },
    'meetings.reply': { input: { meetingId, reply: 'ATTEND' } },
    'meetings.markAttendance': { input: { meetingId, personId: north.member.id, present: true } },
    'meetings.agenda.propose': { input: { meetingId, unitId: north.unitId, ...words } },
    'meetings.agenda.edit': { input: { agendaItemId: planned.topicId, ...words } },
    'meetings.agenda.decide': { input: { agendaItemId: planned.secondTopicId, decision: 'ACCEPT' } },
    'meetings.agenda.move': { input: { agendaItemId: planned.secondTopicId, afterId: planned.topicId } },
    'minutes.view': { input: { meetingId: frozen.meetingId } },
    'minutes.submit': { input: { meetingId: held.meetingId } },
    'minutes.return': { input: { meetingId: toReturn.meetingId, reason: '样例原因' } },
    'minutes.confirm': {
      input: { meetingId: toConfirm.meetingId, contentHash: toConfirm.contentHash },
    },
    'minutes.life': { input: { meetingId: frozen.meetingId } },
    'minutes.records': { input: { organizationId, year: 2026 } },
    'minutes.overdue': { input: {} },
    'minutes.extendWindow': { input: { meetingId, until: '2026-12-01', reason: '样例原因' } },
    'minutes.setRules': { input: { organizationId, writingHours: 48, briefPrefix: '样例纪' } },
    'minutes.comments': { input: { meetingId: life.toComment.meetingId } },
    'minutes.comment': {
      input: {
        meetingId: life.toComment.meetingId,
        contentHash: life.toComment.contentHash,
        fragment: fragmentOf(life.toComment.topicId),
        position: 0,
        kind: 'COMMENT',
        body: '样例意见',
      },
    },
    'minutes.decideComment': {
      input: { commentId: life.commentId, decision: 'DECLINED', answer: '样例答复' },
    },
    'minutes.writeCorrections': { input: { meetingId: life.toCorrect.meetingId } },
    'minutes.supplement': {
      input: { meetingId: life.final.meetingId, title: '样例', reason: '样例', text: '样例' },
    },
    'minutes.viewSupplement': { input: { supplementId: life.toConfirm.supplementId } },
    'minutes.confirmSupplement': { input: life.toConfirm },
    'minutes.withdrawSupplement': { input: { ...life.toWithdraw, reason: '样例原因' } },
    'minutes.archive': { input: { meetingId: life.final.meetingId } },
    'minutes.archiveYear': { input: { organizationId, year: 2026 } },
    'briefs.view': { input: { meetingId: life.briefed.meetingId } },
    'briefs.list': { input: { organizationId } },
    'briefs.derive': { input: { meetingId: life.final.meetingId } },
    'briefs.edit': {
      input: {
        briefId: life.briefed.briefId,
        version: 1,
        title: '样例纪要',
        lead: '样例导语',
        items: [{ text: '样例事项', unit: '', dueOn: null }],
      },
    },
    'briefs.issue': { input: { briefId: life.toIssue.briefId, version: 1 } },
    'followUp.view': { input: { organizationId, meetingId: frozen.meetingId } },
    'followUp.closeActionItem': { input: { actionItemId: frozen.actionItemId, note: '样例说明' } },
    'audit.log': { input: { organizationId, before: auditEventId } },
  }
}

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where ids stand in an input: found by their look, so that a new one cannot be forgotten. */
export function idPathsOf(input: unknown, path: string[] = []): string[][] {
  if (typeof input === 'string') return uuidPattern.test(input) ? [path] : []
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, value]) => idPathsOf(value, [...path, key]))
}

/** The value at a path. */
export function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    input,
  )
}

/** A copy of the input with another value at a path. */
export function withValueAt(input: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(input)
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>
  const last = path.at(-1)
  if (last !== undefined) parent[last] = value
  return copy
}

/** An id that nobody has, next to a given one, so that it also sorts at the same place. */
export function missingNextTo(id: unknown): string {
  const text = typeof id === 'string' ? id : missingId
  return `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`
}
