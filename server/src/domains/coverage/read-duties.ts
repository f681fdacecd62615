import { addDays, type CivilDate } from '@pilin/domain/calendar/civil-date'
import { type HandDuty, handDuties } from '@pilin/domain/coverage/hand-duties'
import type { TermSpan } from '@pilin/domain/coverage/term-duties'
import { type DutyStretch, dutyOn, stretchesOf } from '@pilin/domain/rotation/layers'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { columnOf, dayOf, dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { lockRotation, type NamedRotation, nameStretch, rotationOf } from '../rotation/data.ts'

/** The duties that the secretariat wrote for every term, those out of use too, in the order in which they came. */
export async function readTemplates(tx: Transaction, scope: OrganizationScope) {
  const rows = await tx.termDutyTemplate.findMany({
    where: { organizationId: scope },
    orderBy: [{ fromDay: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ fromDay, untilDay, ...row }) => ({
    ...row,
    fromDay: dayOf(fromDay),
    untilDay: dayOrNull(untilDay),
  }))
}

/** The duties by hand of several terms, by the terms' first days. */
export async function readHandDuties(
  tx: Transaction,
  scope: OrganizationScope,
  terms: readonly TermSpan[],
): Promise<Map<CivilDate, HandDuty[]>> {
  const [templates, rows] = await Promise.all([
    readTemplates(tx, scope),
    tx.termDuty.findMany({
      where: { organizationId: scope, termStartsOn: { in: terms.map(({ startsOn }) => columnOf(startsOn)) } },
      orderBy: { id: 'asc' },
      include: { doneBy: { select: { name: true } }, struckBy: { select: { name: true } } },
    }),
  ])
  const entries = rows.map(({ id, templateId, ordinal, title, termStartsOn, dueOn, ...row }) => ({
    id,
    templateId,
    ordinal,
    title,
    termStartsOn: dayOf(termStartsOn),
    dueOn: dayOf(dueOn),
    done: row.doneOn && { on: dayOf(row.doneOn), by: row.doneBy?.name ?? '', note: row.note },
    struck: row.struckBy && { by: row.struckBy.name, reason: row.struckReason },
  }))
  return new Map(terms.map((term) => [term.startsOn, handDuties(term, { templates, entries })]))
}

/** The whole terms before a day, the latest first, each by who had its last day. */
export function termsBefore(rotation: NamedRotation, day: CivilDate, most: number): DutyStretch[] {
  const last = dutyOn(rotation, addDays(day, -1))
  return last && most > 0 ? [last, ...termsBefore(rotation, last.term.startsOn, most - 1)] : []
}

/** A term in the actor's scope, with the units that have the chair in it; its duties change one at a time. */
export async function lockTerm(
  tx: Transaction,
  actor: Actor,
  { organizationId, termStartsOn }: { organizationId: string; termStartsOn: CivilDate },
) {
  const scope = scopeOf(actor, organizationId)
  await lockRotation(tx, scope)
  const rotation = await rotationOf(tx, scope)
  const stretch = dutyOn(rotation, termStartsOn)
  if (!stretch || stretch.term.startsOn !== termStartsOn) throw new DomainError('NOT_FOUND')
  const { startsOn, endsOn } = stretch.term
  const duties = (await readHandDuties(tx, scope, [{ startsOn, endsOn }])).get(startsOn) ?? []
  const unitIds = stretchesOf(rotation, startsOn, endsOn).map(({ holder }) => holder.unitId)
  return {
    organizationId: scope,
    startsOn,
    endsOn,
    unitIds,
    duties,
    unit: nameStretch(rotation, stretch).unitName,
  }
}

type AskedDuty = {
  organizationId: string
  termStartsOn: CivilDate
  templateId: string | null
  dutyId: string | null
  ordinal: number
}

/** One duty of a term in the actor's scope, by its template's time or, where the term alone has it, by itself. */
export async function lockDuty(tx: Transaction, actor: Actor, asked: AskedDuty) {
  const term = await lockTerm(tx, actor, asked)
  const duty = term.duties.find((each) =>
    asked.templateId === null
      ? each.templateId === null && each.id === asked.dutyId
      : each.templateId === asked.templateId && each.ordinal === asked.ordinal,
  )
  if (!duty) throw new DomainError('NOT_FOUND')
  return { ...term, duty }
}

/** Writes what became of a duty, into its row or the first one of its template's time. */
export async function saveDuty(
  tx: Transaction,
  { organizationId, startsOn, duty }: Awaited<ReturnType<typeof lockDuty>>,
  data: {
    doneOn: Date | null
    doneById: string | null
    note: string
    struckReason?: string
    struckById?: string | null
  },
): Promise<void> {
  if (duty.id !== null) {
    await tx.termDuty.update({ where: { id: duty.id }, data })
    return
  }
  const { templateId, ordinal, dueOn } = duty
  const place = {
    organizationId,
    termStartsOn: columnOf(startsOn),
    templateId,
    ordinal,
    dueOn: columnOf(dueOn),
  }
  await tx.termDuty.create({ data: { ...place, ...data } })
}
