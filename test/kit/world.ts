import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { addGuest } from '@pilin/server/domains/attendance/add-guest'
import { markAttendance } from '@pilin/server/domains/attendance/mark-attendance'
import { replyToInvitation } from '@pilin/server/domains/attendance/reply-to-invitation'
import { decideAgendaItem } from '@pilin/server/domains/meetings/decide-agenda-item'
import { startAgendaItem } from '@pilin/server/domains/meetings/start-agenda-item'
import { openMotion } from '@pilin/server/domains/voting/open-motion'
import type { Actor } from '@pilin/server/kernel/actor'
import { columnOf } from '@pilin/server/kernel/day'
import { actorFor, type BuiltBranch, buildBranch } from './builders.ts'
import {
  type BuiltMeeting,
  buildFrozenMeeting,
  buildHeldMeeting,
  buildMeeting,
  buildSubmittedMeeting,
  buildTopic,
} from './meetings.ts'
import { actionItem, paragraph, resolution } from './minutes-text.ts'
import type { TestRuntime } from './test-runtime.ts'

type Submitted = BuiltMeeting & { contentHash: string }

/** A branch with a meeting in every state that minutes can be in, each for one use case to change. */
export type World = {
  branch: BuiltBranch
  administrator: Actor
  planned: BuiltMeeting & PlannedParts
  toCancel: BuiltMeeting
  toEnd: BuiltMeeting
  held: BuiltMeeting
  toReturn: Submitted
  toConfirm: Submitted
  frozen: Submitted & { actionItemId: string }
  auditEventId: string
}

/** What there is to change in a meeting that is going on: each thing for one use case. */
type PlannedParts = {
  secondTopicId: string
  /** The one under way. */
  runningTopicId: string
  guestId: string
  countedMotionId: string
  namedMotionId: string
}

async function buildPlannedParts(
  test: TestRuntime,
  branch: BuiltBranch,
  { meetingId, topicId }: BuiltMeeting,
  mark: string,
): Promise<PlannedParts> {
  const { secretary, member } = branch.south
  const secondTopicId = await buildTopic(test, branch, meetingId, `${mark}议题`)
  const runningTopicId = await buildTopic(test, branch, meetingId, `${mark}进行`)
  await test.run(decideAgendaItem, secretary.actor, { agendaItemId: runningTopicId, decision: 'ACCEPT' })
  await test.run(startAgendaItem, secretary.actor, { agendaItemId: runningTopicId })
  // Somebody who is here and votes by name, and who has asked for leave before.
  await test.run(replyToInvitation, member.actor, { meetingId, reply: 'LEAVE', reason: `${mark}请假` })
  await test.run(markAttendance, secretary.actor, { meetingId, personId: member.id, present: true })
  await test.run(addGuest, secretary.actor, { meetingId, name: `${mark}来宾` })
  const guest = await test.runtime.database.prisma.meetingGuest.findFirstOrThrow({ where: { meetingId } })
  const open = (method: 'COUNT' | 'BY_NAME') =>
    test.run(openMotion, secretary.actor, {
      agendaItemId: topicId,
      text: `${mark}表决`,
      kind: 'ORDINARY',
      method,
    })
  const { motionId: countedMotionId } = await open('COUNT')
  const { motionId: namedMotionId } = await open('BY_NAME')
  return { secondTopicId, runningTopicId, guestId: guest.id, countedMotionId, namedMotionId }
}

/** Builds it; `mark` stands in every text that people wrote, so that a leak can be seen. */
export async function buildWorld(test: TestRuntime, mark: string): Promise<World> {
  const branch = await buildBranch(test.runtime)
  const { prisma } = test.runtime.database
  // Long enough to be ended earlier, and short enough for another one to follow.
  await prisma.dutyRoster.update({
    where: { id: branch.rosterId },
    data: { endsOn: columnOf(asCivilDate('2027-06-30')) },
  })
  const given = (title: string) => ({
    title: `${mark}${title}`,
    blocks: [
      paragraph(`${mark}记录`),
      resolution(`${mark}决议`),
      actionItem(`${mark}督办`, { personId: branch.south.member.id, dueOn: '2026-11-30' }),
    ],
  })
  const planned = await buildMeeting(test, branch, given('筹备'))
  const frozen = await buildFrozenMeeting(test, branch, given('定稿'))
  const { meetingId } = frozen
  const item = await prisma.actionItem.findFirstOrThrow({ where: { meetingId } })
  const event = await prisma.auditEvent.findFirstOrThrow({
    where: { organizationId: branch.organizationId },
    orderBy: { id: 'desc' },
  })
  return {
    branch,
    administrator: await buildAdministrator(test, `${mark}管理员`),
    planned: { ...planned, ...(await buildPlannedParts(test, branch, planned, mark)) },
    toCancel: await buildMeeting(test, branch, given('取消')),
    toEnd: await buildMeeting(test, branch, given('结束')),
    held: await buildHeldMeeting(test, branch, given('已开')),
    toReturn: await buildSubmittedMeeting(test, branch, given('退回')),
    toConfirm: await buildSubmittedMeeting(test, branch, given('确认')),
    frozen: { ...frozen, actionItemId: item.id },
    auditEventId: event.id,
  }
}

/** A login without a person, for setting organizations up. */
export async function buildAdministrator(test: TestRuntime, name = '管理员'): Promise<Actor> {
  const id = `admin-${crypto.randomUUID()}`
  await test.runtime.database.prisma.user.create({
    data: { id, name, email: `${id}@accounts.invalid`, username: id, administrator: true },
  })
  return actorFor(test.runtime, id)
}
