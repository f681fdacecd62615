import { buildBranch } from '@kit/builders'
import { answer, buildOpenSurvey, fullSheet, placeOf } from '@kit/surveys'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { newSecret } from '../../kernel/secret.ts'
import { createCaller } from '../../router.ts'
import { createFormLimits } from '../auth/form-limits.ts'
import { closeSurvey } from './close-survey.ts'
import { issueLink } from './issue-link.ts'
import { findInvitation, findLink, readAnswerForm } from './read-answer-form.ts'
import { sendByInvitation, sendByLink } from './send-answer.ts'

const test = useRuntime()
/** Each visitor has an address of its own, unless a test says otherwise. */
let visitors = 0
const visitor = (ip = `10.0.${Math.floor(++visitors / 250)}.${visitors % 250}`) => ({
  runtime: test.runtime,
  limits: createFormLimits(test.runtime.database),
  ip,
})

describe('an anonymous survey', () => {
  it('joins no answer with who gave it, by no column of the database, and shows nothing before it is over', async () => {
    const branch = await buildBranch(test.runtime)
    const { south, north } = branch
    const open = await buildOpenSurvey(test, placeOf(branch), { anonymous: true, isPublic: true })
    const { surveyId, versionId, linkIds } = open
    await answer(test, south.secretary.actor, open, { q4: '南山塘的意见' })
    await answer(test, north.secretary.actor, open, { q4: '北山塘的意见' })
    const input = { versionId, answers: fullSheet }
    for (let index = 0; index < 6; index++) await sendByLink(visitor(), linkIds[0] ?? '', newSecret(), input)
    const as = createCaller({ runtime: test.runtime, actor: south.secretary.actor })
    await expect(as.surveys.results({ surveyId, versionId: '' })).rejects.toThrow('以免看出由谁填写')
    await expect(as.surveys.opinions({ surveyId })).rejects.toThrow('以免看出由谁填写')
    expect(await as.surveys.form({ surveyId })).toMatchObject({ answered: true, own: [] })
    const shown = await as.surveys.view({ surveyId })
    expect(shown.invitations.map(({ answered, answeredAt }) => [answered, answeredAt])).toEqual([
      [true, null],
      [true, null],
    ])

    await test.run(closeSurvey, south.secretary.actor, { surveyId })
    const { pool } = test.runtime.database
    const { rows: answers } = await pool.query(
      'select xmin::text as tx, * from survey_answer where survey_id = $1',
      [surveyId],
    )
    const { rows: receipts } = await pool.query(
      'select xmin::text as tx, * from survey_receipt where survey_id = $1',
      [surveyId],
    )
    expect([answers.length, receipts.length]).toEqual([8, 8])
    for (const row of answers) {
      expect([row.channel, row.audience_id, row.invitation_id, row.answered_at]).toEqual(Array(4).fill(null))
    }
    for (const row of receipts) expect(row.at).toBeNull()
    // Written by one transaction, which is none of those in which somebody answered.
    const [mixedBy] = answers.map(({ tx }) => tx)
    expect(new Set(answers.map(({ tx }) => tx)).size).toBe(1)
    expect(receipts.map(({ tx }) => tx)).not.toContain(mixedBy)
    const valuesOf = (row: Record<string, unknown>) =>
      Object.entries(row)
        .filter(([name, value]) => !['survey_id', 'anonymous', 'version_id'].includes(name) && value !== null)
        .map(([, value]) => JSON.stringify(value))
    for (const each of answers) {
      for (const other of receipts) {
        const shared = valuesOf(each).filter((value) => valuesOf(other).includes(value))
        expect(shared).toEqual([])
      }
    }
    const results = await as.surveys.results({ surveyId, versionId: '' })
    expect(results.sheets).toBe(8)
    expect(results.results[3]?.texts.map(({ from }) => from)).toEqual(Array(8).fill(''))
  })

  it('cannot be told who gave an answer even by mistake', async () => {
    const branch = await buildBranch(test.runtime)
    const { surveyId, versionId } = await buildOpenSurvey(test, placeOf(branch), { anonymous: true })
    const { pool, prisma } = test.runtime.database
    const invitation = await prisma.surveyInvitation.findFirstOrThrow({ where: { surveyId } })
    const insert = (
      anonymous: boolean,
      channel: string | null,
      invitationId: string | null,
      at: string | null,
    ) =>
      pool.query(
        `insert into survey_answer (survey_id, version_id, anonymous, channel, invitation_id, answers, answered_at)
         values ($1, $2, $3, $4, $5, '{}', $6)`,
        [surveyId, versionId, anonymous, channel, invitationId, at],
      )
    await expect(insert(true, 'UNIT', invitation.id, null)).rejects.toMatchObject({ code: '23514' })
    await expect(insert(true, 'UNIT', null, null)).rejects.toMatchObject({ code: '23514' })
    await expect(insert(true, null, null, '2026-11-06')).rejects.toMatchObject({ code: '23514' })
    // Nor as a named one of an anonymous survey.
    await expect(insert(false, 'UNIT', invitation.id, '2026-11-06')).rejects.toMatchObject({ code: '23503' })
    await insert(true, null, null, null)
    const change = `update survey_answer set answers = '{"q1": 1}' where survey_id = '${surveyId}'`
    await expect(pool.query(change)).rejects.toMatchObject({ code: '23001' })
  })
})

