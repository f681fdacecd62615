import { addDays, type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import { dueDays } from '@pilin/domain/coverage/desk'
import { isOverdueDuty } from '@pilin/domain/coverage/hand-duties'
import { unfinishedStates } from '@pilin/domain/follow-up/action-item'
import { cadenceState, isOwed } from '@pilin/domain/meetings/cadence'
import { dutyOn } from '@pilin/domain/rotation/layers'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { columnOf, dayOf, dayOrNull } from '../../kernel/day.ts'
import { readCadencesWithMeetings } from '../meetings/read-schedule.ts'
import { yearSpan } from '../planning/data.ts'
import { nameStretch, rotationOf } from '../rotation/data.ts'
import { readHandDuties, termsBefore } from './read-duties.ts'

/** The desk shows this many of a sort, the earliest. */
const most = 10

/** What the running term and the one before it still owe by hand, overdue or due within the next days. */
async function readDueDuties(tx: Transaction, scope: OrganizationScope, today: CivilDate) {
  const rotation = await rotationOf(tx, scope)
  const current = dutyOn(rotation, today)
  const [before] = termsBefore(rotation, current?.term.startsOn ?? today, 1)
  const stretches = [before, current].flatMap((stretch) => (stretch ? [stretch] : []))
  const byHand = await readHandDuties(
    tx,
    scope,
    stretches.map(({ term }) => term),
  )
  const until = addDays(today, dueDays + 1)
  return stretches.flatMap((stretch) =>
    (byHand.get(stretch.term.startsOn) ?? [])
      .filter((duty) => isOverdueDuty(duty, until))
      .map(({ title, dueOn, templateId, id, ordinal }) => ({
        id: `${templateId ?? id}-${ordinal}-${stretch.term.startsOn}`,
        title,
        dueOn,
        unit: nameStretch(rotation, stretch).unitName,
      })),
  )
}

/** What is overdue or due within the next days: action items, milestones, and meetings that nobody has planned. */
export async function readDue(tx: Transaction, scope: OrganizationScope, today: CivilDate) {
  const until = { lte: columnOf(addDays(today, dueDays)) }
  const { year } = partsOf(today)
  const [items, milestones, cadences, duties] = await Promise.all([
    tx.actionItem.findMany({
      where: { organizationId: scope, state: { in: [...unfinishedStates] }, dueOn: until },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, text: true, dueOn: true, unit: { select: { shortName: true } } },
    }),
    tx.milestone.findMany({
      where: {
        dueOn: until,
        doneOn: null,
        project: {
          organizationId: scope,
          state: { in: ['PLANNED', 'RUNNING'] },
          list: { state: { not: 'DRAFT' } },
        },
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, title: true, dueOn: true, project: { select: { id: true, name: true } } },
    }),
    readCadencesWithMeetings(tx, [scope], { from: yearSpan(year - 1).gte, to: yearSpan(year + 1).lt }),
    readDueDuties(tx, scope, today),
  ])
  return {
    duties: duties.slice(0, most),
    items: items.map(({ id, text, dueOn, unit }) => ({
      id,
      text,
      dueOn: dayOf(dueOn),
      unit: unit?.shortName ?? '',
    })),
    milestones: milestones.map(({ id, title, dueOn, project }) => ({
      id,
      title,
      dueOn: dayOf(dueOn),
      project,
    })),
    meetings: cadences.flatMap(({ meetings, ...row }) => {
      const cadence = { ...row, startsOn: dayOf(row.startsOn), endsOn: dayOrNull(row.endsOn) }
      if (!isOwed(cadence, today)) return []
      const { period, state } = cadenceState({ cadence, day: today, today, meetings })
      return state === 'DUE' ? [{ kind: row.kind, label: period.label, dueOn: period.endsOn }] : []
    }),
  }
}
