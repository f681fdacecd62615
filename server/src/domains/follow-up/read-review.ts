import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { isOverdue, unfinishedStates } from '@pilin/domain/follow-up/action-item'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import type { Review } from '@pilin/domain/minutes/review'
import type { Transaction } from '@pilin/prisma/database'
import { dayOf } from '../../kernel/day.ts'
import type { MeetingInScope } from '../meetings/data.ts'

type Reviewing = Pick<MeetingInScope, 'organizationId' | 'kind' | 'startsAt'>

/**
 * 上次决议办理情况, as it stands now: what the last held meeting of the same kind resolved, and every open action
 * item of the organization, the most urgent first. An item is overdue by the day of the meeting.
 */
export async function readReview(tx: Transaction, meeting: Reviewing): Promise<Review> {
  const { organizationId, kind, startsAt } = meeting
  const last = await tx.meeting.findFirst({
    where: { organizationId, kind, state: 'HELD', startsAt: { lt: startsAt } },
    orderBy: { startsAt: 'desc' },
    select: {
      title: true,
      startsAt: true,
      minutes: { select: { state: true } },
      resolutions: { orderBy: [{ year: 'asc' }, { serial: 'asc' }] },
    },
  })
  const items = await tx.actionItem.findMany({
    where: { organizationId, state: { in: [...unfinishedStates] } },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    include: { person: { select: { name: true, unit: { select: { shortName: true } } } } },
  })
  const day = civilDateOf(startsAt)
  return {
    last: last && {
      title: last.title,
      date: civilDateOf(last.startsAt),
      frozen: last.minutes?.state === 'FROZEN',
    },
    resolutions: (last?.resolutions ?? []).map(({ year, serial, text }) => ({
      number: resolutionNumber(year, serial),
      text,
    })),
    actionItems: items.map(({ text, person, dueOn, state }) => ({
      text,
      person: person.name,
      unit: person.unit.shortName,
      dueOn: dayOf(dueOn),
      overdue: isOverdue(dayOf(dueOn), day, state),
    })),
  }
}
