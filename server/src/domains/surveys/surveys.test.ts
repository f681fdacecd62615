import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { buildCouncil } from '@kit/council'
import { titlesOf } from '@kit/messages'
import { expectRefusals } from '@kit/refusals'
import { answer, buildOpenSurvey, buildSurvey, fullSheet, placeOf } from '@kit/surveys'
import { useRuntime } from '@kit/test-runtime'
import { unchanged } from '@kit/unchanged'
import { afterEach, describe, expect, it } from 'vitest'
import { sweep } from '../../jobs/sweep.ts'
import type { Actor } from '../../kernel/actor.ts'
import { openLog } from '../../open-log.ts'
import { createCaller } from '../../router.ts'
import { closeSurvey } from './close-survey.ts'
import { createNeeds } from './create-needs.ts'
import { createRound } from './create-round.ts'
import { createSurvey } from './create-survey.ts'
import { editSurvey } from './edit-survey.ts'
import { mergeOpinions } from './merge-opinions.ts'
import { openSurvey } from './open-survey.ts'
import { remindSilent } from './remind-silent.ts'
import { removeOpinion } from './remove-opinion.ts'
import { removeQuestion } from './remove-question.ts'
import { setAudience } from './set-audience.ts'
import { setQuestion } from './set-question.ts'
import { startVersion } from './start-version.ts'
import { submitAnswer } from './submit-answer.ts'

const test = useRuntime()
const as = (actor: Actor) => createCaller({ runtime: test.runtime, actor })
afterEach(() => test.setClock('2026-11-06'))

const words = { hint: '', required: '', options: '', least: '', most: '' } as const
const questionOf = (surveyId: string, title: string) =>
  ({ surveyId, questionId: '', kind: 'LONG_TEXT', title, ...words }) as const

async function look(day: string): Promise<void> {
  test.setClock(day)
  await sweep({ runtime: test.runtime, mailer: undefined, publicUrl: 'http://x', log: openLog('silent') })
}