describe('whoever has no account', () => {
  it('answers once with the link of a site; another browser answers for itself', async () => {
    const branch = await buildBranch(test.runtime)
    const { surveyId, versionId, linkIds } = await buildOpenSurvey(test, placeOf(branch), {
      sites: '一号工地',
    })
    const [linkId = ''] = linkIds
    const respondent = newSecret()
    const input = { versionId, answers: fullSheet }
    const form = async () =>
      readAnswerForm(test.runtime, await findLink(test.runtime.database.prisma, linkId, respondent))
    expect(await form()).toMatchObject({ of: '一号工地', answered: false, stage: 'OPEN' })
    await expect(sendByLink(visitor(), linkId, respondent, { versionId, answers: {} })).rejects.toMatchObject(
      {
        fields: { q1: '请回答“最需要哪类服务”。' },
      },
    )
    await sendByLink(visitor(), linkId, respondent, input)
    expect(await form()).toMatchObject({ answered: true })
    await expect(sendByLink(visitor(), linkId, respondent, input)).rejects.toMatchObject({
      code: 'SURVEY_ANSWERED',
    })
    await sendByLink(visitor(), linkId, newSecret(), input)
    const { prisma } = test.runtime.database
    expect(await prisma.surveyAnswer.count({ where: { surveyId, audienceId: linkId } })).toBe(2)
    for (const wrong of ['', 'x', surveyId]) {
      await expect(sendByLink(visitor(), wrong, newSecret(), input)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      })
    }
    await expect(sendByLink(visitor(), linkId, 'guess', input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  it('answers for a unit by its own link, which a new one makes void and an answer uses up', async () => {
    const branch = await buildBranch(test.runtime)
    const { surveyId, versionId } = await buildOpenSurvey(test, placeOf(branch))
    const { prisma } = test.runtime.database
    const { id: invitationId } = await prisma.surveyInvitation.findFirstOrThrow({
      where: { surveyId, unitId: branch.north.unitId },
    })
    const issue = () => test.run(issueLink, branch.south.secretary.actor, { invitationId })
    const [old, fresh] = [await issue(), await issue()]
    const input = { versionId, answers: fullSheet }
    await expect(sendByInvitation(visitor(), old.secret, input)).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await sendByInvitation(visitor(), fresh.secret, input)
    const asked = await findInvitation(prisma, fresh.secret)
    expect(await readAnswerForm(test.runtime, asked)).toMatchObject({ answered: true })
    // Signed in it is the same invitation.
    await expect(answer(test, branch.north.secretary.actor, { surveyId, versionId })).rejects.toMatchObject({
      code: 'SURVEY_ANSWERED',
    })
    const kept = await prisma.surveyInvitation.findUniqueOrThrow({ where: { id: invitationId } })
    expect(Buffer.from(kept.tokenHash ?? []).toString('base64url')).not.toBe(fresh.secret)
  })

  it('from one address sends only so many', async () => {
    const branch = await buildBranch(test.runtime)
    const { versionId, linkIds } = await buildOpenSurvey(test, placeOf(branch), { isPublic: true })
    const send = () =>
      sendByLink(visitor('192.0.2.7'), linkIds[0] ?? '', newSecret(), { versionId, answers: fullSheet })
    for (let index = 0; index < 120; index++) await send()
    await expect(send()).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' })
  }, 60_000)
})
