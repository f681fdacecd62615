import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { DayPlan } from '@pilin/domain/planning/explanation'
import type { MeetingPlan } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopeOf, scopesOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { dutyOnDay, rotationOf } from '../rotation/data.ts'
import { findLead } from '../rotation/find-lead.ts'

/** A meeting with what every policy about it needs. */
export type MeetingInScope = Awaited<ReturnType<typeof loadMeeting>>

/**
 * Loads a meeting inside the actor's scope.
 * @throws DomainError NOT_FOUND, alike for foreign and missing
 */
export async function loadMeeting(tx: Transaction, actor: Actor, meetingId: string) {
  const meeting = await tx.meeting.findFirst({
    where: { id: meetingId, organizationId: { in: scopesOf(actor) } },
    include: {
      organization: { select: { id: true, name: true, shortName: true, kind: true } },
      units: { select: { unitId: true } },
      minutes: { select: { id: true, state: true, documentId: true } },
      chair: { select: { id: true, name: true, unitId: true, unit: { select: { shortName: true } } } },
      hostUnit: { select: { id: true, shortName: true } },
      attendance: {
        where: { personId: actor.personId ?? '00000000-0000-0000-0000-000000000000' },
        select: { role: true, reply: true },
      },
    },
  })
  if (!meeting) throw new DomainError('NOT_FOUND')
  const scope = scopeOf(actor, meeting.organizationId)
  const rotation = await rotationOf(tx, scope)
  const duty = dutyOnDay([rotation], scope, civilDateOf(meeting.startsAt))
  return {
    ...meeting,
    scope,
    duty,
    // Fixed by hand or by rotation; the relations above say only the former.
    ...findLead(meeting, duty),
    unitIds: meeting.units.map(({ unitId }) => unitId),
    invitation: meeting.attendance[0],
  }
}

/** The same, with the meeting's row locked until the transaction ends: one change at a time. */
export async function lockMeeting(tx: Transaction, actor: Actor, meetingId: string): Promise<MeetingInScope> {
  // Only inside the scope: a stranger neither holds others up nor learns by waiting that there is something.
  await tx.$queryRaw`select id from meeting
    where id = ${meetingId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadMeeting(tx, actor, meetingId)
}

/** A topic together with its locked meeting. */
export async function lockAgendaItem(tx: Transaction, actor: Actor, agendaItemId: string) {
  const found = await tx.agendaItem.findFirst({
    where: { id: agendaItemId, organizationId: { in: scopesOf(actor) } },
    select: { meetingId: true },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  const meeting = await lockMeeting(tx, actor, found.meetingId)
  // Read again behind the lock: somebody may just have decided it.
  const item = await tx.agendaItem.findUniqueOrThrow({ where: { id: agendaItemId } })
  return { meeting, item }
}

/** Everything that a meeting's page shows. */
export async function readMeetingPage(tx: Transaction, meeting: MeetingInScope) {
  const [units, agenda, attendance, recorder, confirmations, plan] = await Promise.all([
    tx.meetingUnit.findMany({
      where: { meetingId: meeting.id },
      select: { unit: true },
      orderBy: { unit: { name: 'asc' } },
    }),
    tx.agendaItem.findMany({
      where: { meetingId: meeting.id },
      orderBy: { rank: 'asc' },
      include: {
        meetingUnit: { select: { unit: { select: { id: true, shortName: true } } } },
        presenter: { select: { id: true, name: true } },
        proposedBy: { select: { id: true, name: true } },
        carriedFrom: { select: { id: true, title: true } },
      },
    }),
    tx.attendance.findMany({
      where: { meetingId: meeting.id },
      include: {
        checkedInBy: { select: { name: true } },
        person: {
          select: { id: true, name: true, unitId: true, office: true, unit: { select: { shortName: true } } },
        },
      },
    }),
    meeting.recorderId
      ? tx.person.findUnique({ where: { id: meeting.recorderId }, select: { id: true, name: true } })
      : null,
    meeting.minutes
      ? tx.minutesConfirmation.findMany({
          where: { minutesId: meeting.minutes.id, withdrawnAt: null },
          include: { person: { select: { name: true } } },
        })
      : [],
    tx.meetingPlan.findUnique({ where: { meetingId: meeting.id } }),
  ])
  return {
    meeting,
    units: units.map(({ unit }) => unit),
    agenda,
    attendance,
    recorder,
    confirmations,
    plan: plan && dayPlanOf(plan),
  }
}

/** The columns of a plan as the rule that explains a meeting's day takes them. */
export function dayPlanOf(
  plan: Pick<MeetingPlan, 'originalDay' | 'proposedDay' | 'reason' | 'reasonName'>,
): DayPlan {
  return { ...plan, originalDay: dayOf(plan.originalDay), proposedDay: dayOf(plan.proposedDay) }
}

export type MeetingPage = Awaited<ReturnType<typeof readMeetingPage>>
