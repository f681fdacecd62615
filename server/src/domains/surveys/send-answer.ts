import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { AnswerForm } from '@pilin/domain/surveys/answers'
import { publicAnswerInput } from '@pilin/domain/surveys/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { inTransaction } from '../../kernel/execute.ts'
import { fieldSentences } from '../../kernel/field-sentences.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { FormLimits } from '../auth/form-limits.ts'
import { readSurvey, shareSurvey, timesOf } from './data.ts'
import { surveyRecordMessages as messages } from './messages.ts'
import { takesAnswers } from './policy.ts'
import { type Asked, findInvitation, findLink, isRespondent } from './read-answer-form.ts'
import { checkSheet, keepAnswer } from './store.ts'

/** What a form that needs no account works with. */
export type PublicContext = { runtime: Runtime; limits: FormLimits; ip: string }

/**
 * Somebody answers by the link of a site or for everybody; `respondent` is the secret that the browser keeps.
 * @throws DomainError NOT_FOUND, INVALID, SURVEY_ANSWERED, SURVEY_EARLY, SURVEY_OVER or TOO_MANY_ATTEMPTS
 */
export async function sendByLink(context: PublicContext, linkId: string, respondent: string, input: unknown) {
  if (!isRespondent(respondent)) throw new DomainError('NOT_FOUND')
  await send(context, await findLink(context.runtime.database.prisma, linkId, respondent), input)
}

/** A unit answers by its own link. @throws DomainError as `sendByLink` does */
export async function sendByInvitation(context: PublicContext, secret: string, input: unknown) {
  await send(context, await findInvitation(context.runtime.database.prisma, secret), input)
}

async function send({ runtime, limits, ip }: PublicContext, asked: Asked, input: unknown) {
  const parsed = publicAnswerInput.safeParse(input)
  if (!parsed.success) throw new DomainError('INVALID', {}, fieldSentences(parsed.error))
  const { versionId, answers: form } = parsed.data
  // What is merely incomplete does not count as an attempt.
  checkSheet(await readSurvey(runtime.database.prisma, asked.surveyId), versionId, form)
  await limits.take('answer', ip)
  const now = runtime.clock()
  await inTransaction(runtime, (tx) => acceptAnswer(tx, asked, { versionId, answers: form }, now))
}

/** Keeps what somebody without an account answers, once it is known by which way. @throws DomainError as above */
export async function acceptAnswer(
  tx: Transaction,
  { surveyId, way, of }: Asked,
  { versionId, answers: form }: { versionId: string; answers: AnswerForm },
  now: Date,
): Promise<void> {
  const survey = await shareSurvey(tx, surveyId)
  enforce(takesAnswers(timesOf(survey), civilDateOf(now)))
  await keepAnswer(tx, survey, way, { versionId, answers: checkSheet(survey, versionId, form), now })
  await recordAudit(tx, {
    actor: { userId: null, name: messages.visitor },
    organizationId: survey.organizationId,
    kind: 'survey.answered',
    subjectId: surveyId,
    data: { title: survey.title, by: of },
    now,
  })
}
