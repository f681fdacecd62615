import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { addGuest } from '@pilin/server/domains/attendance/add-guest'
import { markAttendance } from '@pilin/server/domains/attendance/mark-attendance'
import { replyToInvitation } from '@pilin/server/domains/attendance/reply-to-invitation'
import { openFeed } from '@pilin/server/domains/feeds/open-feed'
import { askExtension } from '@pilin/server/domains/follow-up/ask-extension'
import { closeActionItem } from '@pilin/server/domains/follow-up/close-action-item'
import { setReview } from '@pilin/server/domains/follow-up/set-review'
import { decideAgendaItem } from '@pilin/server/domains/meetings/decide-agenda-item'
import { startAgendaItem } from '@pilin/server/domains/meetings/start-agenda-item'
import { nameVersion } from '@pilin/server/domains/minutes/name-version'
import { openMotion } from '@pilin/server/domains/voting/open-motion'
import type { Actor } from '@pilin/server/kernel/actor'
import { columnOf } from '@pilin/server/kernel/day'
import { type BuiltActivities, buildActivities } from './activities.ts'
import { type BuiltApplications, buildApplications } from './applications.ts'
import { actorFor, type BuiltBranch, buildBranch } from './builders.ts'
import { buildHandover } from './handover.ts'
import { buildImport, unitTable } from './imports.ts'
import { type BuiltLayers, buildLayers } from './layers.ts'
import { type BuiltLists, buildLists } from './lists.ts'
import {
  type BuiltMeeting,
  buildFrozenMeeting,
  buildHeldMeeting,
  buildMeeting,
  buildSubmittedMeeting,
  buildTopic,
} from './meetings.ts'
import { actionItem, paragraph, resolution, writeMinutes } from './minutes-text.ts'
import { buildProject } from './projects.ts'
import { type BuiltLife, buildLife } from './record-life.ts'
import { type BuiltServiceLists, buildServiceLists } from './service-projects.ts'
import { type BuiltSurveys, buildSurveys } from './surveys.ts'
import { type BuiltDuties, buildDuties } from './term-duties.ts'
import type { TestRuntime } from './test-runtime.ts'
import { proposeToBacklog, textFile } from './topics.ts'
import { buildContact, buildInvitedContact, buildNewContact } from './units.ts'

type Submitted = BuiltMeeting & { contentHash: string }

/** What the frozen minutes came to: items and resolutions in the states that changes ask for. */
type FollowUpWorld = {
  /** The south member has asked for more time for it. */
  actionItemId: string
  openItemId: string
  closedItemId: string
  resolutionId: string
  /** Secretaries are to look at it again. */
  reviewedId: string
}

/** A branch with a meeting in every state that minutes can be in, each for one use case to change. */
export type World = BuiltDuties & {
  branch: BuiltBranch
  administrator: Actor
  planned: BuiltMeeting & PlannedParts
  toCancel: BuiltMeeting
  toEnd: BuiltMeeting
  held: BuiltMeeting
  toReturn: Submitted
  toConfirm: Submitted
  frozen: Submitted & FollowUpWorld & { versionId: string; finalVersionId: string }
  life: BuiltLife
  topics: { ownId: string; withdrawnId: string; otherId: string; fileId: string; spareFileId: string }
  /** A version of the planned meeting's draft. */
  draftVersionId: string
  auditEventId: string
  /** Requests for swaps and a stand-in, each for one use case; the north asks but for the one to withdraw. */
  layers: BuiltLayers
  /** A hearing each month, on its first Friday. */
  cadenceId: string
  /** Somebody of the north village without an office. */
  guestId: string
  /** A meeting that has not begun, for its notice. */
  toNotify: BuiltMeeting
  /** A message to the secretary of the south. */
  notificationId: string
  /** Needs and resources, each thing for one use case. */
  lists: BuiltLists
  service: BuiltServiceLists
  surveys: BuiltSurveys
  activities: BuiltActivities
  /** A project to which the own topic belongs. */
  projectId: string
  applications: BuiltApplications
  /** A table of one unit that was checked and not confirmed. */
  importId: string
  /** The secretary of the north speaks for its village. */
  contactId: string
  /** Of somebody who has no login yet. */
  newContactId: string
  /** Of somebody who was invited to open one. */
  invitedContactId: string
  /** The checklist of the moment, as it is signed. */
  checklistHash: string
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
      resolution(`${mark}待回看的决议`),
      actionItem(`${mark}督办`, { personId: branch.south.member.id, dueOn: '2026-11-30' }),
      actionItem(`${mark}另一项督办`, { personId: branch.north.member.id, dueOn: '2026-11-30' }),
      actionItem(`${mark}已办结的督办`, { personId: branch.north.secretary.id, dueOn: '2026-11-30' }),
    ],
  })
  const planned = await buildMeeting(test, branch, given('筹备'))
  const frozen = await buildFrozenMeeting(test, branch, given('定稿'))
  const { meetingId } = frozen
  // A calendar that can be ended.
  await test.run(openFeed, branch.south.secretary.actor, { organizationId: branch.organizationId })
  const versions = await versionsOf(test, meetingId)
  const [versionId = '', finalVersionId = ''] = [versions.at(0), versions.at(-1)]
  const named = await test.run(nameVersion, branch.south.secretary.actor, {
    meetingId: planned.meetingId,
    name: `${mark}版本`,
  })
  // Something to take back when the version is restored.
  await writeMinutes(test.runtime.database, planned.documentId, { general: [paragraph(`${mark}补记`)] })
  const event = await prisma.auditEvent.findFirstOrThrow({
    where: { organizationId: branch.organizationId },
    orderBy: { id: 'desc' },
  })
  const { organizationId } = branch
  const startsOn = columnOf(asCivilDate('2026-01-01'))
  const preferred = { ordinal: 1, weekday: 5 }
  const cadence = await prisma.cadence.create({
    data: { organizationId, kind: 'HEARING', period: 'MONTH', startsOn, ...preferred },
  })
  const guest = await prisma.person.create({ data: { unitId: branch.north.unitId, name: `${mark}列席人` } })
  const message = await prisma.notification.findFirstOrThrow({
    where: { personId: branch.south.secretary.id },
    orderBy: { id: 'asc' },
  })
  const topics = await buildTopics(test, branch, mark)
  const followUp = await buildFollowUp(test, branch, meetingId)
  const lists = await buildLists(test, branch, mark)
  const world = {
    cadenceId: cadence.id,
    guestId: guest.id,
    branch,
    administrator: await buildAdministrator(test, `${mark}管理员`),
    planned: { ...planned, ...(await buildPlannedParts(test, branch, planned, mark)) },
    toCancel: await buildMeeting(test, branch, given('取消')),
    toEnd: await buildMeeting(test, branch, given('结束')),
    held: await buildHeldMeeting(test, branch, given('已开')),
    toReturn: await buildSubmittedMeeting(test, branch, given('退回')),
    toConfirm: await buildSubmittedMeeting(test, branch, given('确认')),
    frozen: { ...frozen, ...followUp, versionId, finalVersionId },
    life: await buildLife(test, branch, given, mark),
    draftVersionId: named.versionId ?? '',
    topics,
    projectId: await buildProject(test, branch, `${mark}项目`, topics.ownId),
    lists,
    surveys: await buildSurveys(test, branch, mark, lists.needId),
    service: await buildServiceLists(test, branch, followUp.resolutionId, mark),
    activities: await buildActivities(test, branch, mark),
    auditEventId: event.id,
    layers: await buildLayers(test, branch),
    toNotify: await buildMeeting(test, branch, { ...given('通知'), date: '2026-11-20' }),
    notificationId: message.id,
    contactId: await buildContact(test, branch, mark),
    newContactId: await buildNewContact(test, branch, `${mark}方知秋`),
    ...(await buildDuties(test, branch, mark)),
    invitedContactId: await buildInvitedContact(test, branch, `${mark}陆听松`),
    importId: await buildImport(
      test,
      branch.south.secretary.actor,
      branch.organizationId,
      unitTable(1, () => ({ name: `${mark}导入单位` })),
    ),
    applications: await buildApplications(test, branch, frozen.topicId, mark),
  }
  // Last, since it is about everything that is open.
  return { ...world, checklistHash: await buildHandover(test, branch, mark) }
}

