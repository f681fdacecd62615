import { activitySamples } from './activity-samples.ts'
import { applicationSamples } from './application-samples.ts'
import { coverageSamples } from './coverage-samples.ts'
import { handoverSamples } from './handover-samples.ts'
import { monthIndex } from './layers.ts'
import { listSamples } from './list-samples.ts'
import { projectSamples } from './project-samples.ts'
import { recordSamples } from './record-samples.ts'
import { serviceSamples } from './service-samples.ts'
import { surveySamples } from './survey-samples.ts'
import { topicFileSamples } from './topic-samples.ts'
import { unitSamples } from './unit-samples.ts'
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
  const { ownId, withdrawnId, otherId } = world.topics
  const { branch, planned, toCancel, toEnd, held, toReturn, toConfirm, frozen, auditEventId } = world
  const { layers } = world
  const { cadenceId, guestId } = world
  const { organizationId, rosterId, south, north } = branch
  const when = { date: '2026-11-20', startTime: '09:00', endTime: '10:00', place: '议事厅' }
  const words = { title: '样例议题', purpose: '', plannedMinutes: 10, presenterId: south.member.id }
  const { meetingId } = planned
  return {
    'organizations.list': { input: {} },
    ...handoverSamples(world),
    ...projectSamples(world),
    ...listSamples(world),
    ...serviceSamples(world),
    ...surveySamples(world),
    ...activitySamples(world),
    ...coverageSamples(world),
    ...unitSamples(world),
    ...applicationSamples(world),
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
    'attendance.withdrawInvitation': { input: { meetingId, personId: branch.observer.id } },
    'attendance.addInvitation': { input: { meetingId, personId: guestId, role: 'OBSERVE' } },
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
    ...topicFileSamples(world),
    'topics.withdraw': { input: { topicId: withdrawnId } },
    'topics.decide': {
      input: { topicId: otherId, decision: 'MERGE', meetingId: null, intoTopicId: ownId, reason: '样例理由' },
    },
    'minutes.view': { input: { meetingId: frozen.meetingId } },
    'minutes.submit': { input: { meetingId: held.meetingId } },
    'minutes.return': { input: { meetingId: toReturn.meetingId, reason: '样例原因' } },
    'minutes.confirm': {
      input: { meetingId: toConfirm.meetingId, contentHash: toConfirm.contentHash },
    },
    ...recordSamples(world),
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
    'documents.notice': { input: { meetingId: world.toNotify.meetingId } },
    'notifications.list': { input: {} },
    'notifications.unread': { input: {} },
    'notifications.markRead': { input: { notificationId: world.notificationId } },
    'notifications.markAllRead': { input: {} },
    'notifications.contact': { input: {} },
    'notifications.changeContact': { input: { email: 'south@example.cn', receivesMail: true } },
    'audit.log': { input: { organizationId, before: auditEventId } },
  }
}
