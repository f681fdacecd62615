import { monthIndex } from './layers.ts'
import { missingId } from './refusals.ts'
import type { World } from './world.ts'

/** One procedure, an input that it takes, and who may call it. */
export type Sample = { input: unknown; as?: 'administrator' }

const holidayFile = JSON.stringify({
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/content/sample.htm'],
  days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
})

/**
 * For every procedure an input that succeeds in a fresh world: for the secretary on duty of the south village,
 * or for an administrator. In an order in which all of them succeed, one after another.
 */
export function samplesOf(world: World): Record<string, Sample> {
  const { ownId, withdrawnId, otherId, fileId } = world.topics
  const { branch, planned, toCancel, toEnd, held, toReturn, toConfirm, frozen, auditEventId } = world
  const { layers } = world
  const { cadenceId, guestId } = world
  const { draftVersionId } = world
  const { organizationId, rosterId, south, north } = branch
  const when = { date: '2026-11-20', startTime: '09:00', endTime: '10:00', place: '议事厅' }
  const words = { title: '样例议题', purpose: '', plannedMinutes: 10, presenterId: south.member.id }
  const { meetingId } = planned
  return {
    'organizations.list': { input: {} },
    'feeds.list': { input: {} },
    'feeds.open': { input: { organizationId } },
    'feeds.revoke': { input: { organizationId } },
    'search.records': { input: { question: '议题' } },
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
    'rotation.report': { input: { organizationId, year: 2026 } },
    'rotation.meetings': { input: { organizationId, meetingIds: [meetingId] } },
    // December is the north's, January the south's, and so on.
    'rotation.swap.ask': {
      input: {
        organizationId,
        own: { rosterId, index: monthIndex('2027-05') },
        other: { rosterId, index: monthIndex('2027-06') },
        reason: '样例原因',
      },
    },
    'rotation.swap.agree': { input: { swapId: layers.toAgree } },
    'rotation.swap.decline': { input: { swapId: layers.toDecline, reason: '样例原因' } },
    'rotation.swap.withdraw': { input: { swapId: layers.toWithdraw } },
    'rotation.swap.revoke': { input: { swapId: layers.toRevoke } },
    'rotation.standIn.appoint': {
      input: {
        organizationId,
        startsOn: '2026-11-25',
        endsOn: '2026-11-26',
        holder: { personId: north.member.id, unitId: north.unitId },
        reason: '样例原因',
      },
    },
    'rotation.standIn.revoke': { input: { standInId: layers.standInToRevoke } },
    'rotation.standIn.end': { input: { standInId: layers.standInToEnd } },
    'rotation.extension': { input: { rosterId } },
    'rotation.extend': { input: { rosterId, startsOn: '2027-07-01' } },
    'rotation.end': { input: { rosterId, endsOn: '2026-12-31' } },
    'rotation.plan': {
      input: {
        organizationId,
        period: 'MONTH',
        startsOn: '2028-07-01',
        endsOn: null,
        holders: [{ personId: north.secretary.id, unitId: north.unitId }],
      },
    },
    'meetings.schedule': { input: {} },
    'meetings.view': { input: { meetingId } },
    'meetings.start': { input: { meetingId: toEnd.meetingId } },
    'meetings.agenda.end': { input: { agendaItemId: planned.runningTopicId } },
    'meetings.agenda.start': { input: { agendaItemId: planned.topicId } },
    'voting.view': { input: { meetingId } },
    'voting.open': {
      input: { agendaItemId: planned.topicId, text: '样例表决', kind: 'ORDINARY', method: 'COUNT' },
    },
    'voting.recordCount': {
      input: { motionId: planned.countedMotionId, inFavour: 0, against: 0, abstaining: 0 },
    },
    'voting.recordNames': {
      input: { motionId: planned.namedMotionId, votes: [{ personId: south.member.id, ballot: 'FOR' }] },
    },
    'voting.withdraw': { input: { motionId: planned.namedMotionId, reason: '样例原因' } },
    'meetings.setCadence': {
      input: { organizationId, kind: 'CONSULTATION', period: 'MONTH', startsOn: '2026-01-01' },
      as: 'administrator',
    },
    'meetings.plan': { input: { organizationId, kind: 'THEME_DAY', title: '样例会议', ...when } },
    'meetings.edit': {
      input: { meetingId, title: '样例改名', ...when, chairId: north.member.id, hostUnitId: north.unitId },
    },
    'meetings.cancel': { input: { meetingId: toCancel.meetingId, reason: '样例原因' } },
    'meetings.end': { input: { meetingId: toEnd.meetingId, unreachedIds: [toEnd.topicId] } },
    'meetings.markExtra': { input: { meetingId, extra: true, counts: false } },
    'calendar.holidays': { input: {}, as: 'administrator' },
    'calendar.check': { input: { file: holidayFile }, as: 'administrator' },
    'calendar.import': { input: { file: holidayFile }, as: 'administrator' },
    'planning.cadences': { input: { organizationId } },
    'planning.setCadence': {
      input: {
        organizationId,
        kind: 'REVIEW',
        period: 'QUARTER',
        startsOn: '2026-01-01',
        unitIds: [north.unitId],
      },
    },
    'planning.template': { input: { cadenceId } },
    'planning.editTemplate': {
      input: {
        cadenceId,
        title: '{月}月听证会',
        topics: [{ title: '样例议题', plannedMinutes: 10, presenterId: south.member.id }],
        observerIds: [guestId],
      },
    },
    'planning.year': { input: { organizationId, year: 2026 } },
    'planning.planYear': {
      input: {
        organizationId,
        year: 2026,
        meetings: [
          { cadenceId, periodStartsOn: '2026-12-01', title: '样例会议', ...when, date: '2026-12-04' },
        ],
      },
    },
    'insight.ledger': { input: { organizationId, year: 2026 } },
    'meetings.appointRecorder': { input: { meetingId, personId: south.member.id } },
    'attendance.view': { input: { meetingId } },
    'attendance.reply': { input: { meetingId, reply: 'ATTEND' } },
    'attendance.mark': { input: { meetingId, personId: north.member.id, present: true } },
    'attendance.decideLeave': { input: { meetingId, personId: south.member.id, decision: 'APPROVE' } },
    'attendance.setExcuse': { input: { meetingId, personId: south.member.id, reason: '样例原因' } },
    'attendance.setRole': { input: { meetingId, personId: south.member.id, role: 'OBSERVE' } },
    'attendance.addGuest': { input: { meetingId, name: '样例来宾' } },
    'attendance.markGuest': { input: { guestId: planned.guestId, present: true } },
    'attendance.removeGuest': { input: { guestId: planned.guestId } },
    'attendance.quorumRules': { input: { organizationId } },
    'attendance.setQuorumRule': {
      input: { organizationId, motionKind: 'ORDINARY', meetingKind: null, preset: 'TWO_THIRDS' },
    },
    'meetings.agenda.propose': { input: { meetingId, unitId: north.unitId, ...words } },
    'meetings.agenda.edit': { input: { agendaItemId: planned.topicId, ...words } },
    'meetings.agenda.decide': { input: { agendaItemId: planned.secondTopicId, decision: 'ACCEPT' } },
    'meetings.agenda.move': { input: { agendaItemId: planned.secondTopicId, afterId: planned.topicId } },
    'meetings.agenda.setReviewMinutes': { input: { meetingId, reviewMinutes: 10 } },
    'topics.list': { input: { organizationId } },
    'topics.view': { input: { topicId: ownId } },
    'topics.propose': {
      input: {
        organizationId,
        wishedKind: 'CONSULTATION',
        wishedMeetingId: meetingId,
        title: '样例议题',
        purpose: '',
        plannedMinutes: 10,
      },
    },
    'topics.edit': { input: { topicId: ownId, title: '样例改名', purpose: '', plannedMinutes: 10 } },
    'topics.withdraw': { input: { topicId: withdrawnId } },
    'topics.decide': {
      input: { topicId: otherId, decision: 'MERGE', meetingId: null, intoTopicId: ownId, reason: '样例理由' },
    },
    'files.download': { input: { fileId } },
    'minutes.view': { input: { meetingId: frozen.meetingId } },
    'minutes.submit': { input: { meetingId: held.meetingId } },
    'minutes.return': { input: { meetingId: toReturn.meetingId, reason: '样例原因' } },
    'minutes.confirm': {
      input: { meetingId: toConfirm.meetingId, contentHash: toConfirm.contentHash },
    },
    'followUp.extract': { input: { agendaItemId: frozen.topicId } },
    'followUp.item': { input: { actionItemId: frozen.actionItemId } },
    'followUp.setAssistants': {
      input: { actionItemId: frozen.actionItemId, personIds: [north.member.id] },
    },
    'followUp.noteProgress': { input: { actionItemId: frozen.actionItemId, note: '样例进展' } },
    // A member has asked for more time.
    'followUp.decideExtension': {
      input: { actionItemId: frozen.actionItemId, approve: true, remark: '' },
    },
    'followUp.askExtension': {
      input: { actionItemId: frozen.openItemId, newDueOn: '2026-12-31', reason: '样例原因' },
    },
    'followUp.setReview': { input: { resolutionId: frozen.resolutionId, reviewOn: '2026-12-20' } },
    'followUp.recordReview': { input: { resolutionId: frozen.reviewedId, note: '样例回看' } },
    'minutes.authors': { input: { meetingId: frozen.meetingId } },
    'minutes.versions.list': { input: { meetingId: frozen.meetingId } },
    'minutes.versions.view': { input: { versionId: frozen.versionId } },
    'minutes.versions.compare': { input: { versionId: frozen.versionId, withId: frozen.finalVersionId } },
    'minutes.versions.name': { input: { meetingId, name: '样例版本' } },
    'minutes.versions.restore': { input: { versionId: draftVersionId } },
    'minutes.templates.view': { input: { organizationId } },
    'minutes.templates.set': {
      input: { organizationId, kind: 'HEARING', dissent: 'true', opening: '样例开场', phrases: '样例语' },
    },
    'minutes.phrases.add': { input: { organizationId, phrase: '样例常用语' } },
    'minutes.phrases.move': { input: { organizationId, phrase: '样例常用语', direction: 'UP' } },
    'minutes.phrases.remove': { input: { organizationId, phrase: '样例常用语' } },
    'followUp.view': { input: { organizationId, meetingId: frozen.meetingId } },
    'followUp.review': { input: { meetingId: frozen.meetingId } },
    'followUp.closeActionItem': { input: { actionItemId: frozen.actionItemId, note: '样例说明' } },
    'followUp.reopenActionItem': { input: { actionItemId: frozen.closedItemId, reason: '样例原因' } },
    'followUp.revokeActionItem': { input: { actionItemId: frozen.openItemId, reason: '样例原因' } },
    'documents.record': { input: { meetingId: frozen.meetingId } },
    'documents.signInSheet': { input: { meetingId } },
    'documents.actionList': { input: { organizationId } },
    'documents.yearSchedule': { input: { organizationId, year: 2026 } },
    'organizations.setEmail': {
      input: { organizationId, personId: branch.observer.id, email: 'observer@example.cn' },
      as: 'administrator',
    },
    'organizations.setDocumentPrefix': {
      input: { organizationId, documentPrefix: '样例联' },
      as: 'administrator',
    },
    'notices.view': { input: { meetingId } },
    'notices.state': { input: { meetingId } },
    'notices.issue': {
      input: {
        meetingId: world.toNotify.meetingId,
        requirements: '样例要求',
        replyDate: '2026-11-19',
        replyTime: '12:00',
        contact: '样例联系人',
      },
    },
    'notifications.list': { input: {} },
    'notifications.unread': { input: {} },
    'notifications.markRead': { input: { notificationId: world.notificationId } },
    'notifications.markAllRead': { input: {} },
    'notifications.contact': { input: {} },
    'notifications.changeContact': { input: { email: 'south@example.cn', receivesMail: true } },
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
