import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { explainDay } from '@pilin/domain/planning/explanation'
import { dayOf } from '../../kernel/day.ts'
import { dayPlanOf } from '../meetings/data.ts'
import { dutyOnDay, type NamedRotation } from '../rotation/data.ts'
import type { LedgerRecords, UnitCount } from './data.ts'

/**
 * One meeting as the ledger tells it: the fields of a ledger row (三会一课 台账) as far as they are on record.
 * Heads are of those with a vote or without, observers apart.
 */
export function presentLedgerMeeting(
  meeting: LedgerRecords['meetings'][number],
  counts: readonly UnitCount[],
  rotations: NamedRotation[],
) {
  const date = civilDateOf(meeting.startsAt)
  const duty = dutyOnDay(rotations, meeting.organizationId, date)
  const own = counts.filter(({ meetingId }) => meetingId === meeting.id)
  const sum = (field: 'expected' | 'present' | 'onLeave' | 'observers') =>
    own.reduce((total, each) => total + each[field], 0)
  const heads = { expected: sum('expected'), present: sum('present'), onLeave: sum('onLeave') }
  return {
    id: meeting.id,
    kind: meeting.kind,
    state: meeting.state,
    stateReason: meeting.stateReason,
    extra: meeting.extra,
    counts: meeting.counts,
    title: meeting.title,
    date,
    plannedDate: meeting.plan ? dayOf(meeting.plan.originalDay) : date,
    note: meeting.plan ? (explainDay(dayPlanOf(meeting.plan), date) ?? null) : null,
    place: meeting.place,
    host: meeting.hostUnit?.shortName ?? duty?.unitName ?? '',
    chair: meeting.chair?.name ?? duty?.name ?? '',
    recorder: meeting.recorder?.name ?? '',
    presenters: [...new Set(meeting.agenda.flatMap(({ presenter }) => (presenter ? [presenter.name] : [])))],
    ...heads,
    absent: heads.expected - heads.present - heads.onLeave,
    observers: sum('observers'),
    topics: meeting.agenda.map(({ title }) => title),
    resolutions: meeting.resolutions,
    minutes: meeting.minutes?.state ?? null,
    frozenOn: meeting.minutes?.frozenAt ? civilDateOf(meeting.minutes.frozenAt) : null,
    unitIds: meeting.units.map(({ unitId }) => unitId),
    presentUnitIds: own
      .filter(({ present, observers }) => present + observers > 0)
      .map(({ unitId }) => unitId),
  }
}

export type LedgerMeeting = ReturnType<typeof presentLedgerMeeting>
