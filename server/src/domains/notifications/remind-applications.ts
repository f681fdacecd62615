import { applicationKindLabels, applicationStepLabels } from '@pilin/domain/admissions/vocabulary'
import { newsSince } from '@pilin/domain/notifications/activity-reminders'
import { listenerToApplication } from '@pilin/domain/notifications/council-news'
import { inTransaction } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { listenersOf } from './data.ts'
import { notify } from './record-notification.ts'

/**
 * Tells the secretariat that an application waits, and a member unit what was decided about its own; each step once.
 * Asked from the data, since an applicant has no account. Returns how many messages are new.
 */
export async function remindOfApplications(runtime: Runtime, now: Date): Promise<number> {
  const steps = await runtime.database.prisma.unitApplicationStep.findMany({
    where: { at: { gte: newsSince(now) } },
    orderBy: { at: 'asc' },
    include: { application: { select: { name: true, kind: true, unitId: true } } },
  })
  let count = 0
  for (const { id, step, text, personId, organizationId, applicationId, application } of steps) {
    const { name, kind, unitId } = application
    const listener = listenerToApplication(step, kind === 'JOIN' ? null : unitId)
    if (!listener) continue
    count += await inTransaction(runtime, async (tx) => {
      const people = await listenersOf(tx, organizationId, listener, now)
      const words = {
        unit: name,
        application: applicationKindLabels[kind],
        step: applicationStepLabels[step],
      }
      const message = {
        organizationId,
        people: people.filter((each) => each !== personId),
        data: { ...words, text },
        now,
        key: `application:${id}`,
      }
      return listener === 'KEEPERS'
        ? notify(tx, { ...message, kind: 'application.arrived', subjectId: applicationId })
        : notify(tx, { ...message, kind: 'application.decided', subjectId: listener.unitId })
    })
  }
  return count
}
