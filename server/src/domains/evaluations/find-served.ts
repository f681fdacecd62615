import { wasServed } from '@pilin/domain/activities/served'
import type { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { titleOf } from './data.ts'

/** What an evaluation is about: one activity, or all of a project. */
type About = { activityId: string | null; projectId: string | null }

/** Whether one of some registrations makes somebody a person served by what is evaluated. */
export async function findServed(
  tx: Transaction,
  { activityId, projectId }: About,
  whose: Prisma.RegistrationWhereInput,
  now: Date,
): Promise<boolean> {
  const about = activityId ? { id: activityId } : { projectId: projectId ?? '' }
  const registrations = await tx.registration.findMany({
    where: { ...whose, state: 'PLACED', activity: { ...about, state: 'PLANNED', startsAt: { lte: now } } },
    select: {
      state: true,
      present: true,
      activity: { select: { _count: { select: { registrations: { where: { present: { gt: 0 } } } } } } },
    },
  })
  return registrations.some(({ activity, ...each }) =>
    wasServed({ ...each, noted: activity._count.registrations }),
  )
}

/** The open evaluations of an activity and of its project, or of a project, in which somebody may say how it was. */
export async function findOwnEvaluations(
  tx: Transaction,
  about: { activityId: string } | { projectId: string },
  whose: Prisma.RegistrationWhereInput,
  now: Date,
) {
  const judged =
    'activityId' in about
      ? [about, { project: { activities: { some: { id: about.activityId } } } }]
      : [{ projectId: about.projectId }]
  const open = await tx.evaluation.findMany({
    where: { state: 'OPEN', OR: judged },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      activityId: true,
      projectId: true,
      project: { select: { name: true } },
      activity: { select: { title: true } },
    },
  })
  const own: { id: string; title: string }[] = []
  for (const each of open) {
    if (await findServed(tx, each, whose, now)) own.push({ id: each.id, title: titleOf(each) })
  }
  return own
}
