import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { Answers } from '@pilin/domain/surveys/answers'
import { type Question, questionList } from '@pilin/domain/surveys/questions'
import { type SurveyTimes, surveyStage } from '@pilin/domain/surveys/stage'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, type OrganizationScope, scopesOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'

const unit = { select: { id: true, shortName: true } } as const

const wholeSurvey = {
  organization: { select: { id: true, name: true, shortName: true, kind: true } },
  versions: { orderBy: { number: 'asc' } },
  audiences: { orderBy: { id: 'asc' }, include: { unit } },
  invitations: { orderBy: { id: 'asc' }, include: { unit, receipt: { select: { at: true } } } },
  next: { select: { id: true, year: true } },
  _count: { select: { answers: true } },
} as const

/** A survey in the actor's scope. @throws DomainError NOT_FOUND, alike for foreign and missing */
export async function loadSurvey(tx: Transaction, actor: Actor, surveyId: string) {
  const row = await tx.survey.findFirst({
    where: { id: surveyId, organizationId: { in: scopesOf(actor) } },
    include: wholeSurvey,
  })
  if (!row) throw new DomainError('NOT_FOUND')
  return withVersions(row)
}
export type SurveyRow = Awaited<ReturnType<typeof loadSurvey>>

/** The same with its row locked until the transaction ends: nobody answers meanwhile. */
export async function lockSurvey(tx: Transaction, actor: Actor, surveyId: string) {
  await tx.$queryRaw`select id from survey
    where id = ${surveyId}::uuid and organization_id = any(${scopesOf(actor)}::uuid[]) for update`
  return loadSurvey(tx, actor, surveyId)
}

/** A survey by an id of ours, as somebody answers it: others may answer too, but nobody ends it meanwhile. */
export async function shareSurvey(tx: Transaction, surveyId: string) {
  await tx.$queryRaw`select id from survey where id = ${surveyId}::uuid for share`
  return readSurvey(tx, surveyId)
}

/** The survey with what a form to answer it needs. */
export async function readSurvey(tx: Transaction, surveyId: string) {
  const row = await tx.survey.findUniqueOrThrow({
    where: { id: surveyId },
    include: {
      organization: { select: { id: true, name: true, shortName: true } },
      versions: { orderBy: { number: 'asc' } },
    },
  })
  return withVersions(row)
}
export type AskedSurvey = Awaited<ReturnType<typeof readSurvey>>

type VersionRow = { id: string; number: number; questions: unknown; frozenAt: Date | null }
export type Version = Omit<VersionRow, 'questions'> & { questions: Question[] }

/** The survey with its versions' questions read: the one that is asked, and the one that is written. */
function withVersions<Row extends { versions: VersionRow[] }>({ versions: rows, ...row }: Row) {
  const versions = rows.map(
    ({ id, number, questions, frozenAt }): Version => ({
      id,
      number,
      questions: questionList.parse(questions),
      frozenAt,
    }),
  )
  return {
    ...row,
    versions,
    asked: versions.findLast(({ frozenAt }) => frozenAt !== null),
    draft: versions.find(({ frozenAt }) => frozenAt === null),
  }
}

/** The questions for opinions that people have been asked, each once, in the words of the latest version with it. */
export function openQuestions({ versions }: { versions: readonly Version[] }): Question[] {
  const asked = versions.filter(({ frozenAt }) => frozenAt !== null).flatMap(openIn)
  return [...new Map(asked.map((question) => [question.id, question])).values()]
}

/** The opinions of one sheet; what a question asks for is said by the version that was answered. */
export function opinionsIn(
  { versions }: { versions: readonly Version[] },
  { versionId, answers }: { versionId: string; answers: Answers },
): { questionId: string; text: string }[] {
  const version = versions.find(({ id }) => id === versionId)
  return (version ? openIn(version) : []).flatMap(({ id: questionId }) => {
    const text = answers[questionId]
    return typeof text === 'string' ? [{ questionId, text }] : []
  })
}

function openIn({ questions }: Version): Question[] {
  return questions.filter(({ kind }) => kind === 'LONG_TEXT')
}

type TimesRow = { openedAt: Date | null; closedAt: Date | null; opensOn: Date; closesOn: Date }

/** A survey's columns as the rules look at them. */
export function timesOf({ openedAt, closedAt, opensOn, closesOn }: TimesRow): SurveyTimes {
  return { openedAt, closedAt, opensOn: dayOf(opensOn), closesOn: dayOf(closesOn) }
}

export function stageOf(row: TimesRow, now: Date) {
  return surveyStage(timesOf(row), civilDateOf(now))
}

/** The units that were asked and have not answered. */
export function silentUnits({ invitations }: Pick<SurveyRow, 'invitations'>): string[] {
  return invitations.filter(({ receipt }) => receipt === null).map(({ unitId }) => unitId)
}

/** The surveys of an organization, the newest first. */
export async function readSurveys(tx: Transaction, scope: OrganizationScope) {
  return tx.survey.findMany({
    where: { organizationId: scope },
    orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
    include: {
      _count: { select: { answers: true, invitations: true } },
      invitations: { where: { receipt: null }, select: { unitId: true } },
    },
  })
}
