import { quarterOfDay } from '@pilin/domain/projects/quarter'
import { mostNeedsAtOnce } from '@pilin/domain/projects/schemas'
import { orNull, uuid, wholeNumber } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { dayOrNull } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { placeOf, readSettings } from '../lists/data.ts'
import { mayKeepLists } from '../lists/policy.ts'

const agreedClaims = {
  where: { state: 'AGREED' },
  orderBy: { askedAt: 'asc' },
  select: { unitId: true, role: true },
} as const

/**
 * The open needs that are not on the list of a year yet, those that wait longest first, each with what it says
 * already for a project: its words, when and where, and the units whose claims were agreed to.
 */
export const viewCandidates = view({
  input: z.object({
    organizationId: uuid,
    year: wholeNumber('年度', 2000, 2100),
    /** Only what came from one round of needs. */
    surveyId: orNull(uuid),
  }),
  async load({ runtime, actor, input: { organizationId, year, surveyId }, now }) {
    const { prisma } = runtime.database
    const place = await placeOf(prisma, actor, organizationId, now)
    const scope = place.organizationId
    const where = {
      organizationId: scope,
      state: 'OPEN',
      projects: { none: { list: { year } } },
      ...(surveyId && { answerGroup: { surveyId } }),
    } as const
    const [organization, settings, list, needs, waiting] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readSettings(prisma, scope),
      prisma.serviceList.findUnique({ where: { organizationId_year: { organizationId: scope, year } } }),
      prisma.need.findMany({
        where,
        orderBy: [{ enteredAt: 'asc' }, { id: 'asc' }],
        take: mostNeedsAtOnce,
        include: { unit: { select: { shortName: true } }, claims: agreedClaims },
      }),
      prisma.need.count({ where }),
    ])
    return { ...place, organization, settings, list, needs, waiting, year }
  },
  policy: mayKeepLists,
  present({ organization: { id, name, shortName }, settings, list, needs, waiting, year, units, unitIds }) {
    const ofMembers = (claims: (typeof needs)[number]['claims']) =>
      claims.filter(({ unitId }) => unitIds.includes(unitId))
    return {
      organization: { id, name, shortName },
      names: settings.names,
      year,
      /** Whether the list takes projects still; one that is not there begins with the first. */
      takesProjects: list === null || list.state === 'DRAFT',
      isThere: list !== null,
      units,
      /** How many stay for another press. */
      more: waiting - needs.length,
      needs: needs.map(({ id: needId, title, place, unit, fromDay, untilDay, claims }) => ({
        needId,
        title,
        name: [...title].slice(0, 40).join(''),
        place,
        targetGroup: unit?.shortName ?? '',
        quarter: quarterOfDay(year, dayOrNull(fromDay) ?? dayOrNull(untilDay)),
        responsibleId: ofMembers(claims).find(({ role }) => role === 'RESPONSIBLE')?.unitId ?? '',
        assistantIds: ofMembers(claims)
          .filter(({ role }) => role === 'HELPER')
          .map(({ unitId }) => unitId),
      })),
    }
  },
})
