import { forgetAfterDays } from '@pilin/domain/activities/vocabulary'
import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'

/**
 * Wipes the names, numbers and addresses of visitors some months after an activity: nobody needs them any more. That somebody
 * registered and came stays. Returns of how many.
 */
export async function removeVisitors(runtime: Runtime, now: Date): Promise<number> {
  const before = instantOf(addDays(civilDateOf(now), -forgetAfterDays), '00:00')
  const activities = await runtime.database.prisma.activity.findMany({
    where: { endsAt: { lt: before }, registrations: { some: { name: { not: '' } } } },
    select: { id: true, organizationId: true, title: true },
  })
  let sum = 0
  for (const { id, organizationId, title } of activities) {
    sum += await inTransaction(runtime, async (tx) => {
      await tx.$queryRaw`select id from activity where id = ${id}::uuid for no key update`
      const where = { activityId: id, name: { not: '' } }
      const { count } = await tx.registration.updateMany({ where, data: { name: '', phone: '', email: '' } })
      // Of two nodes at once the second finds nothing left.
      if (count === 0) return 0
      const about = { actor: { userId: null, name: '系统' }, organizationId, subjectId: id, now }
      await recordAudit(tx, { ...about, kind: 'activity.visitors-removed', data: { title, count } })
      return count
    })
  }
  return sum
}
