import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { proposeToBacklog, textFile } from '@kit/topics'
import { describe, expect, it } from 'vitest'
import { proposeAgendaItem } from '../meetings/propose-agenda-item.ts'
import { proposeTopic } from './propose-topic.ts'

const test = useRuntime()
const words = { title: '界河清淤', purpose: '', plannedMinutes: 15, wishedKind: 'CONSULTATION' as const }

describe('proposing a topic to the backlog', () => {
  it('keeps it waiting in the name of the own unit, with its files', async () => {
    const branch = await buildBranch(test.runtime)
    const { database } = test.runtime
    const topicId = await proposeToBacklog(test, branch, branch.north.member, {
      files: [textFile('清单'), textFile('预算', '预算.TXT')],
    })
    const topic = await database.prisma.topic.findUniqueOrThrow({
      where: { id: topicId },
      include: { attachments: { orderBy: { position: 'asc' }, include: { file: true } }, appearances: true },
    })
    expect(topic).toMatchObject({
      state: 'WAITING',
      unitId: branch.north.unitId,
      appearances: [],
      comesBack: false,
    })
    expect(topic.attachments.map(({ file }) => [file.name, file.size, file.uploadedById])).toEqual([
      ['材料.txt', 6, branch.north.member.id],
      ['预算.txt', 6, branch.north.member.id],
    ])
    expect(await lastAuditOf(database, topicId)).toMatchObject({
      kind: 'topic.proposed',
      actorName: '北党员',
      data: { title: '界河清淤', unit: '北山塘', attachments: 2 },
    })
  })

  it('puts it among what is proposed for the wished meeting, whose kind it takes', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { topicId } = await test.run(proposeTopic, branch.north.member.actor, {
      organizationId: branch.organizationId,
      ...words,
      wishedKind: 'THEME_DAY',
      wishedMeetingId: meetingId,
    })
    const { prisma } = test.runtime.database
    const topic = await prisma.topic.findUniqueOrThrow({
      where: { id: topicId },
      include: { appearances: true },
    })
    expect(topic).toMatchObject({ wishedKind: 'CONSULTATION', wishedMeetingId: meetingId })
    expect(topic.appearances).toMatchObject([
      { meetingId, state: 'PROPOSED', live: true, title: words.title },
    ])
  })

  it('is the same as proposing on the meeting’s page: that makes a topic too', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { agendaItemId } = await test.run(proposeAgendaItem, branch.north.member.actor, {
      meetingId,
      unitId: branch.north.unitId,
      title: '重阳慰问',
      presenterId: null,
      plannedMinutes: 10,
    })
    const { prisma } = test.runtime.database
    const topic = await prisma.topic.findFirst({ where: { appearances: { some: { id: agendaItemId } } } })
    expect(topic).toMatchObject({
      title: '重阳慰问',
      state: 'WAITING',
      plannedMinutes: 10,
      wishedMeetingId: meetingId,
      proposedById: branch.north.member.id,
    })
  })

  it('refuses observers, held meetings, files of other kinds, and leaves nothing behind', async () => {
    const branch = await buildBranch(test.runtime)
    const held = await buildHeldMeeting(test, branch)
    const { actor } = branch.south.member
    const input = { organizationId: branch.organizationId, ...words, wishedMeetingId: null }
    const program = { name: '程序.exe', bytes: Buffer.from('MZ\u0000\u0001') }
    await expectRefusals(test, proposeTopic, [
      [branch.observer.actor, input, 'OBSERVER'],
      [actor, { ...input, wishedMeetingId: held.meetingId }, 'MEETING_HELD'],
      [actor, { ...input, title: '' }, 'INVALID', 'title'],
      [actor, { ...input, plannedMinutes: '0' }, 'INVALID', 'plannedMinutes'],
      [actor, { ...input, wishedKind: 'PARTY' }, 'INVALID', 'wishedKind'],
      [actor, { ...input, attachments: [textFile('好'), program] }, 'FILE_REFUSED', 'attachments'],
      [actor, { ...input, attachments: [textFile('')] }, 'INVALID', 'attachments'],
      [actor, { ...input, attachments: Array(6).fill(textFile('好')) }, 'INVALID', 'attachments'],
    ])
  })

  it('answers a foreign organization and a foreign meeting exactly like missing ones', async () => {
    const mine = await buildBranch(test.runtime)
    const theirs = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, theirs)
    const { actor } = mine.south.member
    await expectForeignLikeMissing(test, proposeTopic, actor, theirs.organizationId, (id) => ({
      organizationId: id,
      ...words,
      wishedMeetingId: null,
    }))
    await expectForeignLikeMissing(test, proposeTopic, actor, meetingId, (id) => ({
      organizationId: mine.organizationId,
      ...words,
      wishedMeetingId: id,
    }))
  })
})
