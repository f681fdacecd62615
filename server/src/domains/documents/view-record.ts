import type { MeetingRecord } from '@pilin/documents/record'
import { civilDateOf, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { readReview } from '../follow-up/read-review.ts'
import { loadMinutes, readDraftSections } from '../minutes/data.ts'
import { writeOut } from '../minutes/write-out.ts'
import { readPeopleNamed, readSupplements } from './data.ts'
import { mayTakeRecord, seesReasons } from './policy.ts'
import { presentPeople, presentSections } from './present.ts'

/** The 会议记录 as it leaves the system: what was submitted or frozen, or the draft as it stands. */
export const viewRecord = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const found = await loadMinutes(prisma, actor, input.meetingId)
    const { meeting, minutes } = found
    const content = minutes.content ?? (await draftOf(found, prisma))
    const [people, supplements, units] = await Promise.all([
      readPeopleNamed(prisma, meeting, content),
      readSupplements(prisma, minutes.id),
      prisma.unit.findMany({
        where: { id: { in: minutes.confirmations.map(({ unitId }) => unitId) } },
        select: { id: true, shortName: true },
      }),
    ])
    return { ...found, content, people, supplements, units }
  },
  policy: mayTakeRecord,
  present({ meeting, minutes, content, people, supplements, units }, actor, now): MeetingRecord {
    const hidesReasons = minutes.content === null && !seesReasons(actor, meeting)
    return {
      organization: content.organization,
      title: content.title,
      kind: meetingKindLabels[content.kind],
      day: content.date,
      startTime: content.startTime,
      endTime: content.endTime,
      place: content.place,
      chair: content.chair,
      recorder: content.recorder,
      units: content.units,
      ...presentPeople(content, hidesReasons),
      sections: presentSections(content),
      people,
      state: stateOf(minutes, now),
      confirmations: minutes.confirmations.map(({ unitId, person, at }) => ({
        unit: units.find(({ id }) => id === unitId)?.shortName ?? '',
        by: person.name,
        day: civilDateOf(at),
      })),
      supplements,
    }
  },
})

type Found = Awaited<ReturnType<typeof loadMinutes>>

async function draftOf(
  { meeting, minutes }: Found,
  tx: Parameters<typeof loadMinutes>[0],
): Promise<FrozenContent> {
  const content = await writeOut(tx, meeting, await readDraftSections(tx, meeting.id, minutes.documentId))
  // What the first item reports is put down when the record is submitted; a draft shows how it stands now.
  return { ...content, review: await readReview(tx, meeting) }
}

function stateOf(minutes: Found['minutes'], now: Date): MeetingRecord['state'] {
  if (minutes.state === 'FROZEN') return { kind: 'FROZEN', hash: minutes.contentHash ?? '' }
  return minutes.state === 'SUBMITTED' ? { kind: 'SUBMITTED' } : { kind: 'DRAFT', at: formatDayAndClock(now) }
}
