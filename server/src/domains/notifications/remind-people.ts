import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { unfinishedStates } from '@pilin/domain/follow-up/action-item'
import {
  actionItemReminders,
  dueAhead,
  hoursBefore,
  meetingReminders,
  minutesAtMost,
  minutesEvery,
  overdueWithin,
} from '@pilin/domain/notifications/reminders'
import type { Transaction } from '@pilin/prisma/database'
import { columnOf, dayOf } from '../../kernel/day.ts'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { leadersOf, meetingToTell, overseersOf, timeText } from './data.ts'

import { notify } from './record-notification.ts'
import { remindOfActivities } from './remind-activities.ts'
import { remindOfClaims } from './remind-claims.ts'
import { remindOfEvaluations } from './remind-evaluations.ts'
import { remindOfReviews } from './remind-reviews.ts'
import { remindOfSurveys } from './remind-surveys.ts'

const day = 24 * 60 * 60_000

/**
 * Gives every reminder that is due now and has not been given. Everything is told from the data at this moment, so
 * nothing is planned ahead that could be lost, and running it twice, or on two nodes at once, gives nothing twice.
 * Returns how many messages are new.
 */
export async function remindPeople(runtime: Runtime, now: Date): Promise<number> {
  let count = 0
  for (const meetingId of await meetingsToLookAt(runtime, now)) {
    count += await inTransaction(runtime, (tx) => remindOfMeeting(tx, meetingId, now))
  }
  for (const itemId of await actionItemsToLookAt(runtime, now)) {
    count += await inTransaction(runtime, (tx) => remindOfActionItem(tx, itemId, now))
  }
  count += await remindOfSurveys(runtime, now)
  count += await remindOfActivities(runtime, now)
  count += await remindOfClaims(runtime, now)
  count += await remindOfEvaluations(runtime, now)
  return count + (await remindOfReviews(runtime, now))
}

/** Meetings that begin soon, whose replies are due, or whose minutes may be overdue. */
async function meetingsToLookAt({ database }: Runtime, now: Date): Promise<string[]> {
  const soon = new Date(now.getTime() + hoursBefore.day * 60 * 60_000)
  const longAgo = new Date(now.getTime() - (minutesAtMost * minutesEvery + 2) * day)
  const rows = await database.prisma.meeting.findMany({
    where: {
      OR: [
        { state: 'PLANNED', startsAt: { gt: now, lte: soon } },
        { state: 'PLANNED', startsAt: { gt: now }, notice: { replyBy: { lte: now } } },
        { state: { not: 'CANCELLED' }, endsAt: { gte: longAgo, lte: now }, minutes: { state: 'DRAFT' } },
      ],
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function remindOfMeeting(tx: Transaction, meetingId: string, now: Date): Promise<number> {
  // Whoever is changing the meeting goes first; the next look sees what came of it.
  const free = await tx.$queryRaw<unknown[]>`select id from meeting
    where id = ${meetingId}::uuid for share skip locked`
  if (free.length === 0) return 0
  const meeting = await meetingToTell(tx, meetingId)
  const [minutes, notice] = await Promise.all([
    tx.minutes.findUnique({ where: { meetingId }, select: { state: true } }),
    tx.meetingNotice.findUnique({ where: { meetingId }, select: { replyBy: true } }),
  ])
  const writers = [...(await leadersOf(tx, meeting)), ...(meeting.recorderId ? [meeting.recorderId] : [])]
  const facts = {
    ...meeting,
    replyBy: notice?.replyBy ?? null,
    minutes: minutes?.state ?? null,
    writers,
  }
  let count = 0
  for (const { kind, key, people } of meetingReminders(facts, now)) {
    const { organizationId, title, startsAt, place } = meeting
    const data = { meeting: title, time: timeText(startsAt), place }
    count += await notify(tx, { kind, organizationId, subjectId: meetingId, people, data, now, key })
  }
  return count
}

async function actionItemsToLookAt({ database }: Runtime, now: Date): Promise<string[]> {
  const today = civilDateOf(now)
  const rows = await database.prisma.actionItem.findMany({
    where: {
      state: { in: [...unfinishedStates] },
      dueOn: { gte: columnOf(addDays(today, -overdueWithin - 1)), lte: columnOf(addDays(today, dueAhead)) },
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

async function remindOfActionItem(tx: Transaction, itemId: string, now: Date): Promise<number> {
  const free = await tx.$queryRaw<unknown[]>`select id from action_item
    where id = ${itemId}::uuid for share skip locked`
  if (free.length === 0) return 0
  const item = await tx.actionItem.findUniqueOrThrow({
    where: { id: itemId },
    include: {
      person: { select: { name: true } },
      organization: { select: { kind: true } },
      meeting: { select: { units: { select: { unitId: true } } } },
    },
  })
  const { organizationId, personId, text, state } = item
  const dueOn = dayOf(item.dueOn)
  const people = [personId, ...(await overseersOf(tx, item, now))]
  let count = 0
  for (const { kind, key, people: told } of actionItemReminders({ id: itemId, state, dueOn, people }, now)) {
    const data = { text, dueOn: formatFullDay(dueOn), person: item.person.name }
    count += await notify(tx, { kind, organizationId, subjectId: itemId, people: told, data, now, key })
  }
  return count
}
