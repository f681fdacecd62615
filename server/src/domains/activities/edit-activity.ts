import { editActivityInput } from '@pilin/domain/activities/schemas'
import { formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { allOf } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { checkNamed, lockActivity } from './data.ts'
import { mayAddActivity, mayChangeActivity } from './policy.ts'
import { moveUp } from './store.ts'

/** Changes an activity until it is over; with more places those who wait move up. */
export const editActivity = useCase({
  input: editActivityInput,
  async load(tx, actor, input, now) {
    const activity = await lockActivity(tx, actor, input.activityId, now)
    await checkNamed(tx, activity, input, activity)
    return activity
  },
  policy: (actor, activity, { hostUnitId }, now) =>
    allOf(
      mayChangeActivity(actor, activity, now),
      hostUnitId === activity.hostUnitId ? 'allowed' : mayAddActivity(actor, activity, hostUnitId),
    ),
  async run({ tx, actor, input, thing: activity, now, announce }) {
    const { organizationId, taken } = activity
    const { activityId, date, startTime, endTime, ...words } = input
    const times = { startsAt: instantOf(date, startTime), endsAt: instantOf(date, endTime) }
    const isMoved = times.startsAt.getTime() !== activity.startsAt.getTime()
    if (isMoved && times.startsAt <= now) throw new DomainError('ACTIVITY_PAST')
    if (words.places !== null && words.places < taken) throw new DomainError('ACTIVITY_PLACES', { taken })
    await tx.activity.update({ where: { id: activityId }, data: { ...words, ...times } })
    const movedUp = await moveUp(tx, activityId, now)
    const data = { title: words.title, startsAt: formatDayAndClock(times.startsAt), movedUp }
    const about = { actor, organizationId, subjectId: activityId, now }
    await recordAudit(tx, { ...about, kind: 'activity.edited', data })
    await announce({ type: 'activity.changed', organizationId, activityId })
  },
})
