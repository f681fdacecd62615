import { type ClaimsTableRow, claimsTable } from '@pilin/documents/council/claims'
import { civilDateOf, formatClock, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { scopeOf } from '../../kernel/actor.ts'
import { view } from '../../kernel/procedure.ts'
import { type ClaimRow, readEveryClaim } from '../lists/data.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mostItems } from './data.ts'
import { documentMessages as messages } from './messages.ts'
import { mayTakeLists } from './policy.ts'

/** Claims of needs and askings for resources in whatever state, with every step, as a table. */
export const viewClaims = view({
  input: z.object({ organizationId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const scope = scopeOf(actor, input.organizationId)
    const [[organization], claims] = await Promise.all([
      organizationsOf(prisma, [scope]),
      readEveryClaim(prisma, scope, mostItems),
    ])
    return { organizationId: scope, organization, claims }
  },
  policy: mayTakeLists,
  present({ organization, claims }, _actor, now) {
    const rows = claims.map(rowOf)
    const needs = rows.filter(({ about }) => about === 'NEED').length
    const title = messages.claimsTitle(organization?.name ?? '')
    const subtitle = messages.claimsCount(needs, rows.length - needs)
    return { table: claimsTable({ title, subtitle }, rows), day: civilDateOf(now) }
  },
})

function rowOf({
  need,
  resource,
  unit,
  role,
  state,
  askedAt,
  startsAt,
  endsAt,
  entries,
}: ClaimRow): ClaimsTableRow {
  return {
    about: need ? 'NEED' : 'RESOURCE',
    title: need?.title ?? resource?.title ?? '',
    owner: (need ?? resource)?.unit?.shortName ?? '',
    unit: unit.shortName,
    role,
    askedOn: civilDateOf(askedAt),
    state,
    time: startsAt && endsAt ? `${momentOf(startsAt)}–${formatClock(endsAt)}` : '',
    steps: entries.map(({ at, person, step, text }) =>
      messages.stepTaken(
        momentOf(at),
        `${person.unit.shortName} ${person.name}`,
        messages.claimStep[step],
        text,
      ),
    ),
  }
}

/** `2026年11月20日 09:00`: a table of years needs the year. */
function momentOf(instant: Date): string {
  return `${formatFullDay(civilDateOf(instant))} ${formatClock(instant)}`
}
