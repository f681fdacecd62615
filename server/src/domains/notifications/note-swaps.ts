import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Holder } from '@pilin/domain/rotation/roster'
import { holdersOf } from './data.ts'
import { type Fact, notify, others, type ReactionContext } from './record-notification.ts'

/** Whoever has the other term answers. */
export async function noteSwapAsked(
  { organizationId, swapId, toldTo, words }: Fact<'swap.asked'>,
  context: ReactionContext,
): Promise<void> {
  const { tx, actor, now } = context
  await notify(tx, {
    kind: 'swap.asked',
    organizationId,
    subjectId: swapId,
    people: others(await actingFor(organizationId, toldTo, context), actor),
    data: { by: words.name, span: words.span, otherSpan: words.otherSpan },
    now,
    key: `swap.asked:${swapId}`,
  })
}

/** Who asked hears the answer, and whoever's term it is that was to be exchanged. */
export async function noteSwapAnswered(
  { organizationId, swapId, toldTo, askedById, agreed, reason, words }: Fact<'swap.answered'>,
  context: ReactionContext,
): Promise<void> {
  const { tx, actor, now } = context
  const people = [askedById, ...(await actingFor(organizationId, toldTo, context))]
  await notify(tx, {
    kind: 'swap.answered',
    organizationId,
    subjectId: swapId,
    people: others(people, actor),
    data: {
      by: words.otherName,
      decision: agreed ? '同意' : '不同意',
      span: words.span,
      otherSpan: words.otherSpan,
      reason,
    },
    now,
    key: `swap.answered:${swapId}`,
  })
}

/** The holder; for a unit that has the chair its secretaries and the secretariat (domain.md §3). */
async function actingFor(
  organizationId: string,
  { personId, unitId }: Holder,
  { tx, now }: ReactionContext,
): Promise<string[]> {
  if (personId !== null) return [personId]
  const today = civilDateOf(now)
  const [secretariat, secretaries] = await Promise.all([
    holdersOf(tx, organizationId, today, ['SECRETARY_GENERAL', 'SECRETARIAT']),
    holdersOf(tx, organizationId, today, ['SECRETARY'], [unitId]),
  ])
  return [...secretariat, ...secretaries]
}
