import { auditOf, lastAuditOf } from '@kit/audit'
import { type BuiltBranch, type BuiltPerson, buildBranch } from '@kit/builders'
import { buildHeldMeeting, buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { createCaller } from '../../router.ts'
import { markAttendance } from '../attendance/mark-attendance.ts'
import { setQuorumRule } from '../attendance/set-quorum-rule.ts'
import { appointRecorder } from '../meetings/appoint-recorder.ts'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { openMotion } from './open-motion.ts'
import { recordCount } from './record-count.ts'
import { recordNames } from './record-names.ts'
import { withdrawMotion } from './withdraw-motion.ts'

const test = useRuntime()

/** A meeting with a motion on its topic; of four voters those given are here. */
async function aMotion(
  here: (branch: BuiltBranch) => BuiltPerson[],
  given: { method?: 'COUNT' | 'BY_NAME'; kind?: 'ORDINARY' | 'ELECTION' } = {},
) {
  const branch = await buildBranch(test.runtime)
  const meeting = await buildMeeting(test, branch)
  const { meetingId } = meeting
  const chair = branch.south.secretary
  const mark = (person: BuiltPerson, present = true) =>
    test.run(markAttendance, chair.actor, { meetingId, personId: person.id, present })
  for (const person of here(branch)) await mark(person)
  const { motionId } = await test.run(openMotion, chair.actor, {
    agendaItemId: meeting.topicId,
    text: '每周五联合清理界河',
    kind: given.kind ?? 'ORDINARY',
    method: given.method ?? 'COUNT',
  })
  const row = () => test.runtime.database.prisma.motion.findUniqueOrThrow({ where: { id: motionId } })
  const count = (inFavour: number, against: number, abstaining: number, more: object = {}) =>
    test.run(recordCount, chair.actor, { motionId, inFavour, against, abstaining, ...more })
  return { branch, ...meeting, chair, motionId, row, count, mark }
}

const everybody = ({ south, north }: BuiltBranch) => [
  south.secretary,
  south.member,
  north.secretary,
  north.member,
]
const three = (branch: BuiltBranch) => everybody(branch).slice(0, 3)
const two = (branch: BuiltBranch) => everybody(branch).slice(0, 2)

describe('a motion by show of hands', () => {
  it('passes with more than half of those who should attend, and keeps the numbers', async () => {
    const { row, count, motionId } = await aMotion(three)
    await count(3, 0, 0, { dissent: '南党员建议改为隔周。' })
    expect(await row()).toMatchObject({
      state: 'DECIDED',
      expectedVoters: 4,
      presentVoters: 3,
      votesFor: 3,
      passed: true,
      verdict: '赞成 3 票，达到所需的 3 票，通过。',
      dissent: '南党员建议改为隔周。',
    })
    expect(await lastAuditOf(test.runtime.database, motionId)).toMatchObject({
      kind: 'motion.decided',
      subjectType: 'motion',
      data: { inFavour: 3, against: 0, abstaining: 0, passed: true, corrected: false },
    })
  })

  it('fails with half of those who should attend, though most who came agree', async () => {
    const { row, count } = await aMotion(three)
    await count(2, 1, 0)
    expect(await row()).toMatchObject({
      passed: false,
      verdict: '赞成 2 票，至少需要 3 票，还差 1 票，未通过。',
    })
  })

  it('says that too few are here to decide', async () => {
    const { row, count } = await aMotion(two)
    await count(2, 0, 0)
    expect(await row()).toMatchObject({
      passed: false,
      verdict: '应到 4 人，至少须有 3 人到会，实到 2 人，不能表决。',
    })
  })

  it('takes no more votes than people with a vote who are here', async () => {
    const { branch, motionId, chair } = await aMotion(two)
    const counts = { motionId, inFavour: 2, against: 0, abstaining: 1 }
    const refusal = await test.refusal(recordCount, chair.actor, counts)
    expect([refusal.code, refusal.message]).toEqual([
      'TOO_MANY_VOTES',
      '共 3 票，多于到会的 2 名有表决权的人员，请核对票数，或先补登到会人员。',
    ])
    await expectRefusals(test, recordCount, [
      [branch.north.secretary.actor, counts, 'NOT_RUNNING'],
      [branch.south.member.actor, counts, 'NOT_RUNNING'],
      [chair.actor, { ...counts, inFavour: -1 }, 'INVALID', 'inFavour'],
    ])
  })

  it('is corrected with the attendance of the first result, or with what stands now', async () => {
    const { branch, row, count, mark, motionId } = await aMotion(two)
    await count(2, 0, 0)
    await mark(branch.north.secretary)
    await count(1, 1, 0)
    expect(await row()).toMatchObject({ presentVoters: 2, votesFor: 1, votesAgainst: 1 })
    await count(3, 0, 0, { recount: 'true' })
    expect(await row()).toMatchObject({ presentVoters: 3, votesFor: 3, passed: true })
    const { data } = await lastAuditOf(test.runtime.database, motionId)
    expect(data).toMatchObject({ corrected: true })
    expect(await auditOf(test.runtime.database, motionId)).toHaveLength(4)
  })

  it('keeps the rule under which it was opened', async () => {
    const { branch, chair, row, count } = await aMotion(three)
    await test.run(setQuorumRule, chair.actor, {
      organizationId: branch.organizationId,
      motionKind: 'ORDINARY',
      meetingKind: null,
      preset: 'COUNCIL_SIMPLE',
    })
    await count(2, 1, 0)
    expect((await row()).passed).toBe(false)
  })

  it('an election needs more than four fifths present', async () => {
    const { row, count } = await aMotion(three, { kind: 'ELECTION' })
    await count(3, 0, 0)
    expect((await row()).verdict).toBe('应到 4 人，至少须有 4 人到会，实到 3 人，不能表决。')
  })

  it('is withdrawn with a reason, and then takes no result', async () => {
    const { chair, motionId, row, count } = await aMotion(three)
    await test.run(withdrawMotion, chair.actor, { motionId, reason: '改到下次会议' })
    expect(await row()).toMatchObject({ state: 'WITHDRAWN', stateReason: '改到下次会议' })
    await expect(count(3, 0, 0)).rejects.toMatchObject({ code: 'MOTION_WITHDRAWN' })
  })
})

describe('a motion by name', () => {
  const vote = (person: BuiltPerson, ballot: 'FOR' | 'AGAINST' | 'ABSTAIN') => ({
    personId: person.id,
    ballot,
  })

  it('counts each person once, and shows who voted how', async () => {
    const { branch, chair, meetingId, motionId, row } = await aMotion(everybody, { method: 'BY_NAME' })
    const { south, north } = branch
    const votes = [
      vote(south.secretary, 'FOR'),
      vote(south.member, 'FOR'),
      vote(north.secretary, 'FOR'),
      vote(north.member, 'AGAINST'),
    ]
    await test.run(recordNames, chair.actor, { motionId, votes })
    expect(await row()).toMatchObject({ votesFor: 3, votesAgainst: 1, votesAbstain: 0, passed: true })
    await test.run(recordNames, chair.actor, { motionId, votes: votes.slice(0, 2) })
    expect(await row()).toMatchObject({ votesFor: 2, votesAgainst: 0, passed: false })
    const view = await createCaller({ runtime: test.runtime, actor: north.member.actor }).voting.view({
      meetingId,
    })
    expect(view.mayOpen).toBe(false)
    expect(view.motions[0]).toMatchObject({ mayRecord: false, voters: [] })
    expect(view.motions[0]?.record?.byName).toEqual([
      { name: '南党员', ballot: 'FOR' },
      { name: '南书记', ballot: 'FOR' },
    ])
  })

  it('is for people of the meeting who are here and have a vote', async () => {
    const { branch, chair, motionId, mark } = await aMotion(three, { method: 'BY_NAME' })
    const other = await buildBranch(test.runtime)
    await mark(branch.observer)
    const votes = (person: BuiltPerson) => ({ motionId, votes: [vote(person, 'FOR')] })
    await expectRefusals(test, recordNames, [
      [chair.actor, votes(branch.north.member), 'NOT_PRESENT'],
      [chair.actor, votes(branch.observer), 'NO_VOTE'],
      [chair.actor, votes(other.south.member), 'NOT_FOUND'],
      [chair.actor, { motionId, votes: [vote(chair, 'FOR'), vote(chair, 'AGAINST')] }, 'INVALID', 'votes'],
      [chair.actor, { motionId, votes: [{ personId: chair.id, ballot: 'MAYBE' }] }, 'INVALID'],
    ])
    const counted = { motionId, inFavour: 1, against: 0, abstaining: 0 }
    expect((await test.refusal(recordCount, chair.actor, counted)).code).toBe('CONFLICT')
  })

  it('is held by the database too: one vote each, and none without a right to it', async () => {
    const { branch, meetingId, motionId, chair, mark } = await aMotion(three, { method: 'BY_NAME' })
    await mark(branch.observer)
    const { pool } = test.runtime.database
    const insert = (personId: string) =>
      pool.query(
        `insert into motion_vote (motion_id, meeting_id, person_id, ballot) values ($1, $2, $3, 'FOR')`,
        [motionId, meetingId, personId],
      )
    await insert(chair.id)
    await expect(insert(chair.id)).rejects.toMatchObject({ code: '23505' })
    await expect(insert(branch.observer.id)).rejects.toMatchObject({ code: '23001' })
    await expect(insert(branch.north.member.id)).rejects.toMatchObject({ code: '23001' })
  })
})

describe('a motion', () => {
  it('is put by the chair and the recorder, on a topic of the agenda, once the meeting has begun', async () => {
    const { branch, chair, topicId, meetingId } = await aMotion(three)
    const { meetingId: later } = await buildMeeting(test, branch, { startTime: '09:01' })
    const laterTopic = await test.runtime.database.prisma.agendaItem.findFirstOrThrow({
      where: { meetingId: later },
    })
    const input = { agendaItemId: topicId, text: '清理界河', kind: 'ORDINARY', method: 'COUNT' }
    await expectRefusals(test, openMotion, [
      [branch.south.member.actor, input, 'NOT_RUNNING'],
      [branch.north.secretary.actor, input, 'NOT_RUNNING'],
      [chair.actor, { ...input, agendaItemId: laterTopic.id }, 'NOT_BEGUN'],
      [chair.actor, { ...input, text: '' }, 'INVALID', 'text'],
      [chair.actor, { ...input, method: 'BY_NAME', secret: true }, 'INVALID', 'secret'],
    ])
    const recorder = branch.south.member
    await test.run(appointRecorder, chair.actor, { meetingId, personId: recorder.id })
    await test.run(openMotion, recorder.actor, { ...input, kind: 'ORDINARY', method: 'COUNT', secret: true })
    const defer = { agendaItemId: topicId, decision: 'DEFER' as const, reason: '改期' }
    await test.run(decideAgendaItem, chair.actor, defer)
    expect((await test.refusal(openMotion, chair.actor, input)).code).toBe('NOT_ON_AGENDA')
  })

  it('of elsewhere is answered exactly like a missing one', async () => {
    const { motionId } = await aMotion(three)
    const mine = await buildBranch(test.runtime)
    await expectForeignLikeMissing(test, recordCount, mine.south.secretary.actor, motionId, (id) => ({
      motionId: id,
      inFavour: 1,
      against: 0,
      abstaining: 0,
    }))
  })

  it('keeps numbers that add up, whoever writes', async () => {
    const { motionId, count } = await aMotion(three)
    await count(2, 1, 0)
    const { pool } = test.runtime.database
    for (const change of [
      'votes_for = 3',
      'votes_against = -1',
      'present_voters = 5',
      'passed = null',
      "verdict = ''",
      "state = 'WITHDRAWN'",
      "secret = true, method = 'BY_NAME'",
    ]) {
      await expect(
        pool.query(`update motion set ${change} where id = $1`, [motionId]),
        change,
      ).rejects.toMatchObject({ code: '23514' })
    }
  })

  it('can still be noted when the meeting has ended', async () => {
    const branch = await buildBranch(test.runtime)
    const { topicId } = await buildHeldMeeting(test, branch)
    const input = { agendaItemId: topicId, text: '补登', kind: 'ORDINARY', method: 'COUNT' } as const
    const { motionId } = await test.run(openMotion, branch.south.secretary.actor, input)
    const counts = { motionId, inFavour: 0, against: 0, abstaining: 0 }
    await test.run(recordCount, branch.south.secretary.actor, counts)
  })
})
