import { bestMatches, matchOf } from '@pilin/domain/lists/matching'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { allOf, isAllowed, unless } from '../../kernel/verdict.ts'
import { mayProposeTopic } from '../topics/policy.ts'
import { loadNeed, placeOf, readNeeds, readResources, readSettings } from './data.ts'
import { mayActFor, mayChangeNeed, mayKeepLists, mayMergeNeed, maySeeLists } from './policy.ts'
import { matchableNeed, matchableResource, presentClaim, presentNeed } from './present.ts'

/** As many suggestions as somebody reads. */
const most = 5

/** A need: who asked, who took it on and how that came, what could serve it, and what the reader may do. */
export const viewNeed = view({
  input: z.object({ needId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const need = await loadNeed(prisma, actor, input.needId)
    const place = await placeOf(prisma, actor, need.organizationId, now)
    const scope = place.organizationId
    const [organization, settings, others, resources] = await Promise.all([
      prisma.organization.findUniqueOrThrow({ where: { id: scope } }),
      readSettings(prisma, scope),
      readNeeds(prisma, scope, { states: ['OPEN'] }),
      readResources(prisma, scope, { ended: false }),
    ])
    return { ...place, organization, settings, need, others, resources }
  },
  policy: maySeeLists,
  present({ organization, settings, need, others, resources, ...place }, actor, now) {
    const isOpen = need.state === 'OPEN'
    const facts = { ...place, unitId: need.unitId, state: need.state }
    const wanted = matchableNeed(need)
    const isMember = actor.unitId !== null && place.unitIds.includes(actor.unitId)
    return {
      ...presentNeed(need, now),
      organization: { id: organization.id, shortName: organization.shortName, kind: organization.kind },
      ...settings,
      claims: need.claims.map((claim) => presentClaim(claim, actor, place, now)),
      suggestions: isOpen
        ? bestMatches(
            resources.filter(({ unitId }) => unitId === null || unitId !== need.unitId),
            (each) => matchOf(wanted, matchableResource(each)),
            most,
          ).map(({ id, title, unit, sentence }) => ({ id, title, unit: unit?.shortName ?? null, sentence }))
        : [],
      /** Into which it could be merged. */
      mergeInto: others
        .filter(({ id }) => id !== need.id)
        .map(({ id, title, unit }) => ({ id, title, unit: unit?.shortName ?? null })),
      /** For whom the reader may claim: the own unit, and for whoever keeps the lists every other one. */
      claimFor: place.units.filter(
        ({ id }) => isOpen && id !== need.unitId && isAllowed(mayActFor(actor, place, id)),
      ),
      ownUnitId: actor.unitId,
      abilities: {
        change: isAllowed(mayChangeNeed(actor, facts)),
        merge: isAllowed(mayMergeNeed(actor, facts)),
        keep: isAllowed(mayKeepLists(actor, place)),
        propose: isAllowed(allOf(mayProposeTopic(actor, place), unless(isOpen && isMember, 'NEED_SETTLED'))),
      },
    }
  },
})
