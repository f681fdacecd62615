import type { MeetingRecord } from '@pilin/documents/record'
import { civilDateOf, formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { meetingKindLabels } from '@pilin/domain/meetings/vocabulary'
import type { FrozenContent } from '@pilin/domain/minutes/frozen'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { loadMinutes, readDraftSections } from '../minutes/data.ts'
import { writeOut } from '../minutes/write-out.ts'
import { readPeopleNamed } from './data.ts'
import { mayTakeRecord, seesReasons } from './policy.ts'

/** The 会议记录 as it leaves the system: what was submitted or frozen, or the draft as it stands. */
export const viewRecord = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const found = await loadMinutes(prisma, actor, input.meetingId)
    const { meeting, minutes } = found
    const content = minutes.content ?? (await draftOf(found, prisma))
    const [people, units] = await Promise.all([
      readPeopleNamed(prisma, meeting, content),
      prisma.unit.findMany({
        where: { id: { in: minutes.confirmations.map(({ unitId }) => unitId) } },
        select: { id: true, shortName: true },
      }),
    ])
    return { ...found, content, people, units }
  },
  policy: mayTakeRecord,
  present({ meeting, minutes, content, people, units }, actor, now): MeetingRecord {
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
      ...peopleOf(content, hidesReasons),
      sections: content.sections,
      people,
      state: stateOf(minutes, now),
      confirmations: minutes.confirmations.map(({ unitId, person, at }) => ({
        unit: units.find(({ id }) => id === unitId)?.shortName ?? '',
        by: person.name,
        day: civilDateOf(at),
      })),
    }
  },
})

type Found = Awaited<ReturnType<typeof loadMinutes>>

async function draftOf(
  { meeting, minutes }: Found,
  tx: Parameters<typeof loadMinutes>[0],
): Promise<FrozenContent> {
  return writeOut(tx, meeting, await readDraftSections(tx, meeting.id, minutes.documentId))
}

function stateOf(minutes: Found['minutes'], now: Date): MeetingRecord['state'] {
  if (minutes.state === 'FROZEN') return { kind: 'FROZEN', hash: minutes.contentHash ?? '' }
  return minutes.state === 'SUBMITTED' ? { kind: 'SUBMITTED' } : { kind: 'DRAFT', at: formatDayAndClock(now) }
}

function peopleOf({ attendance }: FrozenContent, hidesReasons: boolean) {
  const attending = attendance.filter(({ role }) => role === 'ATTEND')
  const withStatus = (wanted: string) =>
    attending.filter(({ status }) => status === wanted).map(({ name }) => ({ name }))
  return {
    present: withStatus('PRESENT'),
    onLeave: attending
      .filter(({ status }) => status === 'LEAVE')
      .map(({ name, leaveReason }) => ({ name, ...(!hidesReasons && { remark: leaveReason }) })),
    absent: withStatus('ABSENT'),
    observers: attendance
      .filter(({ role, status }) => role === 'OBSERVE' && status === 'PRESENT')
      .map(({ name }) => ({ name })),
  }
}
