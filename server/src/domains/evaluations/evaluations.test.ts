import { buildActivity, buildHeldActivity, buildVisitor } from '@kit/activities'
import { auditOf } from '@kit/audit'
import { type BuiltPerson, buildBranch } from '@kit/builders'
import { buildNeed } from '@kit/lists'
import { buildFrozenMeeting, buildMeeting } from '@kit/meetings'
import { expectForeignLikeMissing, expectRefusals } from '@kit/refusals'
import { buildServiceList, buildServiceProject } from '@kit/service-projects'
import { useRuntime } from '@kit/test-runtime'
import { afterEach, describe, expect, it } from 'vitest'
import { DomainError } from '../../kernel/domain-error.ts'
import { newSecret } from '../../kernel/secret.ts'
import { createCaller } from '../../router.ts'
import { registerPerson } from '../activities/register-person.ts'
import { createFormLimits } from '../auth/form-limits.ts'
import { proposeTopic } from '../lists/propose-topic.ts'
import { remindPeople } from '../notifications/remind-people.ts'
import { adoptList } from '../projects/adopt-list.ts'
import { noteProgress } from '../projects/note-progress.ts'
import { closeEvaluation } from './close-evaluation.ts'
import { deriveMark, listVisitorEvaluations, type Shown, servedKeyOf } from './derive-mark.ts'
import { openEvaluation } from './open-evaluation.ts'
import { proposeResult } from './propose-result.ts'
import { recordAnswer } from './record-answer.ts'
import { recordReview } from './record-review.ts'
import { voterOf } from './store.ts'
import { readAnswerForm, submitAnswer } from './submit-answer.ts'

const test = useRuntime()
afterEach(() => test.setClock('2026-11-06'))
const as = (who: BuiltPerson) => createCaller({ runtime: test.runtime, actor: who.actor })
const good = { satisfaction: '5', effect: 'FULL' as const, comment: '' }

