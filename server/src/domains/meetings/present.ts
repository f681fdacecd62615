import { civilDateOf, formatClock } from '@pilin/domain/calendar/shanghai'
import { agendaTimes, overrunMinutes, plannedEnd, topicsBegin } from '@pilin/domain/meetings/agenda'
import { attendanceCounts, attendanceEntry } from '@pilin/domain/meetings/attendance'
import { secondsSpent } from '@pilin/domain/meetings/running'
import { explainDay } from '@pilin/domain/planning/explanation'
import type { Actor } from '../../kernel/actor.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import type { MeetingInScope, MeetingPage } from './data.ts'
import * as policy from './policy.ts'

/** A meeting as a list or a heading shows it. */
export function presentMeetingHead(meeting: MeetingInScope) {
  return {
    id: meeting.id,
    organization: meeting.organization,
    kind: meeting.kind,
    title: meeting.title,
    state: meeting.state,
    stateReason: meeting.stateReason,
    extra: meeting.extra,
    counts: meeting.counts,
    date: civilDateOf(meeting.startsAt),
    startTime: formatClock(meeting.startsAt),
    endTime: formatClock(meeting.endsAt),
    place: meeting.place,
    duty: meeting.duty ?? null,
  }
}

/** The whole page of a meeting: facts, agenda, attendance, and what the actor may do. */
export function presentMeeting(page: MeetingPage, actor: Actor, now: Date) {
  const { meeting, units } = page
  return {
    ...presentMeetingHead(meeting),
    units: units.map(({ id, name, shortName, province, city, district, town }) => ({
      id,
      name,
      shortName,
      place: [province, city, district, town].filter((part, index, all) => part && part !== all[index - 1]),
    })),
    hostUnit: meeting.host?.name ?? null,
    chair: meeting.chair?.name ?? '',
    /** What stands fixed by hand, for the form that changes it; null where it goes by rotation. */
    fixed: { chairId: meeting.chairId, hostUnitId: meeting.hostUnitId },
    recorder: page.recorder,
    dayNote: page.plan ? (explainDay(page.plan, civilDateOf(meeting.startsAt)) ?? null) : null,
    agenda: presentAgenda(page, actor, now),
    startedAt: meeting.startedAt && formatClock(meeting.startedAt),
    ...presentAgendaTime(page),
    attendance: presentAttendance(page, actor),
    me: {
      personId: actor.personId,
      unitId: actor.unitId,
      invitation: meeting.invitation ?? null,
      leaveReason: page.attendance.find(({ personId }) => personId === actor.personId)?.leaveReason ?? '',
    },
    minutes: meeting.minutes && {
      state: meeting.minutes.state,
      confirmations: page.confirmations.map(({ unitId, at, person }) => ({ unitId, at, name: person.name })),
    },
    abilities: presentAbilities(meeting, actor, now),
  }
}

export type MeetingView = ReturnType<typeof presentMeeting>
export type AgendaItemView = MeetingView['agenda'][number]

function acceptedItems({ agenda }: MeetingPage) {
  return agenda.filter(({ state }) => state === 'ACCEPTED')
}

function firstTopicAt({ meeting }: MeetingPage): Date {
  return topicsBegin(meeting.startsAt, meeting.reviewMinutes)
}

function presentAgenda(page: MeetingPage, actor: Actor, now: Date) {
  const times = agendaTimes(firstTopicAt(page), acceptedItems(page))
  return page.agenda.map((item) => {
    const time = times.find(({ id }) => id === item.id)
    return {
      id: item.id,
      title: item.title,
      purpose: item.purpose,
      unit: item.meetingUnit.unit,
      presenter: item.presenter,
      proposedBy: item.proposedBy.name,
      plannedMinutes: item.plannedMinutes,
      state: item.state,
      reason: item.reason,
      topicId: item.topicId,
      carriedFrom: item.carriedFrom,
      startsAt: time ? formatClock(time.startsAt) : null,
      endsAt: time ? formatClock(time.endsAt) : null,
      running: item.runningSince !== null,
      secondsSpent: secondsSpent(item, now),
      mayEdit: isAllowed(policy.mayEditTopic(actor, page.meeting, item)),
    }
  })
}

function presentAgendaTime(page: MeetingPage) {
  const { endsAt, reviewMinutes } = page.meeting
  const startsAt = firstTopicAt(page)
  const items = acceptedItems(page)
  return {
    reviewMinutes,
    topicsBegin: formatClock(startsAt),
    plannedEnd: formatClock(plannedEnd(startsAt, items)),
    overrunMinutes: overrunMinutes({ startsAt, endsAt, items }),
  }
}

function presentAttendance(page: MeetingPage, actor: Actor) {
  const entries = page.attendance.map(attendanceEntry)
  const seesReasons = policy.isSecretary(actor, page.meeting) || policy.isOnDuty(actor, page.meeting)
  return {
    counts: attendanceCounts(entries),
    people: entries
      .map(({ person, role, votes, reply, present, excused, leaveReason, ...entry }) => ({
        personId: person.id,
        name: person.name,
        unitName: person.unit.shortName,
        unitId: person.unitId,
        role,
        reply,
        votes,
        present,
        excused,
        lateMinutes: entry.lateMinutes,
        checkInWay: entry.checkInWay,
        checkedInBy: entry.checkedInBy?.name ?? null,
        leaveState: entry.leaveState,
        excusedReason: seesReasons || person.id === actor.personId ? entry.excusedReason : '',
        leaveKind: seesReasons || person.id === actor.personId ? entry.leaveKind : null,
        // A reason for leave is for the chair and the secretaries, and for whoever gave it.
        leaveReason: seesReasons || person.id === actor.personId ? leaveReason : '',
      }))
      .sort((a, b) => a.unitName.localeCompare(b.unitName, 'zh-CN') || a.name.localeCompare(b.name, 'zh-CN')),
  }
}

function presentAbilities(meeting: MeetingInScope, actor: Actor, now: Date) {
  return {
    edit: isAllowed(policy.mayEditMeeting(actor, meeting)),
    cancel: isAllowed(policy.mayCancelMeeting(actor, meeting)),
    propose: isAllowed(policy.mayPropose(actor, meeting)),
    proposeForAnyUnit: policy.isSecretary(actor, meeting),
    decide: isAllowed(policy.mayDecideTopic(actor, meeting)),
    arrange: isAllowed(policy.mayArrangeAgenda(actor, meeting)),
    reply: isAllowed(policy.mayReply(actor, meeting)),
    markAttendance: isAllowed(policy.mayMarkAttendance(actor, meeting)),
    appointRecorder: isAllowed(policy.mayAppointRecorder(actor, meeting)),
    end: isAllowed(policy.mayEndMeeting(actor, meeting, now)),
    markExtra: isAllowed(policy.mayMarkExtra(actor, meeting)),
    run: isAllowed(policy.mayRunAgenda(actor, meeting, now)),
  }
}
