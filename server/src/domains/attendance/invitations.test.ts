import { lastAuditOf } from '@kit/audit'
import { buildBranch, buildPerson } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../kernel/actor.ts'
import { createCaller } from '../../router.ts'
import { appointRecorder } from '../meetings/appoint-recorder.ts'
import { addInvitation } from './add-invitation.ts'
import { markAttendance } from './mark-attendance.ts'
import { replyToInvitation } from './reply-to-invitation.ts'
import { withdrawInvitation } from './withdraw-invitation.ts'

const test = useRuntime()

/** A planned meeting of five people; afterwards a colleague joins, and somebody without an office is there too. */
async function setUp() {
  const branch = await buildBranch(test.runtime)
  const { organizationId, north } = branch
  const { meetingId } = await buildMeeting(test, branch)
  const colleague = await buildPerson(
    test.runtime,
    { organizationId, unitId: north.unitId },
    '新党员',
    'MEMBER',
  )
  const villager = await test.runtime.database.prisma.person.create({
    data: { unitId: north.unitId, name: '老村长' },
  })
  const secretary = north.secretary.actor
  const view = (actor: Actor = secretary) =>
    createCaller({ runtime: test.runtime, actor }).attendance.view({ meetingId })
  const invite = (personId: string, role: 'ATTEND' | 'OBSERVE' = 'ATTEND') =>
    test.run(addInvitation, secretary, { meetingId, personId, role })
  return { branch, meetingId, colleague, villager, secretary, view, invite }
}

describe('inviting further people', () => {
  it('counts them among those who should attend, and moves the quorum along', async () => {
    const { branch, meetingId, colleague, view, invite } = await setUp()
    expect((await view()).rules[0]?.quorum).toMatchObject({ expected: 4, needed: 3 })
    await invite(colleague.id)
    const { counts, rules, uninvited } = await view()
    expect(counts.expected).toBe(5)
    expect(rules[0]?.quorum).toMatchObject({ expected: 5, needed: 3 })
    expect(uninvited.map(({ name }) => name)).toEqual(['老村长'])
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'attendance.invited',
      data: { name: '新党员', role: 'ATTEND' },
    })
    const { meetings } = await createCaller({ runtime: test.runtime, actor: colleague.actor }).mine.view({})
    expect(meetings.map(({ id }) => id)).toEqual([meetingId])
    await test.run(replyToInvitation, colleague.actor, { meetingId, reply: 'ATTEND' })
    await test.run(markAttendance, branch.south.secretary.actor, {
      meetingId,
      personId: colleague.id,
      present: true,
    })
    expect((await view()).counts.present).toBe(1)
  })

  it('lets those observe who hold no office, and probationary members attend without a vote', async () => {
    const { colleague, villager, secretary, meetingId, view, invite } = await setUp()
    const { prisma } = test.runtime.database
    await prisma.person.update({ where: { id: colleague.id }, data: { probationary: true } })
    await expectRefusals(test, addInvitation, [
      [secretary, { meetingId, personId: villager.id, role: 'ATTEND' }, 'INVALID', 'role'],
    ])
    await invite(villager.id, 'OBSERVE')
    await invite(colleague.id)
    const { counts, rules } = await view()
    expect([counts.expected, rules[0]?.quorum.expected]).toEqual([5, 4])
  })

  it('is for who may edit the meeting, of people of the taking-part units, each once, until it has ended', async () => {
    const { branch, meetingId, colleague, secretary, view } = await setUp()
    const elsewhere = await buildBranch(test.runtime)
    const held = await buildHeldMeeting(test, branch)
    const input = { meetingId, personId: colleague.id, role: 'ATTEND' }
    await expectRefusals(test, addInvitation, [
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [branch.observer.actor, input, 'NOT_SECRETARY'],
      [secretary, { ...input, personId: branch.south.member.id }, 'ALREADY_INVITED'],
      [secretary, { ...input, personId: '' }, 'INVALID', 'personId'],
      [secretary, { ...input, role: 'INVITED' }, 'INVALID', 'role'],
      [secretary, { ...input, meetingId: held.meetingId }, 'MEETING_HELD'],
    ])
    await expectForeignLikeMissing(test, addInvitation, secretary, elsewhere.south.member.id, (personId) => ({
      ...input,
      personId,
    }))
    await expectForeignLikeMissing(test, addInvitation, elsewhere.south.secretary.actor, meetingId, (id) => ({
      ...input,
      meetingId: id,
    }))
    expect((await view(branch.south.member.actor)).uninvited).toEqual([])
  })

  it('by several at once puts the person on the list once', async () => {
    const { branch, meetingId, colleague, secretary } = await setUp()
    const input = { meetingId, personId: colleague.id, role: 'ATTEND' as const }
    const outcomes = await Promise.allSettled(
      [secretary, branch.south.secretary.actor, secretary].map((actor) =>
        test.run(addInvitation, actor, input),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('taking an invitation back', () => {
  it('takes the person off the list and counts anew', async () => {
    const { meetingId, colleague, secretary, view, invite } = await setUp()
    await invite(colleague.id)
    expect((await view()).withdrawable).toContain(colleague.id)
    await test.run(withdrawInvitation, secretary, { meetingId, personId: colleague.id })
    expect((await view()).counts.expected).toBe(4)
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'attendance.uninvited',
      data: { name: '新党员' },
    })
    const { meetings } = await createCaller({ runtime: test.runtime, actor: colleague.actor }).mine.view({})
    expect(meetings).toEqual([])
  })

  it('is too late once something has come of it', async () => {
    const { branch, meetingId, colleague, secretary, view, invite } = await setUp()
    const { south, north, observer } = branch
    await invite(colleague.id)
    await test.run(replyToInvitation, colleague.actor, { meetingId, reply: 'ATTEND' })
    const chair = south.secretary.actor
    await test.run(markAttendance, chair, { meetingId, personId: observer.id, present: true })
    await test.run(appointRecorder, chair, { meetingId, personId: north.member.id })
    const { prisma, pool } = test.runtime.database
    await prisma.agendaItem.updateMany({ where: { meetingId }, data: { presenterId: south.member.id } })
    const of = (personId: string) => ({ meetingId, personId })
    await expectRefusals(test, withdrawInvitation, [
      [secretary, of(colleague.id), 'INVITATION_ANSWERED'],
      [secretary, of(observer.id), 'INVITATION_ANSWERED'],
      [secretary, of(south.secretary.id), 'INVITATION_NEEDED'],
      [secretary, of(north.member.id), 'INVITATION_NEEDED'],
      [secretary, of(south.member.id), 'INVITATION_NEEDED'],
      [south.member.actor, of(north.secretary.id), 'NOT_SECRETARY'],
    ])
    expect((await view()).withdrawable).toEqual([north.secretary.id])
    for (const { id } of [colleague, observer]) {
      await expect(
        pool.query('delete from attendance where meeting_id = $1 and person_id = $2', [meetingId, id]),
      ).rejects.toMatchObject({ code: '23001' })
    }
  })

  it('answers foreign people and meetings exactly like missing ones', async () => {
    const { branch, meetingId, secretary } = await setUp()
    const elsewhere = await buildBranch(test.runtime)
    const stranger = elsewhere.south.secretary
    await expectForeignLikeMissing(test, withdrawInvitation, secretary, stranger.id, (personId) => ({
      meetingId,
      personId,
    }))
    await expectForeignLikeMissing(test, withdrawInvitation, stranger.actor, meetingId, (id) => ({
      meetingId: id,
      personId: branch.north.member.id,
    }))
  })
})
