import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { agendaItemStateLabels } from '@pilin/domain/meetings/vocabulary'
import { requiredConfirmations } from '@pilin/domain/minutes/confirmations'
import { type SectionContent, speakersOf } from '@pilin/domain/minutes/content'
import { frozenContent } from '@pilin/domain/minutes/frozen'
import { type MinutesPart, sectionBlocks } from '@pilin/domain/minutes/parts'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopesOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { loadMeeting, lockMeeting, type MeetingInScope } from '../meetings/data.ts'
import { standingOn } from '../organizations/data.ts'
import { minutesMessages } from './messages.ts'
import { readSections } from './read-sections.ts'

/** Minutes with their meeting and who has confirmed. */
export type MinutesInScope = Awaited<ReturnType<typeof loadMinutes>>

/** Loads the minutes of a meeting in the actor's scope. */
export async function loadMinutes(tx: Transaction, actor: Actor, meetingId: string) {
  return complete(tx, await loadMeeting(tx, actor, meetingId))
}

/** The same behind the meeting's lock. */
export async function lockMinutes(tx: Transaction, actor: Actor, meetingId: string): Promise<MinutesInScope> {
  return complete(tx, await lockMeeting(tx, actor, meetingId))
}

/** The minutes behind a live document, for somebody who wants to join it. */
export async function loadMinutesOfDocument(tx: Transaction, actor: Actor, documentId: string) {
  const found = await tx.minutes.findFirst({
    where: { documentId, organizationId: { in: scopesOf(actor) } },
    select: { meetingId: true },
  })
  if (!found) throw new DomainError('NOT_FOUND')
  return loadMeeting(tx, actor, found.meetingId)
}

async function complete(tx: Transaction, meeting: MeetingInScope) {
  const minutes = await tx.minutes.findUnique({
    where: { meetingId: meeting.id },
    include: {
      confirmations: {
        where: { withdrawnAt: null },
        orderBy: { at: 'asc' },
        include: { person: { select: { name: true } } },
      },
    },
  })
  if (!minutes) throw new DomainError('NOT_FOUND')
  const required = requiredConfirmations(meeting.organization.kind, {
    unitIds: meeting.unitIds,
    signingUnitIds: await unitsOfSecretaryGeneral(tx, meeting),
  })
  const content = minutes.content === null ? null : frozenContent.parse(minutes.content)
  return { meeting, minutes: { ...minutes, content }, required }
}

async function unitsOfSecretaryGeneral(tx: Transaction, meeting: MeetingInScope): Promise<string[]> {
  if (meeting.organization.kind !== 'REGIONAL_COUNCIL') return []
  const roles = await tx.organizationRole.findMany({
    where: {
      organizationId: meeting.scope,
      role: 'SECRETARY_GENERAL',
      ...standingOn(civilDateOf(meeting.startsAt)),
    },
    select: { person: { select: { unitId: true } } },
  })
  return [...new Set(roles.map(({ person }) => person.unitId))]
}

/** One part of the minutes: its topic (null: other matters) and what is written so far. */
export type MinutesSection = {
  fragment: string
  agendaItemId: string | null
  title: string
  unit: string
  presenter: string
  content: SectionContent
  /** Why the part cannot be read, as a sentence; then `content` is empty. */
  problem: string | null
  /** Its labelled parts, in order: those that are offered, and those in which something is written. */
  parts: { part: MinutesPart; fragment: string; content: SectionContent; problem: string | null }[]
}

/**
 * The parts of the draft, in the agenda's order, read from the update log. A topic that has left the agenda
 * stays as long as something is written under it: what was said is not dropped by a decision about the agenda.
 */
export async function readDraftSections(
  tx: Transaction,
  meetingId: string,
  documentId: string,
): Promise<MinutesSection[]> {
  return (await readDraft(tx, meetingId, documentId)).sections
}

/** The same with the updates that it was read from. */
export async function readDraft(
  tx: Transaction,
  meetingId: string,
  documentId: string,
): Promise<{ sections: MinutesSection[]; updates: Uint8Array[] }> {
  const [minutes, agenda, rows] = await Promise.all([
    tx.minutes.findUnique({ where: { meetingId }, select: { parts: true } }),
    tx.agendaItem.findMany({
      where: { meetingId },
      orderBy: { rank: 'asc' },
      select: {
        id: true,
        title: true,
        state: true,
        meetingUnit: { select: { unit: { select: { shortName: true } } } },
        presenter: { select: { name: true } },
      },
    }),
    tx.liveUpdate.findMany({ where: { documentId }, orderBy: { seq: 'asc' }, select: { bytes: true } }),
  ])
  const topics = agenda.map(({ id, title, state, meetingUnit, presenter }) => ({
    agendaItemId: id,
    onAgenda: state === 'ACCEPTED',
    title: state === 'ACCEPTED' ? title : minutesMessages.leftAgenda(title, agendaItemStateLabels[state]),
    unit: meetingUnit.unit.shortName,
    presenter: presenter?.name ?? '',
  }))
  const updates = rows.map(({ bytes }) => bytes)
  return { sections: readSections(topics, updates, minutes?.parts ?? []), updates }
}

/** Who of those named in action items and as speakers belongs here: is invited, or holds or held an office. */
export async function knownPeople(
  tx: Transaction,
  meeting: MeetingInScope,
  sections: MinutesSection[],
): Promise<Set<string>> {
  const named = sections.flatMap((section) => [
    ...sectionBlocks(section).actionItems.flatMap(({ personId }) => personId ?? []),
    ...[section, ...section.parts].flatMap(({ content }) =>
      speakersOf(content).map(({ personId }) => personId),
    ),
  ])
  const people = await tx.person.findMany({
    where: {
      id: { in: named },
      OR: [
        { attendance: { some: { meetingId: meeting.id } } },
        { roles: { some: { organizationId: meeting.scope } } },
      ],
    },
    select: { id: true },
  })
  return new Set(people.map(({ id }) => id))
}
