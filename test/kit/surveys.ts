import type { QuestionKind } from '@pilin/domain/surveys/vocabulary'
import { createSurvey } from '@pilin/server/domains/surveys/create-survey'
import { mergeOpinions } from '@pilin/server/domains/surveys/merge-opinions'
import { openSurvey } from '@pilin/server/domains/surveys/open-survey'
import { setAudience } from '@pilin/server/domains/surveys/set-audience'
import { setQuestion } from '@pilin/server/domains/surveys/set-question'
import { submitAnswer } from '@pilin/server/domains/surveys/submit-answer'
import type { Actor } from '@pilin/server/kernel/actor'
import type { BuiltBranch, BuiltPerson } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** Where a survey is kept, by whom, and the units that there are. */
export type SurveyPlace = { organizationId: string; keeper: BuiltPerson; unitIds: string[] }

export function placeOf({ organizationId, south, north }: BuiltBranch): SurveyPlace {
  return { organizationId, keeper: south.secretary, unitIds: [south.unitId, north.unitId] }
}

const words = { hint: '', required: 'true', options: '', least: '', most: '' } as const

/** One question of each kind, in the order of the vocabulary: `q1` to `q7`. */
export const everyKind: { kind: QuestionKind; title: string; options?: string; required?: '' }[] = [
  { kind: 'SINGLE', title: '最需要哪类服务', options: '健康\n文化\n法律' },
  { kind: 'MULTIPLE', title: '方便的时间', options: '午间\n晚上\n周末' },
  { kind: 'SHORT_TEXT', title: '联系地点', required: '' },
  { kind: 'LONG_TEXT', title: '还有什么建议', required: '' },
  { kind: 'NUMBER', title: '预计参加人数' },
  { kind: 'RATING', title: '对今年服务的评价' },
  { kind: 'DATE', title: '希望的日期', required: '' },
]

/** A sheet that answers every question. */
export const fullSheet = {
  q1: '0',
  q2: '0,2',
  q3: '一号工地',
  q4: '希望办健康讲座',
  q5: '12',
  q6: '4',
  q7: '2026-12-01',
}

export type GivenSurvey = {
  title?: string
  anonymous?: boolean
  opensOn?: string
  closesOn?: string
  unitIds?: string[]
  sites?: string
  isPublic?: boolean
  questions?: typeof everyKind
}

/** A survey with questions and an audience that nobody has been asked yet. */
export async function buildSurvey(
  test: TestRuntime,
  place: SurveyPlace,
  given: GivenSurvey = {},
): Promise<string> {
  const {
    title = '2026年需求调查',
    anonymous = false,
    opensOn = '2026-11-01',
    closesOn = '2026-11-30',
  } = given
  const { actor } = place.keeper
  const { surveyId } = await test.run(createSurvey, actor, {
    ...{ organizationId: place.organizationId, title, year: '2026', intro: '', anonymous, opensOn, closesOn },
  })
  for (const question of given.questions ?? everyKind) {
    await test.run(setQuestion, actor, { surveyId, questionId: '', ...words, ...question })
  }
  const { unitIds = place.unitIds, sites = '', isPublic = false } = given
  await test.run(setAudience, actor, { surveyId, unitIds, sites, isPublic })
  return surveyId
}

export type OpenSurvey = { surveyId: string; versionId: string; linkIds: string[] }

/** The same, opened: with the version that is asked and the links of its sites and for everybody. */
export async function buildOpenSurvey(
  test: TestRuntime,
  place: SurveyPlace,
  given: GivenSurvey = {},
): Promise<OpenSurvey> {
  const surveyId = await buildSurvey(test, place, given)
  await test.run(openSurvey, place.keeper.actor, { surveyId })
  const { prisma } = test.runtime.database
  const [version, links] = await Promise.all([
    prisma.surveyVersion.findFirstOrThrow({ where: { surveyId } }),
    prisma.surveyAudience.findMany({ where: { surveyId, kind: { not: 'UNIT' } }, orderBy: { id: 'asc' } }),
  ])
  return { surveyId, versionId: version.id, linkIds: links.map(({ id }) => id) }
}

/** Somebody answers for the own unit. */
export async function answer(
  test: TestRuntime,
  actor: Actor,
  { surveyId, versionId }: Pick<OpenSurvey, 'surveyId' | 'versionId'>,
  changed: Partial<typeof fullSheet> = {},
): Promise<void> {
  await test.run(submitAnswer, actor, { surveyId, versionId, answers: { ...fullSheet, ...changed } })
}

/** What the samples of surveys are about: each thing for one use case. */
export type BuiltSurveys = {
  draftId: string
  openId: string
  openVersionId: string
  linkId: string
  invitationId: string
  toReviseId: string
  toCloseId: string
  toOpenId: string
  answeredId: string
  answeredVersionId: string
  answerId: string
  otherAnswerId: string
  groupId: string
  needId: string
}

export async function buildSurveys(
  test: TestRuntime,
  branch: BuiltBranch,
  mark: string,
  needId: string,
): Promise<BuiltSurveys> {
  const place = placeOf(branch)
  const { prisma } = test.runtime.database
  const given = (title: string) => ({ title: `${mark}${title}`, sites: `${mark}一号工地` })
  const open = await buildOpenSurvey(test, place, given('进行'))
  const answered = await buildOpenSurvey(test, place, given('已答'))
  for (const { actor } of [branch.south.secretary, branch.north.secretary]) {
    await answer(test, actor, answered, { q4: `${mark}意见` })
  }
  const [first, second] = await prisma.surveyAnswer.findMany({
    where: { surveyId: answered.surveyId },
    orderBy: { answeredAt: 'asc' },
  })
  const answerId = first?.id ?? ''
  const { groupId } = await test.run(mergeOpinions, place.keeper.actor, {
    ...{ surveyId: answered.surveyId, questionId: 'q4', answerIds: [answerId], groupId: '' },
    title: `${mark}归类`,
  })
  const invitation = await prisma.surveyInvitation.findFirstOrThrow({
    where: { surveyId: open.surveyId, unitId: branch.north.unitId },
  })
  return {
    draftId: await buildSurvey(test, place, given('准备')),
    openId: open.surveyId,
    openVersionId: open.versionId,
    linkId: open.linkIds[0] ?? '',
    invitationId: invitation.id,
    toReviseId: (await buildOpenSurvey(test, place, given('待改版'))).surveyId,
    toCloseId: (await buildOpenSurvey(test, place, given('待结束'))).surveyId,
    toOpenId: await buildSurvey(test, place, given('待发布')),
    answeredId: answered.surveyId,
    answeredVersionId: answered.versionId,
    answerId,
    otherAnswerId: second?.id ?? '',
    groupId,
    needId,
  }
}
