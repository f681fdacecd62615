import { extendRosterInput } from '@pilin/domain/rotation/schemas'
import { nextYearOf } from '@pilin/domain/rotation/succession'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { refuseStrangers } from './check-roster.ts'
import { lockRotation, rotationOf } from './data.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayPlanRoster } from './policy.ts'
import { insertRoster } from './store.ts'

/** Plans the year after a roster in the same order, beginning with whoever is next; see `nextYearOf`. */
export const extendRoster = useCase({
  input: extendRosterInput,
  async load(tx, actor, { rosterId }) {
    const scope = await scopeOfRoster(tx, actor, rosterId)
    await lockRotation(tx, scope)
    const { rosters } = await rotationOf(tx, scope)
    const roster = rosters.find(({ id }) => id === rosterId)
    return { organizationId: scope, next: roster && nextYearOf(roster, rosters) }
  },
  policy: mayPlanRoster,
  async run({ tx, actor, input, thing: { organizationId, next }, now, announce }) {
    // Somebody planned or ended something since the reader saw the preview.
    if (next?.startsOn !== input.startsOn) throw new DomainError('ROSTER_FOLLOWED')
    await refuseStrangers(tx, organizationId, next)
    const { changed, meetings } = await moveMeetings({ tx, now, announce }, organizationId, () =>
      insertRoster({ tx, actor, now }, organizationId, next),
    )
    return { rosterId: changed.id, meetings }
  },
})

/**
 * The organization of a roster inside the actor's scope.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function scopeOfRoster(tx: Transaction, actor: Actor, rosterId: string) {
  const where = { id: rosterId, organizationId: { in: scopesOf(actor) } }
  const found = await tx.dutyRoster.findFirst({ where, select: { organizationId: true } })
  if (!found) throw new DomainError('NOT_FOUND')
  return scopeOf(actor, found.organizationId)
}
