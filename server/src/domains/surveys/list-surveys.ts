import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf } from '../lists/data.ts'
import { maySeeLists } from '../lists/policy.ts'
import { contactsOf } from '../organizations/read-contacts.ts'
import { readSurveys, stageOf } from './data.ts'
import { mayAnswerFor, mayKeepSurveys, maySeeSurvey } from './policy.ts'

/** The surveys of an organization, the newest first, and which of them wait for the reader's own unit. */
export const listSurveys = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const place = await placeOf(prisma, actor, input.organizationId, now)
    const { unitId } = actor
    const [organization, surveys, contacts] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: place.organizationId } }),
      readSurveys(prisma, place.organizationId),
      contactsOf(prisma, place.organizationId, unitId ? [unitId] : [], now),
    ])
    return { ...place, organization, surveys, unitId, contactIds: contacts.get(unitId ?? '') ?? [] }
  },
  policy: maySeeLists,
  present({ organization, surveys, ...unit }, actor, now) {
    const answersForUnit = isAllowed(mayAnswerFor(actor, unit))
    return {
      organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
      surveys: surveys
        .map((survey) => ({ survey, stage: stageOf(survey, now) }))
        .filter(({ survey, stage }) =>
          isAllowed(maySeeSurvey(actor, { organizationId: survey.organizationId, stage })),
        )
        .map(({ survey, stage }) => ({
          id: survey.id,
          title: survey.title,
          year: survey.year,
          anonymous: survey.anonymous,
          stage,
          opensOn: dayOf(survey.opensOn),
          closesOn: dayOf(survey.closesOn),
          answers: survey._count.answers,
          invited: survey._count.invitations,
          silent: survey.invitations.length,
          waitsForReader:
            stage === 'OPEN' &&
            answersForUnit &&
            survey.invitations.some(({ unitId }) => unitId === unit.unitId),
        })),
      abilities: { keep: isAllowed(mayKeepSurveys(actor, unit)) },
    }
  },
})