/** Waiting topics of the secretary on duty and of a member; the first has two files. */
async function buildTopics(test: TestRuntime, branch: BuiltBranch, mark: string): Promise<World['topics']> {
  const { secretary, member } = branch.south
  const own = await proposeToBacklog(test, branch, secretary, {
    title: `${mark}自提`,
    files: [textFile(`${mark}材料`), textFile(`${mark}旧材料`)],
  })
  const withdrawn = await proposeToBacklog(test, branch, secretary, { title: `${mark}撤回` })
  const other = await proposeToBacklog(test, branch, member, { title: `${mark}他提` })
  const files = await test.runtime.database.prisma.topicAttachment.findMany({
    where: { topicId: own },
    orderBy: { position: 'asc' },
  })
  const [fileId = '', spareFileId = ''] = files.map((each) => each.fileId)
  return { ownId: own, withdrawnId: withdrawn, otherId: other, fileId, spareFileId }
}

async function versionsOf(test: TestRuntime, meetingId: string): Promise<string[]> {
  const versions = await test.runtime.database.prisma.minutesVersion.findMany({
    where: { minutes: { meetingId } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return versions.map(({ id }) => id)
}

/** A login without a person, for setting organizations up. */
export async function buildAdministrator(test: TestRuntime, name = '管理员'): Promise<Actor> {
  const id = `admin-${crypto.randomUUID()}`
  await test.runtime.database.prisma.user.create({
    data: { id, name, email: `${id}@accounts.invalid`, username: id, administrator: true },
  })
  return actorFor(test.runtime, id)
}

async function buildFollowUp(
  test: TestRuntime,
  branch: BuiltBranch,
  meetingId: string,
): Promise<FollowUpWorld> {
  const { prisma } = test.runtime.database
  const itemOf = async (person: { id: string }) =>
    (await prisma.actionItem.findFirstOrThrow({ where: { meetingId, personId: person.id } })).id
  const [resolution, reviewed] = await prisma.resolution.findMany({
    where: { meetingId },
    orderBy: { serial: 'asc' },
  })
  if (!resolution || !reviewed) throw new Error('freezing numbered no resolutions')
  const built = {
    actionItemId: await itemOf(branch.south.member),
    openItemId: await itemOf(branch.north.member),
    closedItemId: await itemOf(branch.north.secretary),
    resolutionId: resolution.id,
    reviewedId: reviewed.id,
  }
  const { actor } = branch.south.member
  const more = { actionItemId: built.actionItemId, newDueOn: asCivilDate('2026-12-10'), reason: '样例原因' }
  await test.run(askExtension, actor, more)
  const { actor: secretary } = branch.north.secretary
  await test.run(closeActionItem, secretary, { actionItemId: built.closedItemId, note: '样例说明' })
  await test.run(setReview, secretary, { resolutionId: built.reviewedId, reviewOn: '2026-12-20' })
  return built
}
