import { randomUUID } from 'node:crypto'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { sectionBlocks } from '@pilin/domain/minutes/parts'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import type { Announcement } from '../../kernel/announcement.ts'
import { columnOf } from '../../kernel/day.ts'
import type { Reaction } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'

type Frozen = Extract<Announcement, { type: 'minutes.frozen' }>
type Context = { tx: Transaction; actor: Actor; now: Date }

/** When minutes are frozen, their resolutions get numbers and their action items are opened, all or nothing. */
export const followUpFrozenMinutes: Reaction = async (fact, context) => {
  if (fact.type !== 'minutes.frozen') return
  await numberResolutions(fact, context)
  await openActionItems(fact, context)
}

async function numberResolutions(fact: Frozen, { tx, actor, now }: Context): Promise<void> {
  const resolutions = fact.content.sections.flatMap((section) =>
    sectionBlocks(section).resolutions.map((resolution) => ({
      ...resolution,
      agendaItemId: section.agendaItemId,
    })),
  )
  if (resolutions.length === 0) return
  const year = yearOf(fact.content)
  let serial = await lastSerial(tx, fact.organizationId, year)
  const taken = await tx.resolution.findMany({
    where: { id: { in: resolutions.map(({ id }) => id) } },
    select: { id: true },
  })
  for (const { id: blockId, text, agendaItemId } of resolutions) {
    const id = unlessTaken(blockId, taken)
    serial += 1
    await tx.resolution.create({
      data: {
        id,
        organizationId: fact.organizationId,
        meetingId: fact.meetingId,
        agendaItemId,
        year,
        serial,
        text,
        decidedOn: columnOf(fact.content.date),
      },
    })
    await recordAudit(tx, {
      actor,
      organizationId: fact.organizationId,
      kind: 'resolution.numbered',
      subjectId: id,
      data: { number: resolutionNumber(year, serial) },
      now,
    })
  }
}

/**
 * The highest serial of the year so far; the organization's row is the lock of its numbering. Not `for update`:
 * audit events that refer to the row already share it, and two that freeze at once would wait for each other.
 */
async function lastSerial(tx: Transaction, organizationId: string, year: number): Promise<number> {
  await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
  const last = await tx.resolution.aggregate({ where: { organizationId, year }, _max: { serial: true } })
  return last._max.serial ?? 0
}

async function openActionItems(fact: Frozen, { tx, actor, now }: Context): Promise<void> {
  const items = fact.content.sections.flatMap((section) =>
    sectionBlocks(section).actionItems.map((item) => ({ ...item, agendaItemId: section.agendaItemId })),
  )
  const taken = await tx.actionItem.findMany({
    where: { id: { in: items.map(({ id }) => id) } },
    select: { id: true },
  })
  for (const { id: blockId, text, personId, dueOn, agendaItemId } of items) {
    // Submitting has refused items without a person or a date.
    if (!personId || !dueOn) continue
    const id = unlessTaken(blockId, taken)
    const { unitId } = await tx.person.findUniqueOrThrow({ where: { id: personId } })
    const item = await tx.actionItem.create({
      data: {
        id,
        organizationId: fact.organizationId,
        meetingId: fact.meetingId,
        agendaItemId,
        text,
        personId,
        unitId,
        dueOn: columnOf(dueOn),
      },
      include: { person: { select: { name: true } } },
    })
    await recordAudit(tx, {
      actor,
      organizationId: fact.organizationId,
      kind: 'action-item.opened',
      subjectId: id,
      data: { text, person: item.person.name, dueOn },
      now,
    })
  }
}

/** A block keeps its id, unless it was pasted from the minutes of an earlier meeting. */
function unlessTaken(blockId: string, taken: { id: string }[]): string {
  return taken.some(({ id }) => id === blockId) ? randomUUID() : blockId
}

function yearOf({ date }: FrozenContent): number {
  return Number.parseInt(date.slice(0, 4), 10)
}
