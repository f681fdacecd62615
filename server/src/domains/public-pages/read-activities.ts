import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import type { PublicPlace } from './read-page.ts'

/** A page shows this many activities, the next first. */
const most = 30

/** What is to come and open to everybody; what is for members alone is not shown. */
export async function readActivities({ tx, scope, now }: PublicPlace) {
  const activities = await tx.activity.findMany({
    where: { organizationId: scope, state: 'PLANNED', openToVisitors: true, endsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true, title: true, place: true, startsAt: true, places: true, taken: true, brand: true },
  })
  return activities.map(({ id, title, place, startsAt, places, taken, brand }) => ({
    id,
    title,
    place,
    time: formatDayAndClock(startsAt),
    brand: brand?.name ?? '',
    isFull: places !== null && taken >= places,
  }))
}
