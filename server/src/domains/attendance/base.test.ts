import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { quorumPresets } from '@pilin/domain/attendance/quorum-presets'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { addGuest } from './add-guest.ts'
import { markAttendance } from './mark-attendance.ts'
import { markGuest } from './mark-guest.ts'
import { removeGuest } from './remove-guest.ts'
import { setAttendanceRole } from './set-attendance-role.ts'
import { setExcuse } from './set-excuse.ts'
import { setQuorumRule } from './set-quorum-rule.ts'

const test = useRuntime()

async function aMeeting() {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildMeeting(test, branch)
  const chair = branch.south.secretary
  const view = () =>
    createCaller({ runtime: test.runtime, actor: chair.actor }).attendance.view({ meetingId })
  const mark = (personId: string) =>
    test.run(markAttendance, chair.actor, { meetingId, personId, present: true })
  const ordinary = async () => (await view()).rules[0]?.quorum
  return { branch, meetingId, chair, view, mark, ordinary }
}

describe('who should attend', () => {
  it('is fewer when the chair leaves somebody out, with the gate moving along', async () => {
    const { branch, meetingId, chair, view, mark, ordinary } = await aMeeting()
    const { member } = branch.north
    await mark(chair.id)
    await mark(branch.south.member.id)
    expect(await ordinary()).toEqual({ met: false, needed: 3, present: 2, expected: 4 })
    const input = { meetingId, personId: member.id, reason: '长期患病' }
    await test.run(setExcuse, chair.actor, input)
    expect(await ordinary()).toEqual({ met: true, needed: 2, present: 2, expected: 3 })
    expect((await view()).counts).toMatchObject({ expected: 3, present: 2, absent: 1 })
    expect(await lastAuditOf(test.runtime.database, meetingId)).toMatchObject({
      kind: 'attendance.excused',
      data: { name: '北党员', excused: true },
    })
    await mark(member.id)
    expect(await ordinary()).toEqual({ met: true, needed: 3, present: 3, expected: 4 })
    await test.run(setExcuse, chair.actor, { ...input, reason: '' })
    expect((await lastAuditOf(test.runtime.database, meetingId)).data).toEqual({
      name: '北党员',
      excused: false,
    })
  })

  it('does not hold observers and special guests, who have no vote', async () => {
    const { branch, meetingId, chair, view, ordinary, mark } = await aMeeting()
    const { member } = branch.north
    await test.run(setAttendanceRole, chair.actor, { meetingId, personId: member.id, role: 'INVITED' })
    await mark(member.id)
    expect(await ordinary()).toMatchObject({ expected: 3, present: 0 })
    expect((await view()).counts).toMatchObject({ expected: 3, invited: 1 })
    await test.run(setAttendanceRole, chair.actor, { meetingId, personId: member.id, role: 'ATTEND' })
    expect(await ordinary()).toMatchObject({ expected: 4, present: 1 })
  })

  it('holds probationary members without a vote where the rule says so', async () => {
    const { branch, meetingId, chair, view } = await aMeeting()
    const { prisma } = test.runtime.database
    const { member } = branch.north
    await prisma.person.update({ where: { id: member.id }, data: { probationary: true } })
    await test.run(setAttendanceRole, chair.actor, { meetingId, personId: member.id, role: 'ATTEND' })
    const { rules, counts } = await view()
    expect(counts.expected).toBe(4)
    expect(rules.map(({ kind, quorum }) => [kind, quorum.expected])).toEqual([
      ['ORDINARY', 3],
      ['ELECTION', 3],
      ['MAJOR', 4],
    ])
  })

  it('is the chair’s decision while the minutes are a draft', async () => {
    const { branch, meetingId, chair } = await aMeeting()
    const input = { meetingId, personId: branch.north.member.id, reason: '患病' }
    await expectRefusals(test, setExcuse, [
      [branch.north.secretary.actor, input, 'NOT_ON_DUTY'],
      [branch.north.member.actor, input, 'NOT_ON_DUTY'],
      [chair.actor, { ...input, reason: '长'.repeat(61) }, 'INVALID', 'reason'],
    ])
    await expectRefusals(test, setAttendanceRole, [
      [branch.north.secretary.actor, { ...input, role: 'OBSERVE' }, 'NOT_ON_DUTY'],
      [chair.actor, { ...input, role: 'HOST' }, 'INVALID', 'role'],
    ])
  })
})

