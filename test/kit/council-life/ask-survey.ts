import { closeSurvey } from '@pilin/server/domains/surveys/close-survey'
import { createNeeds } from '@pilin/server/domains/surveys/create-needs'
import { issueLink } from '@pilin/server/domains/surveys/issue-link'
import { mergeOpinions } from '@pilin/server/domains/surveys/merge-opinions'
import { sendByInvitation, sendByLink } from '@pilin/server/domains/surveys/send-answer'
import { submitAnswer } from '@pilin/server/domains/surveys/submit-answer'
import { DomainError } from '@pilin/server/kernel/domain-error'
import { newSecret } from '@pilin/server/kernel/secret'
import { createCaller } from '@pilin/server/router'
import { buildOpenSurvey, type OpenSurvey } from '../surveys.ts'
import { type Council, contactOf, unitOf } from './found-council.ts'
import { founders } from './life-table.ts'
import { publicForm } from './public-form.ts'
import { answeringUnits, marks, opinions, type SurveySize, sites, wishes } from './survey-table.ts'

/** The survey, the needs that came of it in the order of their table, and what a second answer was refused with. */
export type LivedSurvey = { surveyId: string; needIds: string[]; refused: string[] }

const kinds = ['健康', '文化', '法律']
const questions = [
  { kind: 'SINGLE' as const, title: '最需要哪类服务', options: kinds.join('\n') },
  { kind: 'RATING' as const, title: '对今年服务的评价' },
  { kind: 'LONG_TEXT' as const, title: '还有什么需求', required: '' as const },
]

/** The yearly round: units answer for themselves, everybody else by links; what they write becomes needs. */
export async function askSurvey(council: Council, size: SurveySize): Promise<LivedSurvey> {
  const { test, general, organizationId, units } = council
  test.setClock('2025-08-25', '09:00')
  const survey = await buildOpenSurvey(
    test,
    { organizationId, keeper: general, unitIds: [...units.values()] },
    {
      title: '2026年度需求调查',
      opensOn: '2025-09-01',
      closesOn: '2025-10-31',
      sites: sites.join('\n'),
      isPublic: true,
      questions,
    },
  )
  test.setClock('2025-09-10', '12:00')
  for (const [index, unit] of answeringUnits.entries()) {
    await answerFor(council, unit, sheetOf(survey, index))
  }
  const links = await linksOf(council, survey)
  const mark = newSecret()
  const first = answeringUnits.length
  for (let index = first; index < size; index++) {
    const respondent = index === first ? mark : newSecret()
    // A hundred people share an address.
    const form = publicForm(council, Math.floor(index / 100))
    await sendByLink(form, links[index % links.length] ?? '', respondent, sheetOf(survey, index))
  }
  const refused = [
    (await test.refusal(submitAnswer, contactOf(council, '交易中心').actor, sheetOf(survey, 0))).code,
    await codeOf(sendByLink(publicForm(council), links[0] ?? '', mark, sheetOf(survey, first))),
  ]
  test.setClock('2025-11-03', '09:00')
  await test.run(closeSurvey, general.actor, survey)
  return { surveyId: survey.surveyId, refused, needIds: await groupIntoNeeds(council, survey.surveyId) }
}

/** What the answerer with a number says. */
function sheetOf({ surveyId, versionId }: OpenSurvey, index: number) {
  const opinion = index % 10 === 0 ? (opinions[(index / 10) % opinions.length] ?? '') : ''
  const wish = wishes[index % wishes.length] ?? ''
  const answers = { q1: `${kinds.indexOf(wish)}`, q2: `${marks[index % marks.length]}`, q3: opinion }
  return { surveyId, versionId, answers }
}

/** The links in the order of the sites, the one for everybody last. */
async function linksOf({ test }: Council, { surveyId }: OpenSurvey): Promise<string[]> {
  const { prisma } = test.runtime.database
  const links = await prisma.surveyAudience.findMany({ where: { surveyId, kind: { not: 'UNIT' } } })
  return [...sites, ''].map((site) => links.find(({ name }) => name === site)?.id ?? '')
}

/** The contact of a founding unit answers with the own account, the one of a unit that joined by a link of the unit. */
async function answerFor(council: Council, unit: string, sheet: ReturnType<typeof sheetOf>): Promise<void> {
  const { test, general } = council
  if (founders.some((each) => each === unit)) {
    await test.run(submitAnswer, contactOf(council, unit).actor, sheet)
    return
  }
  const { id } = await test.runtime.database.prisma.surveyInvitation.findFirstOrThrow({
    where: { surveyId: sheet.surveyId, unitId: unitOf(council, unit) },
  })
  const { secret } = await test.run(issueLink, general.actor, { invitationId: id })
  await sendByInvitation(publicForm(council), secret, sheet)
}

/** With what an answer is refused. */
async function codeOf(answer: Promise<void>): Promise<string> {
  try {
    await answer
    return 'done'
  } catch (error) {
    if (error instanceof DomainError) return error.code
    throw error
  }
}

/** The secretariat puts opinions that say the same together, and makes a need of each group. */
async function groupIntoNeeds({ test, general }: Council, surveyId: string): Promise<string[]> {
  const { surveys } = createCaller({ runtime: test.runtime, actor: general.actor })
  const { waiting } = await surveys.opinions({ surveyId })
  for (const { questionId, opinions: written } of waiting) {
    for (const title of opinions) {
      const answerIds = written.filter(({ text }) => text === title).map(({ answerId }) => answerId)
      await test.run(mergeOpinions, general.actor, { surveyId, questionId, answerIds, groupId: '', title })
    }
  }
  await test.run(createNeeds, general.actor, { surveyId, categoryId: '' })
  const { groups } = await surveys.opinions({ surveyId })
  return opinions.map((title) => groups.find((group) => group.title === title)?.needId ?? '')
}
