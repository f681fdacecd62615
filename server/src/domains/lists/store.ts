import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import type { NeedSource } from '@pilin/domain/lists/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { columnOrNull } from '../../kernel/day.ts'

/** A need as other domains bring it in too, such as answers of a survey that were grouped by hand. */
export type NewNeed = {
  organizationId: string
  source: NeedSource
  unitId: string | null
  enteredById: string
  categoryId: string | null
  title: string
  description: string
  place: string
  from: CivilDate | null
  until: CivilDate | null
  now: Date
}

/** Puts a need on the list; its words and its category have been checked. Returns its id. */
export async function keepNeed(tx: Transaction, { from, until, now, ...need }: NewNeed): Promise<string> {
  const { id } = await tx.need.create({
    data: { ...need, fromDay: columnOrNull(from), untilDay: columnOrNull(until), enteredAt: now },
    select: { id: true },
  })
  return id
}
