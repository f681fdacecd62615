import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { currentAndNext } from '@pilin/domain/rotation/layers'
import { rotationYear } from '@pilin/domain/rotation/schemas'
import { nextYearOf } from '@pilin/domain/rotation/succession'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { memberUnitsOn, organizationsOf } from '../organizations/data.ts'
import { nameHolder, nameStretch, rotationOf } from './data.ts'
import { standInCandidates } from './list-candidates.ts'
import { mayAppointStandIn, mayPlanRoster, maySeeRotation } from './policy.ts'
import { presentStandIn, presentSwap, presentSwapChoices, presentTerms } from './present.ts'
import { readLayers } from './read-layers.ts'

/** Who is on duty now and next, the terms of a year, the rules, and what was agreed for days to come. */
export const viewRotation = view({
  input: z.object({ organizationId: uuid, year: rotationYear.optional() }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const today = civilDateOf(now)
    const [[organization], rotation, layers, units, people] = await Promise.all([
      organizationsOf(prisma, [scope]),
      rotationOf(prisma, scope),
      readLayers(prisma, scope),
      memberUnitsOn(prisma, scope, today),
      standInCandidates(prisma, scope, today),
    ])
    const year = input.year ?? Number(today.slice(0, 4))
    return { organizationId: scope, organization, rotation, layers, units, people, today, year }
  },
  policy: maySeeRotation,
  present({ organizationId, organization, rotation, layers, units, people, today, year }, actor) {
    const { current, next } = currentAndNext(rotation, today)
    const mayPlan = isAllowed(mayPlanRoster(actor, { organizationId }))
    const choices = presentSwapChoices(rotation, actor, today)
    const span = { from: asCivilDate(`${year}-01-01`), to: asCivilDate(`${year}-12-31`) }
    const standsFor = choices.own.length > 0
    const person = ({ id, name, unitId, unit }: (typeof people)[number]) => ({
      personId: id,
      name,
      unitId,
      unitName: unit.shortName,
    })
    const unitChoices = units.map(({ id, shortName }) => ({ unitId: id, unitName: shortName }))
    const mayAppoint =
      standsFor || isAllowed(mayAppointStandIn(actor, { organizationId, standsFor: current?.holder }))
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      current: current ? nameStretch(rotation, current) : null,
      next: next ? nameStretch(rotation, next) : null,
      year,
      terms: presentTerms(rotation, span, today),
      rosters: rotation.rosters.map((roster) => ({
        id: roster.id,
        period: roster.period,
        startsOn: roster.startsOn,
        endsOn: roster.endsOn,
        holders: roster.holders.map((holder) => nameHolder(rotation, holder)),
        // The year after it can be planned in one step; see view-extension.ts for what that would be.
        mayExtend: mayPlan && nextYearOf(roster, rotation.rosters) !== undefined,
      })),
      // What is over is in the year's report.
      swaps: layers.swaps
        .filter(({ state }) => state === 'ASKED' || state === 'AGREED')
        .flatMap((swap) => presentSwap(rotation, swap, actor, today))
        .filter(({ own, other }) => own.endsOn >= today || other.endsOn >= today),
      standIns: layers.standIns
        .filter(({ revokedAt }) => revokedAt === null)
        .map((standIn) => presentStandIn(rotation, standIn, actor, today))
        .filter(({ endsOn }) => endsOn >= today),
      swapChoices: choices,
      mayPlan,
      mayAppoint,
      standInChoices: {
        people: mayAppoint ? people.map(person) : [],
        units: mayAppoint && hasUnitHolders(rotation.rosters) ? unitChoices : [],
      },
      // Whom a plan can name: the secretaries, or in a council the units themselves.
      candidates: mayPlan
        ? {
            people: people.filter(({ roles }) => roles.includes('SECRETARY')).map(person),
            units: unitChoices,
          }
        : { people: [], units: [] },
    }
  },
})

function hasUnitHolders(rosters: readonly { holders: readonly { personId: string | null }[] }[]): boolean {
  return rosters.some(({ holders }) => holders.some(({ personId }) => personId === null))
}
