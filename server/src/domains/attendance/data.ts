import { rolesOpenTo } from '@pilin/domain/attendance/invitation'
import {
  type QuorumPreset,
  quorumPreset,
  quorumPresets,
  ruleFor,
  standingPreset,
} from '@pilin/domain/attendance/quorum-presets'
import type { MotionKind } from '@pilin/domain/attendance/vocabulary'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { attendanceEntry } from '@pilin/domain/meetings/attendance'
import { type QuorumRule, quorumRule } from '@pilin/domain/meetings/quorum'
import type { MeetingKind } from '@pilin/domain/meetings/vocabulary'
import type { OrganizationKind } from '@pilin/domain/organizations/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { lockMeeting, type MeetingInScope } from '../meetings/data.ts'
import { standingOn } from '../organizations/data.ts'

/** The rule that holds, and the name of the preset that it was chosen by. */
export type RuleInForce = { preset: QuorumPreset; rule: QuorumRule }

/** What the organization has chosen, oldest first. */
export async function chosenRules(tx: Transaction, scope: OrganizationScope) {
  const rows = await tx.quorumRule.findMany({ where: { organizationId: scope }, orderBy: { id: 'asc' } })
  return rows.map(({ motionKind, meetingKind, preset, rule }) => ({
    motionKind,
    meetingKind,
    preset: quorumPreset.parse(preset),
    rule: quorumRule.parse(rule),
  }))
}

export type ChosenRule = Awaited<ReturnType<typeof chosenRules>>[number]

/** The rule for a kind of motion in a kind of meeting: what was chosen, else the preset of the organization's kind. */
export function ruleInForce(
  rows: readonly ChosenRule[],
  organization: OrganizationKind,
  motionKind: MotionKind,
  meetingKind: MeetingKind,
): RuleInForce {
  const chosen = ruleFor(rows, { motionKind, meetingKind })
  if (chosen) return { preset: chosen.preset, rule: chosen.rule }
  const preset = standingPreset(organization, motionKind)
  return { preset, rule: quorumPresets[preset].rule }
}

/** The same, read for one meeting. */
export async function ruleOfMeeting(
  tx: Transaction,
  meeting: MeetingInScope,
  motionKind: MotionKind,
): Promise<RuleInForce> {
  const rows = await chosenRules(tx, meeting.scope)
  return ruleInForce(rows, meeting.organization.kind, motionKind, meeting.kind)
}

/** The attendance list as the rules count it, with the people's names. */
export async function attendanceEntries(tx: Transaction, meeting: MeetingInScope) {
  const rows = await tx.attendance.findMany({
    where: { meetingId: meeting.id },
    include: { person: { select: { name: true, unit: { select: { shortName: true } } } } },
  })
  return rows.map(attendanceEntry)
}

/** Those who were invited by name only. */
export async function guestsOf(tx: Transaction, meetingId: string) {
  return tx.meetingGuest.findMany({
    where: { meetingId },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, affiliation: true, presentAt: true },
  })
}

/** One invited person of a locked meeting. */
export async function invitedPerson(tx: Transaction, meeting: MeetingInScope, personId: string) {
  const found = await tx.attendance.findUnique({
    where: { meetingId_personId: { meetingId: meeting.id, personId } },
    include: { person: { select: { name: true, probationary: true, userId: true } } },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  return found
}

/** People of the taking-part units who are not invited, by unit and name, with their offices on the meeting's day. */
export async function uninvitedPeople(
  tx: Transaction,
  { id: meetingId, scope, startsAt, unitIds }: MeetingInScope,
) {
  const people = await tx.person.findMany({
    where: { unitId: { in: unitIds }, suspendedAt: null, attendance: { none: { meetingId } } },
    orderBy: [{ unit: { name: 'asc' } }, { name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      userId: true,
      probationary: true,
      unit: { select: { shortName: true } },
      roles: {
        where: { organizationId: scope, ...standingOn(civilDateOf(startsAt)) },
        select: { role: true },
      },
    },
  })
  return people.map(({ roles, ...person }) => ({
    ...person,
    openRoles: rolesOpenTo(roles.map((each) => each.role)),
  }))
}

/** Who reports on a topic of the agenda. */
export async function presentersOf(tx: Transaction, meetingId: string): Promise<string[]> {
  const items = await tx.agendaItem.findMany({
    where: { meetingId, presenterId: { not: null } },
    select: { presenterId: true },
  })
  return items.flatMap(({ presenterId }) => presenterId ?? [])
}

/** A guest together with the locked meeting. */
export async function lockGuest(tx: Transaction, actor: Actor, guestId: string) {
  const found = await tx.meetingGuest.findFirst({
    where: { id: guestId, organizationId: { in: scopesOf(actor) } },
    select: { meetingId: true },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  const meeting = await lockMeeting(tx, actor, found.meetingId)
  const guest = await tx.meetingGuest.findUnique({ where: { id: guestId } })
  // Somebody may just have taken them off the list.
  if (!guest) throw new DomainError('NOT_FOUND')
  return { meeting, guest }
}
