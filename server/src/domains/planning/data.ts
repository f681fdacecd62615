import { type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import { civilDateOf, instantOf } from '@pilin/domain/calendar/shanghai'
import type { HolidayCalendar } from '@pilin/domain/calendar/workday'
import { preferredDayOf } from '@pilin/domain/planning/preferred-day'
import { proposeYear } from '@pilin/domain/planning/propose-year'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { dayOf, dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { memberUnitsOn, peopleOn } from '../organizations/data.ts'

/** What an organization owes, with who is due and what its meetings have in common. */
export async function readCadences(tx: Transaction, scope: OrganizationScope) {
  const rows = await tx.cadence.findMany({
    where: { organizationId: scope },
    orderBy: { kind: 'asc' },
    include: { dueUnits: { select: { unitId: true } }, template: { include: { topics: true } } },
  })
  return rows.map(({ startsOn, endsOn, dueUnits, template, ...cadence }) => ({
    ...cadence,
    startsOn: dayOf(startsOn),
    endsOn: dayOrNull(endsOn),
    unitIds: dueUnits.map(({ unitId }) => unitId),
    titlePattern: template?.title ?? '',
    topicCount: template?.topics.length ?? 0,
  }))
}

export type CadenceRow = Awaited<ReturnType<typeof readCadences>>[number]

/** The meetings of a year that begin in it, in order, with what the rules need to know of them. */
export async function readMeetingsOfYear(tx: Transaction, scope: OrganizationScope, year: number) {
  const rows = await tx.meeting.findMany({
    where: { organizationId: scope, startsAt: yearSpan(year) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, state: true, counts: true, title: true, startsAt: true, plan: true },
  })
  return rows.map(({ startsAt, ...meeting }) => ({ ...meeting, date: civilDateOf(startsAt) }))
}

/** The instants of a year in Shanghai, half open. */
export function yearSpan(year: number): { gte: Date; lt: Date } {
  const first = (of: number) => instantOf(`${of}-01-01` as CivilDate, '00:00')
  return { gte: first(year), lt: first(year + 1) }
}

/** The proposals of one obligation for a year. */
export function proposalsOf(
  cadence: CadenceRow,
  {
    year,
    today,
    meetings,
    calendar,
  }: {
    year: number
    today: CivilDate
    meetings: Awaited<ReturnType<typeof readMeetingsOfYear>>
    calendar: HolidayCalendar
  },
) {
  return proposeYear({ cadence, preferred: preferredDayOf(cadence), year, today, meetings, calendar })
}

/** The asked year, or the current one. */
export function yearOrThis(year: number | undefined, today: CivilDate): number {
  return year ?? partsOf(today).year
}

/**
 * A cadence inside the actor's scope, locked until the transaction ends: its template is changed by one at a time.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function lockCadence(tx: Transaction, actor: Actor, cadenceId: string) {
  await tx.$queryRaw`select id from cadence
    where id = ${cadenceId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadCadence(tx, actor, cadenceId)
}

/** The same without a lock, for reading. */
export async function loadCadence(tx: Transaction, actor: Actor, cadenceId: string) {
  const cadence = await tx.cadence.findFirst({
    where: { id: cadenceId, organizationId: { in: scopesOf(actor) } },
    include: {
      organization: { select: { name: true, shortName: true } },
      template: {
        include: {
          topics: { orderBy: { position: 'asc' }, include: { presenter: { select: { name: true } } } },
          observers: { include: { person: { select: { name: true } } } },
        },
      },
    },
  })
  if (!cadence) throw new DomainError('NOT_FOUND')
  return { ...cadence, scope: scopeOf(actor, cadence.organizationId) }
}

/** Who may present a topic (in office on the day), and who of the member units may be invited beyond them. */
export async function readCandidates(tx: Transaction, scope: OrganizationScope, day: CivilDate) {
  const [units, inOffice] = await Promise.all([memberUnitsOn(tx, scope, day), peopleOn(tx, scope, day)])
  const others = await tx.person.findMany({
    where: {
      unitId: { in: units.map(({ id }) => id) },
      id: { notIn: inOffice.map(({ id }) => id) },
      suspendedAt: null,
    },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, unit: { select: { shortName: true } } },
  })
  const named = ({ id, name, unit }: { id: string; name: string; unit: { shortName: string } }) => ({
    id,
    name,
    unitName: unit.shortName,
  })
  return { presenters: inOffice.map(named), observers: others.map(named) }
}
