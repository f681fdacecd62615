import { addMonths } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { currentAndNext, termsOf } from '@pilin/domain/rotation/roster'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { memberUnitsOn, organizationsOf, peopleOn } from '../organizations/data.ts'
import { nameTerm, rostersOf } from './data.ts'
import { mayPlanRoster, maySeeRotation } from './policy.ts'

/** The rosters of an organization and the terms from a year ago to a year ahead. */
export const viewRotation = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const [[organization], rosters, units, people] = await Promise.all([
      organizationsOf(prisma, [scope]),
      rostersOf(prisma, [scope]),
      memberUnitsOn(prisma, scope, today),
      peopleOn(prisma, scope, today),
    ])
    return { organizationId: scope, organization, rosters, units, people, today }
  },
  policy: maySeeRotation,
  present({ organizationId, organization, rosters, units, people, today }, actor) {
    const { current, next } = currentAndNext(rosters, today)
    const mayPlan = isAllowed(mayPlanRoster(actor, { organizationId }))
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      current: current ? nameTerm(rosters, current) : null,
      next: next ? nameTerm(rosters, next) : null,
      rosters: rosters.map((roster) => ({
        id: roster.id,
        period: roster.period,
        startsOn: roster.startsOn,
        endsOn: roster.endsOn,
        holders: roster.holders.map(
          ({ personId, unitId }) =>
            roster.names.get(`${personId ?? ''}/${unitId}`) ?? { name: '', unitName: '' },
        ),
        terms: termsOf(roster, addMonths(today, -12), addMonths(today, 12)).map((term) => ({
          ...nameTerm(rosters, term),
          isCurrent: term.startsOn <= today && today <= term.endsOn,
        })),
      })),
      mayPlan,
      // Whom a plan can name: the secretaries, or in a council the units themselves.
      candidates: mayPlan
        ? {
            people: people
              .filter(({ roles }) => roles.includes('SECRETARY'))
              .map(({ id, name, unitId, unit }) => ({
                personId: id,
                name,
                unitId,
                unitName: unit.shortName,
              })),
            units: units.map(({ id, shortName }) => ({ unitId: id, unitName: shortName })),
          }
        : { people: [], units: [] },
    }
  },
})
