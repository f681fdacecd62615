import { buildBranch } from '@kit/builders'
import { buildOpenSurvey, fullSheet, type OpenSurvey, placeOf } from '@kit/surveys'
import { useRuntime } from '@kit/test-runtime'
import { describe, expect, it } from 'vitest'
import { DomainError } from '../../kernel/domain-error.ts'
import { newSecret } from '../../kernel/secret.ts'
import { closeSurvey } from './close-survey.ts'
import { sendByLink } from './send-answer.ts'
import { receiptKey } from './store.ts'
import { submitAnswer } from './submit-answer.ts'

const test = useRuntime()
const rivals = 200
/** More hands than the database has connections, so that there is always somebody waiting. */
const hands = 25
/** Nobody is counted here: the race is about answers. */
const limits = { take: async () => {} }

/** Does something as often as there are rivals, as many at once as there are hands. */
async function race(work: (index: number) => Promise<unknown>) {
  const waiting = Array.from({ length: rivals }, (_, index) => index)
  const refusals = new Set<string>()
  let kept = 0
  const hand = async () => {
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      try {
        await work(index)
        kept += 1
      } catch (error) {
        if (!(error instanceof DomainError)) throw error
        refusals.add(error.code)
      }
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return { kept, refusals: [...refusals] }
}

async function open(anonymous: boolean) {
  const branch = await buildBranch(test.runtime)
  return { branch, survey: await buildOpenSurvey(test, placeOf(branch), { anonymous, isPublic: true }) }
}

const inputOf = ({ surveyId, versionId }: OpenSurvey) => ({ surveyId, versionId, answers: fullSheet })
const answersTo = ({ surveyId }: OpenSurvey) =>
  test.runtime.database.prisma.surveyAnswer.count({ where: { surveyId } })
const sendAs = (survey: OpenSurvey, respondent: string) =>
  sendByLink({ runtime: test.runtime, limits, ip: '' }, survey.linkIds[0] ?? '', respondent, inputOf(survey))

describe(`${rivals} rivals at once`, () => {
  it.each([false, true])(
    'for one invitation: one answer is kept (anonymous: %s)',
    async (anonymous) => {
      const { branch, survey } = await open(anonymous)
      const { secretary, member } = branch.north
      const both = [secretary.actor, member.actor]
      const outcome = await race((index) =>
        test.run(submitAnswer, both[index % 2] ?? secretary.actor, inputOf(survey)),
      )
      expect(outcome).toEqual({ kept: 1, refusals: ['SURVEY_ANSWERED'] })
      expect(await answersTo(survey)).toBe(1)
    },
    120_000,
  )

  it('with one browser: one answer is kept', async () => {
    const { survey } = await open(true)
    const respondent = newSecret()
    expect(await race(() => sendAs(survey, respondent))).toEqual({ kept: 1, refusals: ['SURVEY_ANSWERED'] })
    expect(await answersTo(survey)).toBe(1)
  }, 120_000)

  it('with a browser each: all are kept, and none after the survey has ended', async () => {
    const { branch, survey } = await open(true)
    const closing = new Promise<void>((resolve, reject) => {
      const close = () => test.run(closeSurvey, branch.south.secretary.actor, { surveyId: survey.surveyId })
      setImmediate(() => void close().then(() => resolve(), reject))
    })
    const { kept, refusals } = await race(() => sendAs(survey, newSecret()))
    await closing
    expect(await answersTo(survey)).toBe(kept)
    expect(refusals.filter((code) => code !== 'SURVEY_OVER')).toEqual([])
    const { prisma } = test.runtime.database
    expect(await prisma.surveyReceipt.count({ where: { surveyId: survey.surveyId } })).toBe(kept)
  }, 120_000)

  it('answer twice where only a look before decides', async () => {
    const { survey } = await open(true)
    const { prisma, pool } = test.runtime.database
    const { surveyId, versionId, linkIds } = survey
    const [audienceId = ''] = linkIds
    const keyHash = receiptKey(surveyId, { channel: 'PUBLIC', audienceId, respondent: newSecret() })
    const naive = () =>
      prisma.$transaction(
        async (tx) => {
          if ((await tx.surveyReceipt.count({ where: { surveyId, keyHash } })) > 0) return
          await tx.$executeRaw`insert into survey_receipt (survey_id, key_hash, anonymous, channel, audience_id)
            values (${surveyId}::uuid, ${keyHash}, true, 'PUBLIC', ${audienceId}::uuid)`
          await tx.surveyAnswer.create({ data: { surveyId, versionId, anonymous: true, answers: {} } })
        },
        { maxWait: 60_000 },
      )
    await pool.query('alter table survey_receipt drop constraint survey_receipt_pkey')
    try {
      await Promise.all(Array.from({ length: rivals }, naive))
      expect(await answersTo(survey)).toBeGreaterThan(1)
    } finally {
      await pool.query(`truncate survey_receipt;
        alter table survey_receipt add primary key (survey_id, key_hash)`)
    }
  }, 120_000)
})