/** An answer of somebody without an account: what it came to. */
async function answer(
  evaluationId: string,
  mark: string | undefined,
  input: unknown = good,
): Promise<string> {
  const limits = createFormLimits(test.runtime.database)
  const ip = `10.0.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`
  try {
    await submitAnswer({ runtime: test.runtime, limits, ip }, evaluationId, mark, input)
    return 'done'
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

/** A branch with an adopted list and a project of it that is under way, for which the north is responsible. */
async function stage() {
  const branch = await buildBranch(test.runtime)
  const { south, north } = branch
  const { meetingId } = await buildFrozenMeeting(test, branch)
  const resolution = await test.runtime.database.prisma.resolution.findFirstOrThrow({ where: { meetingId } })
  const listId = await buildServiceList(test, branch, 2026)
  const needId = await buildNeed(test, branch, south.member)
  const { topicId } = await test.run(proposeTopic, south.member.actor, {
    needId,
    title: '办健康讲座',
    purpose: '',
    plannedMinutes: 10,
    wishedKind: 'CONSULTATION',
  })
  const projectId = await buildServiceProject(test, branch, listId, north.member, { topicId })
  const planned = await buildServiceProject(test, branch, listId, north.member, { name: '未启动的项目' })
  await test.run(adoptList, south.secretary.actor, { listId, resolutionId: resolution.id })
  const note = { projectId, text: '已启动', cost: '', attachments: [] }
  await test.run(noteProgress, north.member.actor, { ...note, state: 'RUNNING' })
  const finish = () => test.run(noteProgress, north.member.actor, { ...note, state: 'DONE' })
  return { branch, projectId, planned, needId, topicId, finish, keeper: south.secretary }
}

async function opened() {
  const staged = await stage()
  const input = { projectId: staged.projectId, activityId: '' }
  const { evaluationId } = await test.run(openEvaluation, staged.keeper.actor, input)
  return { ...staged, evaluationId }
}

describe('an evaluation', () => {
  it('is opened for what has begun, one at a time, by whoever keeps the lists', async () => {
    const { branch, projectId, planned, keeper } = await stage()
    const coming = await buildActivity(test, branch, keeper)
    const held = await buildHeldActivity(test, branch, keeper)
    const project = (id: string) => ({ projectId: id, activityId: '' })
    const activity = (id: string) => ({ projectId: '', activityId: id })
    await expectRefusals(test, openEvaluation, [
      [keeper.actor, project(planned), 'EVALUATION_EARLY'],
      [keeper.actor, activity(coming), 'EVALUATION_EARLY'],
      [keeper.actor, { projectId, activityId: held }, 'INVALID'],
      [branch.north.member.actor, project(projectId), 'NOT_LIST_KEEPER'],
    ])
    await test.run(openEvaluation, keeper.actor, project(projectId))
    await test.run(openEvaluation, keeper.actor, activity(held))
    await expectRefusals(test, openEvaluation, [
      [keeper.actor, project(projectId), 'EVALUATION_UNDER_WAY'],
      [keeper.actor, activity(held), 'EVALUATION_UNDER_WAY'],
    ])
    const stranger = (await buildBranch(test.runtime)).south.secretary.actor
    await expectForeignLikeMissing(test, openEvaluation, stranger, projectId, project)
    await expectForeignLikeMissing(test, openEvaluation, stranger, held, activity)
  })

  it('hears those who were served, each once, without knowing them', async () => {
    const { branch, evaluationId, keeper } = await opened()
    const marks = Array.from({ length: 3 }, newSecret)
    expect(await answer(evaluationId, marks[0])).toBe('done')
    const comment = '希望每月一次'
    expect(await answer(evaluationId, marks[1], { ...good, satisfaction: '4', comment })).toBe('done')
    expect(await answer(evaluationId, marks[0])).toBe('EVALUATION_TWICE')
    expect(await answer(evaluationId, undefined)).toBe('EVALUATION_NO_MARK')
    expect(await answer(evaluationId, 'x')).toBe('EVALUATION_NO_MARK')
    expect(await answer(evaluationId, marks[2], {})).toBe('INVALID')
    expect(await answer('0199aaaa-0000-7000-8000-000000000000', marks[2])).toBe('NOT_FOUND')
    // The same browser in twenty tabs at once.
    const tabs = await Promise.all(Array.from({ length: 20 }, () => answer(evaluationId, marks[2])))
    expect(tabs.filter((outcome) => outcome === 'done')).toHaveLength(1)
    const form = (mark?: string) => readAnswerForm(test.runtime, evaluationId, mark)
    expect([(await form()).hasAnswered, (await form(marks[0])).hasAnswered]).toEqual([false, true])
    const rows = await test.runtime.database.prisma.evaluationAnswer.findMany({ where: { evaluationId } })
    expect(JSON.stringify(rows)).not.toContain(marks[0])
    expect(await as(branch.observer).evaluations.view({ evaluationId })).toMatchObject({
      sentence: '服务对象 3 人评价，平均 4.7 分（满分 5 分），满意率 100%。',
      comments: [{ comment, side: 'SERVED', unit: null }],
      abilities: { keep: false, answerAsUnit: false },
    })
    await test.run(closeEvaluation, keeper.actor, { evaluationId })
    expect(await answer(evaluationId, newSecret())).toBe('EVALUATION_CLOSED')
  })

  it('hears each unit but those who did the work, and the secretariat, each once', async () => {
    const { branch, evaluationId, keeper } = await opened()
    const { south, north, observer } = branch
    const of = (side: 'UNIT' | 'SECRETARIAT') => ({ evaluationId, side, ...good })
    await expectRefusals(test, recordAnswer, [
      [north.member.actor, of('UNIT'), 'EVALUATION_OWN'],
      [observer.actor, of('UNIT'), 'NOT_OF_UNIT'],
      [south.member.actor, of('SECRETARIAT'), 'NOT_LIST_KEEPER'],
      [south.member.actor, { ...of('UNIT'), satisfaction: '' }, 'INVALID', 'satisfaction'],
    ])
    await test.run(recordAnswer, south.member.actor, of('UNIT'))
    await test.run(recordAnswer, keeper.actor, { ...of('SECRETARIAT'), satisfaction: 4 })
    await expectRefusals(test, recordAnswer, [
      [keeper.actor, of('UNIT'), 'EVALUATION_TWICE'],
      [north.secretary.actor, of('SECRETARIAT'), 'EVALUATION_TWICE'],
    ])
    expect((await as(observer).evaluations.view({ evaluationId })).sentence).toBe(
      '成员单位 1 家评价，平均 5.0 分（满分 5 分），满意率 100%；秘书处作出评价，平均 4.0 分（满分 5 分），满意率 100%。',
    )
    const { evaluations } = await as(observer).evaluations.ofUnit({
      organizationId: branch.organizationId,
      unitId: north.unitId,
    })
    expect(evaluations).toMatchObject([{ title: '健康讲座进楼宇', part: 'RESPONSIBLE' }])
    const { pool } = test.runtime.database
    const copy = (changes: string) => `insert into evaluation_answer
      select gen_random_uuid(), organization_id, evaluation_id, side, unit_id, person_id, voter_hash,
        satisfaction ${changes}, effect, comment, at from evaluation_answer`
    for (const sql of [
      copy(''),
      copy('+ 5'),
      `update evaluation_answer set satisfaction = 1`,
      `delete from evaluation_answer`,
      `update evaluation set project_id = null where id = '${evaluationId}'`,
    ]) {
      await expect(pool.query(sql)).rejects.toThrow()
    }
  })

  it('goes to the next session with one press, once, and is accepted where the secretariat leads', async () => {
    const { branch, evaluationId, keeper } = await opened()
    await expectRefusals(test, proposeResult, [
      [keeper.actor, { evaluationId }, 'EVALUATION_EMPTY'],
      [branch.south.member.actor, { evaluationId }, 'NOT_LIST_KEEPER'],
    ])
    await answer(evaluationId, newSecret())
    const when = { date: '2026-11-20', startTime: '14:00', endTime: '15:00' }
    const { meetingId } = await buildMeeting(test, branch, when)
    const { topicId } = await test.run(proposeResult, keeper.actor, { evaluationId })
    const item = await test.runtime.database.prisma.agendaItem.findFirstOrThrow({ where: { topicId } })
    expect(item).toMatchObject({ meetingId, state: 'ACCEPTED', title: '成效通报：健康讲座进楼宇' })
    expect(item.purpose).toBe(
      '服务对象 1 人评价，平均 5.0 分（满分 5 分），满意率 100%。其中认为问题解决了的 1，解决了一部分的 0，没有解决的 0。请会议听取并讨论下一步安排。',
    )
    await expectRefusals(test, proposeResult, [[keeper.actor, { evaluationId }, 'EVALUATION_PROPOSED']])
    expect((await as(branch.observer).evaluations.view({ evaluationId })).topic).toMatchObject({
      id: topicId,
    })
  })

  it('waits in the backlog where no session is planned', async () => {
    const { branch, evaluationId, keeper } = await opened()
    await answer(evaluationId, newSecret())
    const { topicId } = await test.run(proposeResult, keeper.actor, { evaluationId })
    expect(await as(branch.observer).topics.view({ topicId })).toMatchObject({ state: 'WAITING' })
  })

  it('is looked at again after three months, and its secretaries are reminded', async () => {
    const { branch, evaluationId, keeper } = await opened()
    await answer(evaluationId, newSecret())
    const review = { evaluationId, finding: 'KEPT' as const, note: '每月都有人参加。' }
    await expectRefusals(test, recordReview, [[keeper.actor, review, 'EVALUATION_OPEN']])
    await test.run(closeEvaluation, keeper.actor, { evaluationId })
    await expectRefusals(test, closeEvaluation, [[keeper.actor, { evaluationId }, 'EVALUATION_CLOSED']])
    const tasks = async () =>
      (await as(keeper).mine.view({})).tasks.filter(({ kind }) => kind === 'review-evaluation')
    test.setClock('2027-02-05', '12:00')
    await remindPeople(test.runtime, test.runtime.clock())
    expect(await tasks()).toEqual([])
    test.setClock('2027-02-06', '09:00')
    await remindPeople(test.runtime, test.runtime.clock())
    await remindPeople(test.runtime, test.runtime.clock())
    const told = await test.runtime.database.prisma.notification.findMany({
      where: { kind: 'reminder.evaluation-due', subjectId: evaluationId },
      include: { person: true },
    })
    expect(told.map(({ person }) => person.name).sort()).toEqual(['北书记', '南书记'])
    expect(await tasks()).toMatchObject([
      { count: 1, places: [{ id: evaluationId, title: '健康讲座进楼宇' }] },
    ])
    await expectRefusals(test, recordReview, [
      [branch.north.member.actor, review, 'NOT_LIST_KEEPER'],
      [keeper.actor, { ...review, note: '' }, 'INVALID', 'note'],
    ])
    await test.run(recordReview, keeper.actor, review)
    await expectRefusals(test, recordReview, [[keeper.actor, review, 'EVALUATION_REVIEWED']])
    expect(await tasks()).toEqual([])
    expect(await as(branch.observer).evaluations.view({ evaluationId })).toMatchObject({
      finding: 'KEPT',
      reviewNote: '每月都有人参加。',
      reviewedBy: '南书记',
      isReviewDue: false,
    })
    expect(await auditOf(test.runtime.database, evaluationId)).toEqual([
      'evaluation.opened evaluation',
      'evaluation.answered evaluation',
      'evaluation.closed evaluation',
      'evaluation.reviewed evaluation',
    ])
  })
})

describe('somebody who was registered', () => {
  const servedKey = servedKeyOf('a session secret of thirty-two characters')
  const markOf = (evaluationId: string, shown: Shown) =>
    deriveMark({ runtime: test.runtime, servedKey }, evaluationId, shown)

  /** Two activities of the project to which a visitor and a member came, and the evaluations of one and of it. */
  async function served() {
    const staged = await opened()
    const { keeper, projectId, branch } = staged
    const { actor } = branch.north.member
    const first = await buildActivity(test, branch, keeper, { projectId })
    const second = await buildActivity(test, branch, keeper, { projectId })
    const visits = [await buildVisitor(test, first, 1), await buildVisitor(test, second, 1)]
    await test.run(registerPerson, actor, { activityId: first })
    await test.runtime.database.prisma.activity.updateMany({
      where: { id: { in: [first, second] } },
      data: { startsAt: new Date('2026-11-05T06:00:00Z'), endsAt: new Date('2026-11-05T07:00:00Z') },
    })
    const { evaluationId: ofFirst } = await test.run(openEvaluation, keeper.actor, {
      ...{ projectId: '', activityId: first },
    })
    return { ...staged, first, ofFirst, visits }
  }

  it('answers once over all browsers and activities, and nobody can tell what they said', async () => {
    const { branch, evaluationId, first, ofFirst, visits } = await served()
    const [one = { secret: '', registrationId: '' }, two = one] = visits
    const mark = await markOf(evaluationId, one)
    // The same person at another activity of the project, by another link.
    expect(await markOf(evaluationId, two)).toBe(mark)
    expect(await markOf(ofFirst, two)).toBeUndefined()
    expect(await markOf(ofFirst, one)).not.toBe(mark)
    const otherKey = { runtime: test.runtime, servedKey: servedKeyOf('another session secret of 32 signs') }
    expect(await deriveMark(otherKey, evaluationId, one)).not.toBe(mark)
    const tabs = await Promise.all(Array.from({ length: 10 }, () => answer(evaluationId, mark)))
    expect(tabs.filter((outcome) => outcome === 'done')).toHaveLength(1)
    expect(await answer(evaluationId, await markOf(evaluationId, two))).toBe('EVALUATION_TWICE')
    const { personId } = branch.north.member.actor
    const member = { personId: personId ?? '' }
    expect(await answer(evaluationId, await markOf(evaluationId, member))).toBe('done')
    expect(await markOf(evaluationId, { personId: branch.south.member.id })).toBeUndefined()
    expect((await listVisitorEvaluations(test.runtime, one.secret)).map(({ id }) => id)).toEqual([
      evaluationId,
      ofFirst,
    ])
    const { own } = await as(branch.north.member).evaluations.results({ kind: 'ACTIVITY', id: first })
    expect(own.map(({ id }) => id)).toEqual([evaluationId, ofFirst])
    expect((await as(branch.observer).evaluations.results({ kind: 'ACTIVITY', id: first })).own).toEqual([])
    // Nothing that the tables hold leads from a registration to its answer.
    const { prisma } = test.runtime.database
    const rows = await prisma.evaluationAnswer.findMany({ where: { evaluationId } })
    const known = await prisma.registration.findMany({ where: { activityId: first } })
    const hashes = rows.map(({ voterHash }) => Buffer.from(voterHash ?? []).toString('hex'))
    for (const { id, phone, personId: whose } of known) {
      for (const guess of [id, phone, `visitor:${phone}`, `person:${whose}`]) {
        expect(hashes).not.toContain(voterOf(evaluationId, guess).toString('hex'))
      }
    }
    expect(rows.map(({ personId: who, unitId }) => [who, unitId])).toEqual([
      [null, null],
      [null, null],
    ])
  })

  it('is not asked when others came and they did not, once cancelled, or once forgotten', async () => {
    const { evaluationId, first, ofFirst, visits, branch } = await served()
    const [one = { secret: '', registrationId: '' }] = visits
    const { prisma } = test.runtime.database
    const came = { present: 1, checkedInAt: test.runtime.clock(), checkInWay: 'HAND' as const }
    await prisma.registration.updateMany({
      where: { activityId: first, personId: branch.north.member.id },
      data: came,
    })
    expect(await markOf(ofFirst, one)).toBeUndefined()
    expect(await markOf(evaluationId, one)).toBeUndefined()
    await prisma.registration.update({ where: { id: one.registrationId }, data: came })
    expect(await markOf(ofFirst, one)).toHaveLength(43)
    await prisma.registration.update({ where: { id: one.registrationId }, data: { name: '', phone: '' } })
    expect(await markOf(ofFirst, one)).toBeUndefined()
    expect(await listVisitorEvaluations(test.runtime, one.secret)).toEqual([])
  })
})

describe('the chain', () => {
  it('is one, from whichever of the four it is seen', async () => {
    const { branch, needId, topicId, projectId, evaluationId } = await opened()
    const seen = async (kind: 'NEED' | 'TOPIC' | 'PROJECT' | 'EVALUATION', id: string) =>
      (await as(branch.observer).evaluations.chain({ kind, id })).links.map(
        (link) => `${link.kind} ${link.title} ${link.on}`,
      )
    const whole = [
      'NEED 健康讲座 2026-11-06',
      'TOPIC 办健康讲座 2026-11-06',
      'PROJECT 健康讲座进楼宇 2026-11-06',
      'EVALUATION 健康讲座进楼宇 2026-11-06',
    ]
    expect(await seen('NEED', needId)).toEqual(whole)
    expect(await seen('TOPIC', topicId)).toEqual(whole)
    expect(await seen('PROJECT', projectId)).toEqual(whole)
    expect(await seen('EVALUATION', evaluationId)).toEqual(whole)
  })

  it('says where it is stuck: at a project that is done and not evaluated, at an evaluation that nobody closes', async () => {
    const { branch, projectId, keeper, finish } = await stage()
    await finish()
    const stuck = async () =>
      (await as(branch.observer).evaluations.chain({ kind: 'PROJECT', id: projectId })).links
        .filter(({ isStuck }) => isStuck)
        .map(({ kind, age }) => `${kind} ${age}`)
    expect(await stuck()).toEqual([])
    test.setClock('2027-01-05')
    expect(await stuck()).toEqual(['PROJECT 60'])
    await test.run(openEvaluation, keeper.actor, { projectId, activityId: '' })
    expect(await stuck()).toEqual([])
    test.setClock('2027-02-04')
    expect(await stuck()).toEqual(['EVALUATION 30'])
  })

  it('reaches the evaluation of an activity of the project', async () => {
    const { branch, projectId, needId, keeper } = await stage()
    const activityId = await buildHeldActivity(test, branch, keeper, { title: '首场讲座', projectId })
    const { evaluationId } = await test.run(openEvaluation, keeper.actor, { projectId: '', activityId })
    const kinds = async (kind: 'NEED' | 'EVALUATION', id: string) =>
      (await as(branch.observer).evaluations.chain({ kind, id })).links.map((link) => link.kind).join()
    expect(await kinds('EVALUATION', evaluationId)).toBe('NEED,TOPIC,PROJECT,EVALUATION')
    expect(await kinds('NEED', needId)).toBe('NEED,TOPIC,PROJECT,EVALUATION')
  })
})
