import { fragmentOf } from '@pilin/domain/minutes/fragments'
import { decideAgendaItem } from '@pilin/server/domains/meetings/decide-agenda-item'
import { endMeeting } from '@pilin/server/domains/meetings/end-meeting'
import { planMeeting } from '@pilin/server/domains/meetings/plan-meeting'
import { proposeAgendaItem } from '@pilin/server/domains/meetings/propose-agenda-item'
import { confirmMinutes } from '@pilin/server/domains/minutes/confirm-minutes'
import { submitMinutes } from '@pilin/server/domains/minutes/submit-minutes'
import type { BuiltBranch } from './builders.ts'
import { actionItem, paragraph, resolution, type WrittenBlock, writeMinutes } from './minutes-text.ts'
import { type TestRuntime, testDay } from './test-runtime.ts'

/** A planned meeting of the branch with one accepted topic. */
export type BuiltMeeting = { meetingId: string; documentId: string; topicId: string }

/** What a test says about a meeting; the rest is the same for all. It has begun at the time tests believe in. */
export type GivenMeeting = { title?: string; date?: string; startTime?: string; endTime?: string }

/** Plans a meeting that has begun half an hour ago, as the secretary on duty of November. */
export async function buildMeeting(
  test: TestRuntime,
  branch: BuiltBranch,
  given: GivenMeeting = {},
): Promise<BuiltMeeting> {
  const { meetingId } = await test.run(planMeeting, branch.south.secretary.actor, {
    organizationId: branch.organizationId,
    kind: 'CONSULTATION',
    title: given.title ?? '11月工作会商',
    date: given.date ?? testDay,
    startTime: given.startTime ?? '08:30',
    endTime: given.endTime ?? '11:00',
    place: '山塘老街议事厅',
  })
  const { documentId } = await test.runtime.database.prisma.minutes.findUniqueOrThrow({
    where: { meetingId },
  })
  const topicId = await buildTopic(test, branch, meetingId, '老街河道联合保洁')
  await test.run(decideAgendaItem, branch.south.secretary.actor, {
    agendaItemId: topicId,
    decision: 'ACCEPT',
  })
  return { meetingId, documentId, topicId }
}

/** Proposes a topic as the member of the south village. */
export async function buildTopic(
  test: TestRuntime,
  branch: BuiltBranch,
  meetingId: string,
  title: string,
): Promise<string> {
  const { agendaItemId } = await test.run(proposeAgendaItem, branch.south.member.actor, {
    meetingId,
    unitId: branch.south.unitId,
    title,
    presenterId: branch.south.member.id,
    plannedMinutes: 20,
  })
  return agendaItemId
}

/** A meeting that has ended, with a paragraph, a resolution and an action item in its minutes. */
export async function buildHeldMeeting(
  test: TestRuntime,
  branch: BuiltBranch,
  given: GivenMeeting & { blocks?: WrittenBlock[] } = {},
): Promise<BuiltMeeting> {
  const meeting = await buildMeeting(test, branch, given)
  const blocks = given.blocks ?? [
    paragraph('会议听取了两村的情况介绍。'),
    resolution('每周五联合清理界河。'),
    actionItem('采购打捞船一艘', { personId: branch.south.member.id, dueOn: '2026-11-30' }),
  ]
  await writeMinutes(test.runtime.database, meeting.documentId, { [fragmentOf(meeting.topicId)]: blocks })
  await test.run(endMeeting, branch.south.secretary.actor, { meetingId: meeting.meetingId })
  return meeting
}

/** The same with its minutes submitted. */
export async function buildSubmittedMeeting(
  test: TestRuntime,
  branch: BuiltBranch,
  given: GivenMeeting & { blocks?: WrittenBlock[] } = {},
): Promise<BuiltMeeting & { contentHash: string }> {
  const meeting = await buildHeldMeeting(test, branch, given)
  const { contentHash } = await test.run(submitMinutes, branch.south.secretary.actor, {
    meetingId: meeting.meetingId,
  })
  return { ...meeting, contentHash }
}

/** The same with its minutes confirmed by both villages, and so frozen. */
export async function buildFrozenMeeting(
  test: TestRuntime,
  branch: BuiltBranch,
  given: GivenMeeting & { blocks?: WrittenBlock[] } = {},
): Promise<BuiltMeeting & { contentHash: string }> {
  const meeting = await buildSubmittedMeeting(test, branch, given)
  const { meetingId, contentHash } = meeting
  for (const { secretary } of [branch.south, branch.north]) {
    await test.run(confirmMinutes, secretary.actor, { meetingId, contentHash })
  }
  return meeting
}
