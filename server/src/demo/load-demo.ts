import { addDays } from '@pilin/domain/calendar/civil-date'
import { periodOf } from '@pilin/domain/calendar/period'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { financialBund, financialBundAbsences } from '@pilin/prisma/seed/financial-bund'
import { financialBundActivities } from '@pilin/prisma/seed/financial-bund-activities'
import { financialBundLists } from '@pilin/prisma/seed/financial-bund-lists'
import { nextSessionAgenda } from '@pilin/prisma/seed/financial-bund-next-session'
import {
  financialBundDuties,
  financialBundNudge,
  financialBundPublicPage,
} from '@pilin/prisma/seed/financial-bund-public'
import { financialBundSurveys } from '@pilin/prisma/seed/financial-bund-surveys'
import { financialBundApplication, financialBundContacts } from '@pilin/prisma/seed/financial-bund-units'
import type { AbsenceSeed, AgendaSeed, OrganizationSeed } from '@pilin/prisma/seed/seed-types'
import { shantang, shantangAbsences } from '@pilin/prisma/seed/shantang'
import { shantangBacklog } from '@pilin/prisma/seed/shantang-backlog'
import { nextConsultationAgenda } from '@pilin/prisma/seed/shantang-next-meeting'
import { mingyueShantang } from '@pilin/prisma/seed/shantang-project'
import { hashPassword } from 'better-auth/crypto'
import { tellOfChangedMeeting } from '../domains/notices/reactions.ts'
import { notifyPeople } from '../domains/notifications/reactions.ts'
import type { Reaction, Runtime } from '../kernel/use-case.ts'
import { activitySteps } from './activity-steps.ts'
import { AuditTrail } from './audit-trail.ts'
import { backlogSteps } from './backlog-steps.ts'
import { Cast } from './cast.ts'
import { dutySteps, nudgeSteps, publicPageSteps } from './coverage-steps.ts'
import { demoPassword } from './demo-accounts.ts'
import { feedSteps } from './feed-steps.ts'
import { heldMeeting } from './held-meeting.ts'
import { insertOrganization } from './insert-organization.ts'
import { listSteps } from './list-steps.ts'
import { nextMeeting, plannedMeeting } from './meeting-steps.ts'
import { bundOccurrences, type Occurrence, shantangOccurrences } from './occurrences.ts'
import { projectSteps } from './project-steps.ts'
import { handoverSteps, rotationSteps } from './rotation-steps.ts'
import { play, type Stage, type Step } from './stage.ts'
import { surveySteps } from './survey-steps.ts'
import { applicationSteps, contactSteps } from './unit-steps.ts'

/** An organization, its meetings as of today, and who was missing by turns. */
type Play = {
  seed: OrganizationSeed
  occurrencesAt(now: Date): Occurrence[]
  agenda: AgendaSeed
  absences: readonly AbsenceSeed[]
  /** What happens beside the meetings. */
  besides(stage: Stage): Step[]
}

const plays: readonly Play[] = [
  {
    seed: shantang,
    occurrencesAt: shantangOccurrences,
    agenda: nextConsultationAgenda,
    absences: shantangAbsences,
    besides: (stage) => [
      ...backlogSteps(stage, shantangBacklog),
      ...projectSteps(stage, mingyueShantang),
      ...rotationSteps(stage),
      ...feedSteps(stage, ['cao.bailu', 'shen.guiming']),
    ],
  },
  {
    seed: financialBund,
    occurrencesAt: bundOccurrences,
    agenda: nextSessionAgenda,
    absences: financialBundAbsences,
    // The secretariat signs for the units that take the chair.
    besides: (stage) => {
      const endsOn = addDays(periodOf('YEAR', civilDateOf(stage.now)).startsOn, -1)
      return [
        ...handoverSteps(stage, { endsOn, outgoing: 'jiang.wangchao', incoming: 'lin.tingtao' }),
        ...listSteps(stage, financialBundLists),
        ...activitySteps(stage, financialBundActivities),
        ...contactSteps(stage, 'lin.tingtao', financialBundContacts),
        ...surveySteps(stage, 'lin.tingtao', financialBundSurveys),
        ...applicationSteps(stage, 'lin.tingtao', financialBundApplication),
        ...nudgeSteps(stage, 'lin.tingtao', financialBundNudge),
        ...dutySteps(stage, 'lin.tingtao', financialBundDuties),
        ...publicPageSteps(stage, 'lin.tingtao', financialBundPublicPage),
      ]
    },
  },
]

/** A slow machine may take this long; whatever is slower has stopped. */
const patience = { maxWait: 10_000, timeout: 120_000 }

/**
 * Loads the demo organizations that are not there yet. Each is one transaction, which its fixed id makes
 * unrepeatable: a process that is killed half-way leaves nothing of it, and the next start loads it.
 */
export async function loadDemo(runtime: Runtime): Promise<void> {
  const { prisma } = runtime.database
  const there = await prisma.organization.findMany({
    where: { id: { in: plays.map(({ seed }) => seed.id) } },
    select: { id: true },
  })
  const missing = plays.filter(({ seed }) => !there.some(({ id }) => id === seed.id))
  if (missing.length === 0) return
  const passwordHash = await hashPassword(demoPassword)
  await Promise.all(missing.map((each) => loadOrganization(runtime, each, passwordHash)))
}

async function loadOrganization(
  { database, clock, reactions }: Runtime,
  { seed, occurrencesAt, agenda, absences, besides }: Play,
  passwordHash: string,
): Promise<void> {
  const now = clock()
  const occurrences = occurrencesAt(now)
  await database.prisma.$transaction(async (tx) => {
    const trail = new AuditTrail()
    const cast = new Cast(seed, civilDateOf(now))
    const stage: Stage = { tx, cast, trail, reactions: withoutOldNews(reactions, now), now }
    await insertOrganization(stage, passwordHash, occurrences)
    const steps = occurrences.flatMap((each, index) =>
      stepsOf(stage, each, { agenda, absence: absences[index % absences.length] }),
    )
    await play([...steps, ...besides(stage)], now)
    await trail.write(tx)
  }, patience)
}

/** Nobody is told today what happened more than this many days ago. */
const newsDays = 10

function withoutOldNews(reactions: readonly Reaction[], now: Date): Reaction[] {
  const since = now.getTime() - newsDays * 86_400_000
  return reactions.map((react) => {
    if (react !== notifyPeople && react !== tellOfChangedMeeting) return react
    return async (fact, context) => {
      if (context.now.getTime() >= since) await react(fact, context)
    }
  })
}

function stepsOf(
  stage: Stage,
  occurrence: Occurrence,
  { agenda, absence }: { agenda: AgendaSeed; absence: AbsenceSeed | undefined },
): Step[] {
  switch (occurrence.state) {
    case 'HELD':
      return heldMeeting(stage, occurrence, absence ?? { onLeave: [], absent: [] })
    case 'NEXT':
      return nextMeeting(stage, occurrence, agenda)
    case 'PLANNED':
      return plannedMeeting(stage, occurrence)
  }
}
