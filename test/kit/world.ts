import { asCivilDate } from '@pilin/domain/calendar/civil-date'
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
import { type BuiltLife, buildLife } from './record-life.ts'
import type { TestRuntime } from './test-runtime.ts'

type Submitted = BuiltMeeting & { contentHash: string }

/** A branch with a meeting in every state that minutes can be in, each for one use case to change. */
export type World = {
  branch: BuiltBranch
  administrator: Actor
  planned: BuiltMeeting & { secondTopicId: string }
  toCancel: BuiltMeeting
  toEnd: BuiltMeeting
  held: BuiltMeeting
  toReturn: Submitted
  toConfirm: Submitted
  frozen: Submitted & { actionItemId: string }
  life: BuiltLife
  auditEventId: string
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
    planned: {
      ...planned,
      secondTopicId: await buildTopic(test, branch, planned.meetingId, `${mark}议题`),
    },
    toCancel: await buildMeeting(test, branch, given('取消')),
    toEnd: await buildMeeting(test, branch, given('结束')),
    held: await buildHeldMeeting(test, branch, given('已开')),
    toReturn: await buildSubmittedMeeting(test, branch, given('退回')),
    toConfirm: await buildSubmittedMeeting(test, branch, given('确认')),
    frozen: { ...frozen, actionItemId: item.id },
    life: await buildLife(test, branch, given, mark),
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
