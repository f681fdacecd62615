import { isOpenApplication } from '@pilin/domain/admissions/steps'
import { applicationStates } from '@pilin/domain/admissions/vocabulary'
import { type CivilDate, partsOf } from '@pilin/domain/calendar/civil-date'
import { inOrderOf, isSilent } from '@pilin/domain/coverage/matrix'
import { spanOf } from '@pilin/domain/coverage/span'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { memberUnitsOn } from '../organizations/data.ts'
import { presentRow } from './present.ts'
import { readDue } from './read-due.ts'
import { readMatrix } from './read-matrix.ts'

/** The desk names this many of a sort; the rest is a page away. */
const most = 8

/** Everything that the secretariat looks at first, as of now: a fixed number of statements. */
export async function readDesk(tx: Transaction, scope: OrganizationScope, now: Date, today: CivilDate) {
  const span = spanOf({ from: null, until: null }, today)
  const [organization, members, rows, applications, waiting, projects, session, openClaims, due] =
    await Promise.all([
      tx.organization.findUniqueOrThrow({ where: { id: scope } }),
      memberUnitsOn(tx, scope, today),
      readMatrix(tx, { ...span, scope }, today),
      readApplications(tx, scope),
      readWaitingNeeds(tx, scope),
      readProjectStates(tx, scope, partsOf(today).year),
      readNextSession(tx, scope, now),
      tx.claim.count({ where: { organizationId: scope, state: 'OPEN' } }),
      readDue(tx, scope, today),
    ])
  const silent = inOrderOf(rows, 'SILENCE').filter(isSilent)
  return {
    organization,
    memberCount: members.length,
    applications,
    silent: {
      from: span.from,
      count: silent.length,
      units: silent.slice(0, most).map((row) => presentRow(row, { from: span.from, today })),
    },
    waiting,
    openClaims,
    projects,
    session,
    due,
  }
}

export type Desk = Awaited<ReturnType<typeof readDesk>>

/** Applications that are not settled, the oldest first. */
async function readApplications(tx: Transaction, scope: OrganizationScope) {
  const where = { organizationId: scope, state: { in: applicationStates.filter(isOpenApplication) } }
  const [count, oldest] = await Promise.all([
    tx.unitApplication.count({ where }),
    tx.unitApplication.findMany({
      where,
      orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
      take: most,
      select: { id: true, kind: true, name: true, state: true, submittedAt: true },
    }),
  ])
  return { count, oldest }
}

/** How many needs that nobody has taken on wait since which day. */
async function readWaitingNeeds(tx: Transaction, scope: OrganizationScope) {
  return tx.$queryRaw<{ day: CivilDate; count: number }[]>`
    select (n.entered_at at time zone 'Asia/Shanghai')::date::text as day, count(*)::int as "count"
    from need n
    where n.organization_id = ${scope}::uuid and n.state = 'OPEN' and not exists (
      select from claim c where c.need_id = n.id and c.state = 'AGREED' and c.role = 'RESPONSIBLE')
    group by 1`
}

/** The projects of a year's adopted list by state. */
async function readProjectStates(tx: Transaction, scope: OrganizationScope, year: number) {
  const counted = await tx.project.groupBy({
    by: ['state'],
    where: { organizationId: scope, list: { year, state: { not: 'DRAFT' } } },
    _count: true,
  })
  return { year, states: counted.map(({ state, _count }) => ({ state, count: _count })) }
}

/** The next planned session of a council, elsewhere the next meeting, with how it is prepared. */
async function readNextSession(tx: Transaction, scope: OrganizationScope, now: Date) {
  const { kind } = await tx.organization.findUniqueOrThrow({ where: { id: scope }, select: { kind: true } })
  const meeting = await tx.meeting.findFirst({
    where: {
      organizationId: scope,
      state: 'PLANNED',
      endsAt: { gte: now },
      ...(kind === 'REGIONAL_COUNCIL' && { kind: 'COUNCIL_SESSION' }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      startsAt: true,
      place: true,
      notice: { select: { id: true } },
      _count: { select: { agenda: { where: { state: 'ACCEPTED' } } } },
      attendance: { where: { role: 'ATTEND' }, select: { reply: true } },
    },
  })
  if (!meeting) return null
  const { attendance, _count, notice, ...facts } = meeting
  return {
    ...facts,
    topics: _count.agenda,
    hasNotice: notice !== null,
    invited: attendance.length,
    answered: attendance.filter(({ reply }) => reply !== 'NONE').length,
  }
}