describe('a survey', () => {
  it('is kept by the secretariat or the secretaries only, and a draft is seen by nobody else', async () => {
    const branch = await buildBranch(test.runtime)
    const surveyId = await buildSurvey(test, placeOf(branch))
    const { organizationId, south, north, observer } = branch
    const input = {
      organizationId,
      title: '调查',
      year: 2026,
      intro: '',
      anonymous: '',
      opensOn: '2026-11-01',
    } as const
    const created = { ...input, closesOn: '2026-11-30' }
    await expectRefusals(test, createSurvey, [
      [south.member.actor, created, 'NOT_LIST_KEEPER'],
      [observer.actor, created, 'NOT_LIST_KEEPER'],
    ])
    for (const { actor } of [south.member, observer]) {
      expect((await as(actor).surveys.list({ organizationId })).surveys).toEqual([])
      await expect(as(actor).surveys.form({ surveyId })).rejects.toThrow('没有找到这项内容')
    }
    await test.run(openSurvey, south.secretary.actor, { surveyId })
    expect((await as(south.member.actor).surveys.list({ organizationId })).surveys).toHaveLength(1)
    await expect(as(south.member.actor).surveys.results({ surveyId, versionId: '' })).rejects.toThrow(
      '秘书处',
    )
    expect(await lastAuditOf(test.runtime.database, surveyId)).toMatchObject({
      kind: 'survey.opened',
      data: { units: 2, version: 1 },
    })
    expect(await titlesOf(test, north.secretary.id)).toContain('请填写问卷：2026年需求调查')
  })

  it('is opened with questions and an audience, and keeps what it promised then', async () => {
    const branch = await buildBranch(test.runtime)
    const place = placeOf(branch)
    const { actor } = place.keeper
    const empty = await buildSurvey(test, place, { questions: [] })
    expect((await test.refusal(openSurvey, actor, { surveyId: empty })).code).toBe('SURVEY_EMPTY')
    const nobody = await buildSurvey(test, place, { unitIds: [] })
    expect((await test.refusal(openSurvey, actor, { surveyId: nobody })).code).toBe('SURVEY_NO_AUDIENCE')
    const { surveyId } = await buildOpenSurvey(test, place, { sites: '一号工地' })
    const input = {
      surveyId,
      title: '改名',
      year: 2026,
      intro: '',
      opensOn: '2026-11-01',
      closesOn: '2026-12-31',
    }
    expect((await test.refusal(editSurvey, actor, { ...input, anonymous: 'true' })).code).toBe(
      'SURVEY_OPENED',
    )
    await test.run(editSurvey, actor, { ...input, anonymous: '' })
    const less = { surveyId, unitIds: [], sites: '一号工地', isPublic: '' } as const
    expect((await test.refusal(setAudience, actor, less)).code).toBe('SURVEY_AUDIENCE_STANDS')
    expect((await test.refusal(setQuestion, actor, questionOf(surveyId, '再问'))).code).toBe(
      'SURVEY_NO_DRAFT',
    )
    const { pool } = test.runtime.database
    for (const change of [
      `update survey_version set questions = '[]' where survey_id = '${surveyId}'`,
      `update survey set anonymous = true where id = '${surveyId}'`,
      `delete from survey_audience where survey_id = '${surveyId}'`,
      `delete from survey where id = '${surveyId}'`,
    ]) {
      await expect(pool.query(change), change).rejects.toMatchObject({ code: /^23/ })
    }
  })

  it('is changed in a new version, and answers stay with the one that they answered', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const { actor } = south.secretary
    const open = await buildOpenSurvey(test, placeOf(branch))
    await answer(test, actor, open)
    await test.run(startVersion, actor, { surveyId: open.surveyId })
    expect((await test.refusal(startVersion, actor, { surveyId: open.surveyId })).code).toBe(
      'SURVEY_DRAFT_THERE',
    )
    await test.run(setQuestion, actor, questionOf(open.surveyId, '再问一题'))
    await test.run(openSurvey, actor, { surveyId: open.surveyId })
    // What was filled in before the new version came is an answer to what was asked.
    await answer(test, north.secretary.actor, open)
    const newest = await as(actor).surveys.results({ surveyId: open.surveyId, versionId: '' })
    expect([newest.version?.number, newest.sheets, newest.answers]).toEqual([2, 0, 2])
    expect(newest.results.at(-1)?.question.title).toBe('再问一题')
    const first = await as(actor).surveys.results({ surveyId: open.surveyId, versionId: open.versionId })
    expect([first.version?.number, first.sheets, first.results.length]).toEqual([1, 2, 7])
    expect(first.results[0]?.tally.bars).toEqual([
      { label: '健康', count: 2 },
      { label: '文化', count: 0 },
      { label: '法律', count: 0 },
    ])
  })

  it('is answered by the contact of a unit that was asked, once, while it is open', async () => {
    const { organizationId, committee, exchange } = await buildCouncil(test.runtime)
    const place = { organizationId, keeper: committee.secretariat, unitIds: [exchange.unitId] }
    const open = await buildOpenSurvey(test, place)
    const input = { surveyId: open.surveyId, versionId: open.versionId, answers: fullSheet }
    await expectRefusals(test, submitAnswer, [
      [exchange.member.actor, input, 'NOT_UNIT_CONTACT'],
      [committee.secretariat.actor, input, 'SURVEY_NOT_INVITED'],
    ])
    const wrong = await test.refusal(submitAnswer, exchange.contact.actor, {
      ...input,
      answers: { ...fullSheet, q1: '', q5: '许多' },
    })
    expect(wrong.fields).toEqual({
      q1: '请回答“最需要哪类服务”。',
      q5: '预计参加人数请填写 0 到 999999999 之间的整数。',
    })
    test.setClock('2026-12-01')
    expect((await test.refusal(submitAnswer, exchange.contact.actor, input)).code).toBe('SURVEY_OVER')
    test.setClock('2026-11-30', '23:59')
    await answer(test, exchange.contact.actor, open)
    await unchanged(test.runtime.database, async () => {
      expect((await test.refusal(submitAnswer, exchange.contact.actor, input)).code).toBe('SURVEY_ANSWERED')
    })
    const form = await as(exchange.contact.actor).surveys.form({ surveyId: open.surveyId })
    expect([form.answered, form.mayAnswer, form.of]).toEqual([true, true, '黄金交易所'])
    expect(form.own[0]).toEqual({ title: '最需要哪类服务', answer: '健康' })
    expect((await as(exchange.member.actor).surveys.form({ surveyId: open.surveyId })).own).toEqual([])
    const early = await buildOpenSurvey(test, place, { opensOn: '2026-12-05', closesOn: '2026-12-20' })
    const tooEarly = { surveyId: early.surveyId, versionId: early.versionId, answers: fullSheet }
    const refused = await test.refusal(submitAnswer, exchange.contact.actor, tooEarly)
    expect(refused.message).toBe('调查还没有开始，2026年12月5日起可以填写。')
  })

  it('reminds those who are silent once a day, and by itself two days before it ends', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const { surveyId, versionId } = await buildOpenSurvey(test, placeOf(branch))
    await answer(test, south.secretary.actor, { surveyId, versionId })
    expect(await test.run(remindSilent, south.secretary.actor, { surveyId })).toEqual({ units: 1 })
    expect((await test.refusal(remindSilent, south.secretary.actor, { surveyId })).code).toBe(
      'SURVEY_REMINDED',
    )
    const reminded = () => titlesOf(test, north.secretary.id, 'survey.reminded')
    expect(await reminded()).toEqual(['提醒填写问卷：2026年需求调查'])
    expect(await titlesOf(test, south.member.id, 'survey.reminded')).toEqual([])
    await look('2026-11-27')
    expect(await titlesOf(test, north.secretary.id, 'reminder.survey-closing')).toEqual([])
    for (const day of ['2026-11-28', '2026-11-28', '2026-11-30']) await look(day)
    expect(await titlesOf(test, north.secretary.id, 'reminder.survey-closing')).toEqual([
      '问卷即将截止：2026年需求调查',
    ])
    expect(await titlesOf(test, south.secretary.id, 'reminder.survey-closing')).toEqual([])
    await look('2026-12-01')
    const survey = await test.runtime.database.prisma.survey.findUniqueOrThrow({ where: { id: surveyId } })
    expect(survey.closedAt).not.toBeNull()
    expect(await lastAuditOf(test.runtime.database, surveyId)).toMatchObject({
      kind: 'survey.closed',
      data: { answers: 1 },
    })
  })

  it('comes again next year in one press, for the units that are members still', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.secretary
    const open = await buildOpenSurvey(test, placeOf(branch), { sites: '一号工地\n二号工地', isPublic: true })
    const { prisma } = test.runtime.database
    await prisma.unitMembership.updateMany({
      where: { organizationId: branch.organizationId, unitId: branch.north.unitId },
      data: { untilDay: new Date('2026-11-05') },
    })
    const { surveyId } = await test.run(createRound, actor, { surveyId: open.surveyId })
    const next = await as(actor).surveys.view({ surveyId })
    expect(next).toMatchObject({ title: '2027年需求调查', year: 2027, stage: 'DRAFT', opensOn: '2027-11-01' })
    expect(next.audience).toEqual({
      unitIds: [branch.south.unitId],
      sites: ['一号工地', '二号工地'],
      isPublic: true,
      isEmpty: false,
    })
    expect(next.draft?.questions).toHaveLength(7)
    expect((await test.refusal(createRound, actor, { surveyId: open.surveyId })).code).toBe('SURVEY_COPIED')
  })
})

