import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { decideAgendaItem } from '@pilin/server/domains/meetings/decide-agenda-item'
import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { planMeeting } from '@pilin/server/domains/meetings/plan-meeting'
import { proposeAgendaItem } from '@pilin/server/domains/meetings/propose-agenda-item'
import { confirmMinutes } from '@pilin/server/domains/minutes/confirm-minutes'
import { submitMinutes } from '@pilin/server/domains/minutes/submit-minutes'
import { resolution, writeMinutes } from '../minutes-text.ts'
import { type Council, unitOf } from './found-council.ts'
import { founders } from './life-table.ts'

/**
 * A session on a day, in the morning: `fill` puts topics on its agenda; each is resolved, and the minutes are frozen
 * by the afternoon. The ids of the resolutions, by topic.
 */
export async function holdSession(
  council: Council,
  day: string,
  fill: (meetingId: string) => Promise<void>,
): Promise<Map<string, string>> {
  const { test, general, organizationId } = council
  const { database } = test.runtime
  test.setClock(day, '08:00')
  const { meetingId } = await test.run(planMeeting, general.actor, {
    organizationId,
    kind: 'COUNCIL_SESSION',
    title: `${day}全体会议`,
    date: day,
    startTime: '09:00',
    endTime: '11:00',
    place: '外滩党群服务中心',
  })
  await fill(meetingId)
  const items = await database.prisma.agendaItem.findMany({ where: { meetingId } })
  const { documentId } = await database.prisma.minutes.findUniqueOrThrow({ where: { meetingId } })
  for (const { id, title } of items) {
    await writeMinutes(database, documentId, { [fragmentOf(id)]: [resolution(`同意：${title}。`)] })
  }
  test.setClock(day, '11:00')
  await test.run(endMeeting, general.actor, { meetingId })
  const { contentHash } = await test.run(submitMinutes, general.actor, { meetingId })
  await test.run(confirmMinutes, general.actor, { meetingId, contentHash })
  const resolved = await database.prisma.resolution.findMany({ where: { meetingId } })
  return new Map(
    resolved.flatMap(({ id, text }) =>
      items.filter(({ title }) => text.includes(title)).map(({ topicId }) => [topicId, id]),
    ),
  )
}

/** Puts a topic of the secretariat on the agenda; the topic's id. */
export async function putTopic(council: Council, meetingId: string, title: string): Promise<string> {
  const { test, general } = council
  const { agendaItemId } = await test.run(proposeAgendaItem, general.actor, {
    meetingId,
    unitId: unitOf(council, founders[0]),
    title,
    presenterId: general.id,
    plannedMinutes: 20,
  })
  await test.run(decideAgendaItem, general.actor, { agendaItemId, decision: 'ACCEPT' })
  const item = await test.runtime.database.prisma.agendaItem.findUniqueOrThrow({
    where: { id: agendaItemId },
  })
  return item.topicId
}
