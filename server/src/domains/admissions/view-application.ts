import { decidesApplications, stateAfterStep } from '@pilin/domain/admissions/steps'
import { applicationSteps } from '@pilin/domain/admissions/vocabulary'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { placeOf } from '../organizations/present.ts'
import { type ApplicationInScope, loadApplication, readDecisions } from './data.ts'
import { maySeeApplications } from './policy.ts'

/** An application with every step, the agendas that it was on, and what can be done next. */
export const viewApplication = view({
  input: z.object({ applicationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const application = await loadApplication(prisma, actor, input.applicationId)
    const [steps, decisions, sessions] = await Promise.all([
      prisma.unitApplicationStep.findMany({
        where: { applicationId: application.id },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      }),
      readDecisions(prisma, application.scope, application.topicId),
      plannedSessions(prisma, application, now),
    ])
    return { organizationId: application.organizationId, application, steps, decisions, sessions }
  },
  policy: maySeeApplications,
  present({ application, steps, decisions, sessions }, _actor, now) {
    const { id, kind, state, unitId, name, shortName, unitKind, address, reason, organization } = application
    return {
      id,
      organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
      kind,
      state,
      unitId,
      name,
      shortName,
      unitKind,
      place: placeOf(application),
      address,
      contact: {
        name: application.contactName,
        office: application.contactOffice,
        phone: application.contactPhone,
      },
      reason,
      onDay: dayOrNull(application.onDay),
      untilDay: dayOrNull(application.untilDay),
      today: civilDateOf(now),
      steps: steps.map(({ id: stepId, step, text, byName, at }) => ({
        id: stepId,
        step,
        text,
        by: byName,
        at,
      })),
      appearances: decisions.appearances.map(({ meeting, ...item }) => ({
        id: item.id,
        state: item.state,
        meetingId: meeting.id,
        title: meeting.title,
        date: civilDateOf(meeting.startsAt),
        isFrozen: meeting.minutes?.state === 'FROZEN',
      })),
      resolutions: decisions.resolutions.map(({ id: resolutionId, year, serial, text, decidedOn }) => ({
        id: resolutionId,
        number: resolutionNumber(year, serial),
        text,
        decidedOn: dayOf(decidedOn),
        isItsOwn: resolutionId === application.resolutionId,
      })),
      sessions: sessions.map(({ id: meetingId, title, startsAt }) => ({
        id: meetingId,
        title,
        date: civilDateOf(startsAt),
      })),
      /** The steps that are open from here. */
      may: applicationSteps.filter((step) => stateAfterStep(state, step) !== undefined),
    }
  },
})

/** Meetings on whose agenda the application can be put. */
async function plannedSessions(tx: Transaction, { scope, organization }: ApplicationInScope, now: Date) {
  const planned = await tx.meeting.findMany({
    where: { organizationId: scope, state: 'PLANNED', endsAt: { gte: now } },
    orderBy: { startsAt: 'asc' },
    select: { id: true, kind: true, title: true, startsAt: true },
  })
  return planned.filter(({ kind }) => decidesApplications(organization.kind, kind))
}