describe('opinions', () => {
  it('stay opinions when a later version asks something else in their place', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.secretary
    const questions = [{ kind: 'LONG_TEXT' as const, title: '还有什么建议', required: '' as const }]
    const open = await buildOpenSurvey(test, placeOf(branch), { questions })
    const { surveyId } = open
    await test.run(submitAnswer, actor, {
      surveyId,
      versionId: open.versionId,
      answers: { q1: '工地要热水' },
    })
    await test.run(startVersion, actor, { surveyId })
    await test.run(removeQuestion, actor, { surveyId, questionId: 'q1' })
    await test.run(setQuestion, actor, { ...questionOf(surveyId, '联系地点'), kind: 'SHORT_TEXT' })
    await test.run(openSurvey, actor, { surveyId })
    const second = await as(actor).surveys.form({ surveyId })
    // The place of a question that has been asked is not given to another one.
    expect(second.questions.map(({ id }) => id)).toEqual(['q2'])
    const { versionId } = second
    await test.run(submitAnswer, branch.north.secretary.actor, {
      surveyId,
      versionId,
      answers: { q2: '二号门' },
    })
    const { waiting } = await as(actor).surveys.opinions({ surveyId })
    expect(waiting.map(({ title, opinions }) => [title, opinions.map(({ text }) => text)])).toEqual([
      ['还有什么建议', ['工地要热水']],
    ])
    const place = await test.runtime.database.prisma.surveyAnswer.findFirstOrThrow({ where: { versionId } })
    const group = { surveyId, questionId: 'q2', answerIds: [place.id], groupId: '', title: '地点' }
    expect((await test.refusal(mergeOpinions, actor, group)).code).toBe('NOT_FOUND')
  })

  it('are grouped in bulk and become needs that know who said so', async () => {
    const branch = await buildBranch(test.runtime)
    const { actor } = branch.south.secretary
    const open = await buildOpenSurvey(test, placeOf(branch))
    const { surveyId } = open
    await answer(test, actor, open, { q4: '工地要热水' })
    await answer(test, branch.north.secretary.actor, open, { q4: '希望有热水' })
    const opinions = async () => as(actor).surveys.opinions({ surveyId })
    const all = (await opinions()).waiting.find(({ questionId }) => questionId === 'q4')?.opinions ?? []
    const [first = { answerId: '' }, second = { answerId: '' }] = all
    const group = { surveyId, questionId: 'q4', groupId: '', title: '工地热水' }
    const { groupId } = await test.run(mergeOpinions, actor, {
      ...group,
      answerIds: [first.answerId, second.answerId],
    })
    const again = { ...group, answerIds: [first.answerId], title: '另一组' }
    expect((await test.refusal(mergeOpinions, actor, again)).code).toBe('OPINION_GROUPED')
    expect((await opinions()).groups.map(({ title }) => title)).toEqual(['工地热水'])
    await test.run(removeOpinion, actor, { groupId, answerId: second.answerId })
    // A group that is called the same is the same group.
    expect(await test.run(mergeOpinions, actor, { ...group, answerIds: [second.answerId] })).toEqual({
      groupId,
    })
    const needs = { surveyId, categoryId: '' }
    expect((await test.refusal(createNeeds, actor, { ...needs, groupIds: [] })).fields).toHaveProperty(
      'groupIds',
    )
    const elsewhere = { ...needs, groupIds: [first.answerId] }
    expect((await test.refusal(createNeeds, actor, elsewhere)).code).toBe('SURVEY_NO_GROUPS')
    expect(await test.run(createNeeds, actor, { ...needs, groupIds: [groupId] })).toEqual({ needs: 1 })
    const need = await test.runtime.database.prisma.need.findFirstOrThrow({ where: { title: '工地热水' } })
    expect(need).toMatchObject({ source: 'SURVEY', unitId: null, state: 'OPEN' })
    expect(need.description).toContain('工地要热水')
    const { origin } = await as(branch.north.member.actor).surveys.origin({ needId: need.id })
    expect(origin).toMatchObject({ opinions: 2, mayOpen: false, survey: { id: surveyId } })
    expect(origin?.proposers).toHaveLength(2)
    expect((await test.refusal(createNeeds, actor, { surveyId, categoryId: '' })).code).toBe(
      'SURVEY_NO_GROUPS',
    )
    expect((await test.refusal(removeOpinion, actor, { groupId, answerId: first.answerId })).code).toBe(
      'GROUP_SETTLED',
    )
    const { pool } = test.runtime.database
    const gone = `delete from answer_group_item where group_id = '${groupId}'`
    await expect(pool.query(gone)).rejects.toMatchObject({ code: '23001' })
    await test.run(closeSurvey, actor, { surveyId })
  })
})
