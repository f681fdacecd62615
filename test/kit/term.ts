import { addDays, addMonths, type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { PrismaClient } from '@pilin/prisma/client'
import { columnOf } from '@pilin/server/kernel/day'
import type { BuiltBranch } from './builders.ts'

/** A term of the south's secretary that ends in a few days, and the first day of the north's. */
export type EndingTerm = { endsOn: CivilDate; nextStartsOn: CivilDate }

/** Months since the rotation began; odd, so that the second of the two holders is on duty. */
const monthsSoFar = 59

/**
 * Lets the branch's monthly rotation begin so that today is in the last week of a term of the south: late enough
 * for the handover, three days before its end at the latest. Whatever day it is today.
 */
export async function inLastWeekOfTerm(prisma: PrismaClient, branch: BuiltBranch): Promise<EndingTerm> {
  const today = civilDateOf(new Date())
  // A month always has its 28th; one of five days in a row is not later than that.
  const nextStartsOn = [4, 5, 6, 7].map((days) => addDays(today, days)).find((day) => partsOf(day).day <= 28)
  if (!nextStartsOn) throw new Error('four days in a row are never all later than the 28th')
  const startsOn = columnOf(addMonths(nextStartsOn, -monthsSoFar - 1))
  await prisma.dutyRoster.update({ where: { id: branch.rosterId }, data: { startsOn } })
  return { endsOn: addDays(nextStartsOn, -1), nextStartsOn }
}

/** Lets the time come for a meeting: it began half an hour ago. */
export async function letBegin(prisma: PrismaClient, meetingId: string): Promise<void> {
  const startsAt = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 30 * 60_000)
  const endsAt = new Date(startsAt.getTime() + 120 * 60_000)
  await prisma.meeting.update({ where: { id: meetingId }, data: { startsAt, endsAt } })
}
