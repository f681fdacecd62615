import type { LivedCouncil } from './live-council.ts'

/** How many records of each sort there are; admissions are joins that a session decided, the return among them. */
export async function countRecords({ council }: LivedCouncil): Promise<string[]> {
  const { prisma } = council.test.runtime.database
  const where = { organizationId: council.organizationId }
  const carriedOut = { ...where, state: 'CARRIED_OUT' } as const
  return [
    `admissions ${await prisma.unitApplication.count({ where: { ...carriedOut, kind: 'JOIN' } })}`,
    `withdrawals ${await prisma.unitApplication.count({ where: { ...carriedOut, kind: 'LEAVE' } })}`,
    `needs ${await prisma.need.count({ where })}`,
    `projects ${await prisma.project.count({ where })}`,
    `claims ${await prisma.claim.count({ where })}`,
    `activities ${await prisma.activity.count({ where })}`,
    `registrations ${await prisma.registration.count({ where })}`,
    `evaluations ${await prisma.evaluation.count({ where })}`,
    `judgements ${await prisma.evaluationAnswer.count({ where })}`,
    `nudges ${await prisma.unitNudge.count({ where })}`,
  ]
}
