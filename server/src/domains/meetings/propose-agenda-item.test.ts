import { lastAuditOf } from '@kit/audit'
import { buildBranch, buildPerson, buildUnit } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { proposeAgendaItem } from './propose-agenda-item.ts'

const test = useRuntime()
const topic = { title: '重阳节慰问老党员', purpose: '商定名单', plannedMinutes: '１５', presenterId: '' }

describe('proposing a topic', () => {
  it('adds it at the end, waiting for the secretary on duty, in the name of the own unit', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const { agendaItemId } = await test.run(proposeAgendaItem, branch.north.member.actor, {
      meetingId,
      unitId: branch.north.unitId,
      ...topic,
    })
    const { prisma } = test.runtime.database
    const items = await prisma.agendaItem.findMany({ where: { meetingId }, orderBy: { rank: 'asc' } })
    expect(items.at(-1)).toMatchObject({
      id: agendaItemId,
      title: topic.title,
      state: 'PROPOSED',
      plannedMinutes: 15,
      presenterId: null,
      proposedById: branch.north.member.id,
      unitId: branch.north.unitId,
    })
    expect(await lastAuditOf(test.runtime.database, agendaItemId)).toMatchObject({
      kind: 'agenda.proposed',
      subjectType: 'agenda-item',
      actorName: '北党员',
      data: { title: topic.title, unit: '北山塘' },
    })
  })

  it('lets a secretary propose for the other unit too', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const input = { meetingId, unitId: branch.south.unitId, ...topic }
    const { agendaItemId } = await test.run(proposeAgendaItem, branch.north.secretary.actor, input)
    expect(agendaItemId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('refuses observers, other units, uninvited presenters and nonsense', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const held = await buildHeldMeeting(test, branch)
    const stranger = await buildUnit(test.runtime.database.prisma, branch.organizationId, '后来')
    const place = { organizationId: branch.organizationId, unitId: stranger.id }
    const newcomer = await buildPerson(test.runtime, place, '后来党员', 'MEMBER')
    const member = branch.south.member.actor
    const input = { meetingId, unitId: branch.south.unitId, ...topic }
    await expectRefusals(test, proposeAgendaItem, [
      [branch.observer.actor, input, 'OBSERVER'],
      [newcomer.actor, { ...input, unitId: stranger.id }, 'NOT_TAKING_PART'],
      [member, { ...input, unitId: branch.north.unitId }, 'NOT_YOUR_UNIT'],
      [member, { ...input, unitId: stranger.id }, 'NOT_TAKING_PART'],
      [member, { ...input, presenterId: newcomer.id }, 'NOT_PRESENTABLE', 'presenterId'],
      [member, { ...input, plannedMinutes: 0 }, 'INVALID', 'plannedMinutes'],
      [member, { ...input, plannedMinutes: '1e99' }, 'INVALID', 'plannedMinutes'],
      [member, { ...input, title: '' }, 'INVALID', 'title'],
      [member, { ...input, meetingId: "' or 1=1 --" }, 'INVALID', 'meetingId'],
      [member, { ...input, meetingId: held.meetingId }, 'MEETING_HELD'],
    ])
  })

  it('ignores fields that nobody may set', async () => {
    const branch = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, branch)
    const forged = { state: 'ACCEPTED', rank: 'a', proposedById: branch.north.member.id, reason: '伪造' }
    const input = { meetingId, unitId: branch.south.unitId, ...topic, ...forged }
    const { agendaItemId } = await test.run(proposeAgendaItem, branch.south.member.actor, input)
    const row = await test.runtime.database.prisma.agendaItem.findUniqueOrThrow({
      where: { id: agendaItemId },
    })
    expect(row).toMatchObject({ state: 'PROPOSED', proposedById: branch.south.member.id, reason: '' })
    expect(row.rank).not.toBe('a')
  })

  it('answers a foreign meeting exactly like a missing one', async () => {
    const mine = await buildBranch(test.runtime)
    const { meetingId } = await buildMeeting(test, await buildBranch(test.runtime))
    await expectForeignLikeMissing(test, proposeAgendaItem, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      unitId: mine.south.unitId,
      ...topic,
    }))
  })
})
