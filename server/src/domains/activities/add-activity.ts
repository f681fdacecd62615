import { addActivityInput } from '@pilin/domain/activities/schemas'
import { formatDayAndClock, instantOf } from '@pilin/domain/calendar/shanghai'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { checkNamed } from './data.ts'
import { mayAddActivity } from './policy.ts'

/** Announces an activity that is still to come. */
export const addActivity = useCase({
  input: addActivityInput,
  async load(tx, actor, input, now) {
    const place = await placeOf(tx, actor, input.organizationId, now)
    await checkNamed(tx, place, input)
    return place
  },
  policy: (actor, place, { hostUnitId }) => mayAddActivity(actor, place, hostUnitId),
  async run({ tx, actor, input, thing: { organizationId }, now, announce }) {
    const { personId } = actor
    if (!personId) throw new DomainError('NOT_ACTIVITY_HOST')
    const { organizationId: _given, date, startTime, endTime, ...words } = input
    const times = { startsAt: instantOf(date, startTime), endsAt: instantOf(date, endTime) }
    if (times.startsAt <= now) throw new DomainError('ACTIVITY_PAST')
    const { id: activityId } = await tx.activity.create({
      data: { ...words, ...times, organizationId, createdById: personId, createdAt: now },
      select: { id: true },
    })
    const data = { title: words.title, startsAt: formatDayAndClock(times.startsAt) }
    const about = { actor, organizationId, subjectId: activityId, now }
    await recordAudit(tx, { ...about, kind: 'activity.added', data })
    await announce({ type: 'activity.changed', organizationId, activityId })
    return { activityId }
  },
})
