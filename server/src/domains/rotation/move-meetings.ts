import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { sameHolder } from '@pilin/domain/rotation/layers'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import type { Announcement } from '../../kernel/announcement.ts'
import { type Duty, dutyOnDay, rotationOf } from './data.ts'

type Context = { tx: Transaction; now: Date; announce(fact: Announcement): Promise<void> }

/** A planned meeting on a day whose duty changed. What was fixed by hand did not move. */
export type MovedMeeting = { meetingId: string; chairMoved: boolean; hostMoved: boolean }

/**
 * Makes a change of the rotation and tells which planned meetings, from today on, it moved to another chair or
 * host: by time, with those whose day changed hands but on which both were fixed by hand. Open pages hear of it.
 */
export async function moveMeetings<T>(
  { tx, now, announce }: Context,
  scope: OrganizationScope,
  change: () => Promise<T>,
): Promise<{ changed: T; meetings: MovedMeeting[] }> {
  const before = await rotationOf(tx, scope)
  const changed = await change()
  const after = await rotationOf(tx, scope)
  const meetings = await tx.meeting.findMany({
    where: {
      organizationId: scope,
      state: 'PLANNED',
      startsAt: { gte: instantOf(civilDateOf(now), '00:00') },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, startsAt: true, chairId: true, hostUnitId: true },
  })
  const moved: MovedMeeting[] = []
  const people = new Set<string>()
  for (const { id: meetingId, startsAt, chairId, hostUnitId } of meetings) {
    const day = civilDateOf(startsAt)
    const [was, is] = [before, after].map((each) => dutyOnDay([each], scope, day))
    if (isSame(was, is)) continue
    moved.push({
      meetingId,
      chairMoved: chairId === null,
      hostMoved: hostUnitId === null && was?.unitId !== is?.unitId,
    })
    for (const duty of [was, is]) if (duty?.personId) people.add(duty.personId)
    await announce({ type: 'meeting.changed', organizationId: scope, meetingId })
  }
  await judgeAnew({ tx, now, announce }, [...people])
  return { changed, meetings: moved }
}

function isSame(was: Duty | undefined, is: Duty | undefined): boolean {
  return was === is || (was !== undefined && is !== undefined && sameHolder(was, is))
}

/** Who is on duty may do more than others; open pages of both are judged anew. */
async function judgeAnew({ tx, announce }: Context, personIds: string[]): Promise<void> {
  if (personIds.length === 0) return
  const people = await tx.person.findMany({
    where: { id: { in: personIds } },
    select: { userId: true },
    // The order in which the live engine locks writers.
    orderBy: { userId: 'asc' },
  })
  for (const { userId } of people) if (userId) await announce({ type: 'access.changed', userId })
}
