import { asCivilDate, type CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Holder } from '@pilin/domain/rotation/roster'
import { rotationYear } from '@pilin/domain/rotation/schemas'
import { gapsOf, inPercent, shareOfDays } from '@pilin/domain/rotation/share'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { organizationsOf } from '../organizations/data.ts'
import { holderKey, type NamedRotation, nameHolder, rotationOf } from './data.ts'
import { maySeeRotation } from './policy.ts'
import { presentStandIn, presentSwap } from './present.ts'
import { readLayers } from './read-layers.ts'

type Span = { from: CivilDate; to: CivilDate }

/** A year of the rotation: days by unit and by person, days without anybody, and every layer with who did what. */
export const viewReport = view({
  input: z.object({ organizationId: uuid, year: rotationYear.optional() }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [[organization], rotation, layers] = await Promise.all([
      organizationsOf(prisma, [scope]),
      rotationOf(prisma, scope),
      readLayers(prisma, scope),
    ])
    const today = civilDateOf(now)
    const year = input.year ?? Number(today.slice(0, 4))
    return { organizationId: scope, organization, rotation, layers, today, year }
  },
  policy: maySeeRotation,
  present({ organizationId, organization, rotation, layers, today, year }, actor) {
    const span = { from: asCivilDate(`${year}-01-01`), to: asCivilDate(`${year}-12-31`) }
    return {
      organization: {
        id: organizationId,
        name: organization?.name ?? '',
        shortName: organization?.shortName ?? '',
      },
      year,
      units: sharesBy(rotation, span, ({ unitId }) => unitId),
      people: sharesBy(rotation, span, holderKey),
      gaps: gapsOf(rotation.rosters, span.from, span.to),
      swaps: layers.swaps
        .flatMap((swap) => presentSwap(rotation, swap, actor, today))
        .filter(({ own, other }) => touches(own, span) || touches(other, span)),
      standIns: layers.standIns
        .map((standIn) => presentStandIn(rotation, standIn, actor, today))
        .filter((standIn) => touches(standIn, span)),
    }
  },
})

/** Days and whole per cent by a key of the holders, most days first. */
function sharesBy(rotation: NamedRotation, { from, to }: Span, keyOf: (holder: Holder) => string) {
  const days = shareOfDays(rotation, from, to, keyOf)
  const holders = [
    ...rotation.rosters.flatMap((roster) => roster.holders),
    ...rotation.standIns.map((standIn) => standIn.holder),
  ]
  const shares = Object.entries(days)
    .map(([key, count]) => {
      const holder = holders.find((each) => keyOf(each) === key)
      const names = holder ? nameHolder(rotation, holder) : { name: '', unitName: '' }
      return { key, ...names, days: count }
    })
    .sort((a, b) => b.days - a.days || a.name.localeCompare(b.name, 'zh-CN'))
  const percents = inPercent(shares.map((share) => share.days))
  return shares.map((share, place) => ({ ...share, percent: percents[place] ?? 0 }))
}

function touches(
  { startsOn, endsOn }: { startsOn: CivilDate; endsOn: CivilDate },
  { from, to }: Span,
): boolean {
  return startsOn <= to && endsOn >= from
}
