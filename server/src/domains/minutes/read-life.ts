import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { fragmentOfSection, partFragmentOf } from '@pilin/domain/minutes/fragments'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { phaseOf } from '@pilin/domain/minutes/lifecycle'
import { minutesPartLabels } from '@pilin/domain/minutes/parts'
import { sentencesOf } from '@pilin/domain/minutes/sentences'
import { usualWritingHours, writingWindow } from '@pilin/domain/minutes/writing-window'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor, OrganizationScope } from '../../kernel/actor.ts'
import { dutyOnDay, rotationsOf } from '../rotation/data.ts'
import { loadMinutes, lockMinutes, type MinutesInScope } from './data.ts'
import { minutesMessages } from './messages.ts'

/** A record with the stage that it is in, its writing window and who is on duty today. */
export type LifeInScope = Awaited<ReturnType<typeof withLife>>

/** Loads the record of a meeting in the actor's scope, with its life. */
export async function loadLife(tx: Transaction, actor: Actor, meetingId: string, now: Date) {
  return withLife(tx, await loadMinutes(tx, actor, meetingId), now)
}

/** The same behind the meeting's lock. */
export async function lockLife(tx: Transaction, actor: Actor, meetingId: string, now: Date) {
  return withLife(tx, await lockMinutes(tx, actor, meetingId), now)
}

async function withLife(tx: Transaction, found: MinutesInScope, now: Date) {
  const { meeting, minutes } = found
  const [archive, extension, writingHours, dutyToday] = await Promise.all([
    tx.minutesArchive.findUnique({
      where: { minutesId: minutes.id },
      include: { person: { select: { name: true } } },
    }),
    tx.minutesExtension.findFirst({
      where: { minutesId: minutes.id },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      include: { person: { select: { name: true } } },
    }),
    writingHoursOf(tx, meeting.scope),
    readDutyToday(tx, meeting.scope, now),
  ])
  return {
    ...found,
    archive,
    extension,
    dutyToday,
    phase: phaseOf({
      state: minutes.state,
      confirmed: minutes.confirmations.length,
      archived: archive !== null,
    }),
    window: writingWindow({ ...meeting, writingHours, extendedUntil: extension?.untilAt ?? null }),
  }
}

/** Hours after the end within which the organization's records should be submitted. */
export async function writingHoursOf(tx: Transaction, scope: OrganizationScope): Promise<number> {
  const setting = await tx.recordSetting.findUnique({ where: { organizationId: scope } })
  return setting?.writingHours ?? usualWritingHours
}

/** Who is on duty in the organization at the moment. */
export async function readDutyToday(tx: Transaction, scope: OrganizationScope, now: Date) {
  return dutyOnDay(await rotationsOf(tx, [scope]), scope, civilDateOf(now))
}

/** The parts of a submitted record with their sentences, each under the name that the live document has for it. */
export function sentencesByPart(content: FrozenContent) {
  return content.sections.flatMap((section) => [
    {
      fragment: fragmentOfSection(section),
      title: section.title,
      sentences: sentencesOf(section.content),
    },
    ...(section.parts ?? []).map(({ part, content: words }) => ({
      fragment: partFragmentOf(section.agendaItemId ?? '', part),
      title: minutesMessages.partOf(section.title, minutesPartLabels[part]),
      sentences: sentencesOf(words),
    })),
  ])
}

/** The comments on a record, the oldest first. The caller has proved that the actor may see it. */
export async function readComments(tx: Transaction, minutesId: string) {
  return tx.minutesComment.findMany({
    where: { minutesId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { person: { select: { name: true } }, answeredBy: { select: { name: true } } },
  })
}