describe('guests', () => {
  it('are named, come, and are taken off the list', async () => {
    const { meetingId, chair, view } = await aMeeting()
    const guest = { name: '王工', affiliation: '水利站' }
    await test.run(addGuest, chair.actor, { meetingId, ...guest })
    const [added] = (await view()).guests
    expect(added).toMatchObject({ ...guest, present: false })
    const guestId = added?.id ?? ''
    await test.run(markGuest, chair.actor, { guestId, present: true })
    expect((await view()).counts).toMatchObject({ expected: 4, present: 0, invited: 1 })
    await test.run(removeGuest, chair.actor, { guestId })
    expect((await view()).guests).toEqual([])
    expect((await test.refusal(markGuest, chair.actor, { guestId, present: true })).code).toBe('NOT_FOUND')
  })

  it('are kept by who keeps the list', async () => {
    const { branch, meetingId, chair } = await aMeeting()
    await expectRefusals(test, addGuest, [
      [branch.south.member.actor, { meetingId, name: '王工' }, 'NOT_RECORDER'],
      [chair.actor, { meetingId, name: '' }, 'INVALID', 'name'],
    ])
    const mine = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, addGuest, mine.south.secretary.actor, meetingId, (id) => ({
      meetingId: id,
      name: '王工',
    }))
  })
})

describe('choosing a rule', () => {
  it('holds from then on, for one kind of meeting before all', async () => {
    const { branch, chair, view } = await aMeeting()
    const { organizationId } = branch
    const choose = (preset: 'TWO_THIRDS' | 'COUNCIL_SIMPLE', meetingKind: 'CONSULTATION' | null) =>
      test.run(setQuorumRule, chair.actor, { organizationId, motionKind: 'ORDINARY', meetingKind, preset })
    const label = async () => (await view()).rules[0]?.label
    expect(await label()).toBe(quorumPresets.BRANCH_MOTION.label)
    await choose('TWO_THIRDS', null)
    expect(await label()).toBe(quorumPresets.TWO_THIRDS.label)
    await choose('COUNCIL_SIMPLE', 'CONSULTATION')
    expect(await label()).toBe(quorumPresets.COUNCIL_SIMPLE.label)
    await choose('TWO_THIRDS', null)
    expect(await label()).toBe(quorumPresets.COUNCIL_SIMPLE.label)
    expect(await test.runtime.database.prisma.quorumRule.count({ where: { organizationId } })).toBe(2)
    const caller = createCaller({ runtime: test.runtime, actor: branch.north.member.actor })
    const { rules, mayChoose } = await caller.attendance.quorumRules({ organizationId })
    expect(rules.map(({ motionKind, meetingKind, preset }) => [motionKind, meetingKind, preset])).toEqual([
      ['ORDINARY', null, 'TWO_THIRDS'],
      ['ELECTION', null, 'BRANCH_ELECTION'],
      ['MAJOR', null, 'FOUR_DISCUSSIONS'],
      ['ORDINARY', 'CONSULTATION', 'COUNCIL_SIMPLE'],
    ])
    expect(mayChoose).toBe(false)
  })

  it('is for secretaries of the organization; two at once leave one rule', async () => {
    const { branch, chair } = await aMeeting()
    const { organizationId } = branch
    const input = { organizationId, motionKind: 'ORDINARY', meetingKind: null, preset: 'TWO_THIRDS' } as const
    await expectRefusals(test, setQuorumRule, [
      [branch.south.member.actor, input, 'NOT_SECRETARY'],
      [chair.actor, { ...input, preset: 'ALWAYS' }, 'INVALID', 'preset'],
    ])
    await Promise.all([
      test.run(setQuorumRule, chair.actor, input),
      test.run(setQuorumRule, branch.north.secretary.actor, { ...input, preset: 'COUNCIL_SIMPLE' }),
    ])
    expect(await test.runtime.database.prisma.quorumRule.count({ where: { organizationId } })).toBe(1)
  })
})

it('a held meeting can still be corrected until its minutes are submitted', async () => {
  const branch = await buildBranch(test.runtime)
  const { meetingId } = await buildHeldMeeting(test, branch)
  const input = { meetingId, personId: branch.north.member.id, reason: '长期患病' }
  await test.run(setExcuse, branch.south.secretary.actor, input)
})
