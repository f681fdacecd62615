import { registrationsTable } from '@pilin/documents/council/registrations'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { loadActivity } from '../activities/data.ts'
import { countsOf, presentList, presentTimes } from '../activities/present.ts'
import { placeOf } from '../lists/data.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeRegistrations } from './policy.ts'

/** Who registered for an activity as its page lists them, as a table. */
export const viewRegistrations = view({
  input: z.object({ activityId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const activity = await loadActivity(prisma, actor, input.activityId)
    return { ...activity, ...(await placeOf(prisma, actor, activity.organizationId, now)) }
  },
  policy: mayTakeRegistrations,
  present(activity, actor, now) {
    const { registrations } = activity
    const days = new Map(registrations.map(({ id, registeredAt }) => [id, civilDateOf(registeredAt)]))
    const rows = presentList(registrations, actor, activity, now).map((each) => ({
      ...each,
      registeredOn: days.get(each.id) ?? civilDateOf(now),
    }))
    const { placed, waiting, present } = countsOf(registrations)
    const { time } = presentTimes(activity, now)
    const title = messages.registrationsTitle(activity.title)
    const subtitle = messages.registrationsCount(time, placed, waiting, present)
    return { table: registrationsTable({ title, subtitle }, rows), day: civilDateOf(now) }
  },
})
