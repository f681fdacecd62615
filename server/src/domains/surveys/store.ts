import { type AnswerForm, readAnswers } from '@pilin/domain/surveys/answers'
import type { AudienceKind } from '@pilin/domain/surveys/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { hashOf } from '../../kernel/secret.ts'
import type { AskedSurvey, Version } from './data.ts'

/** By which way an answer comes: a unit's invitation, or a link with the secret of a browser. */
export type AnswerWay =
  | { channel: Extract<AudienceKind, 'UNIT'>; invitationId: string }
  | { channel: Exclude<AudienceKind, 'UNIT'>; audienceId: string; respondent: string }

/** What shows that somebody has answered a survey; of two surveys it is never the same. */
export function receiptKey(surveyId: string, way: AnswerWay): Buffer<ArrayBuffer> {
  return hashOf(`${surveyId}:${way.channel === 'UNIT' ? way.invitationId : way.respondent}`)
}

/**
 * The version that somebody has seen, and what they answered. A newer one may have come meanwhile: what was filled
 * in stays an answer to what was asked.
 * @throws DomainError NOT_FOUND, or INVALID with a sentence for each question that is wrong
 */
export function checkSheet(survey: AskedSurvey, versionId: string, form: AnswerForm) {
  const version: Version | undefined = survey.versions.find((each) => each.id === versionId)
  if (!version?.frozenAt) throw new DomainError('NOT_FOUND')
  const { answers, problems } = readAnswers(version.questions, form)
  if (Object.keys(problems).length > 0) throw new DomainError('INVALID', {}, problems)
  return answers
}

/**
 * Keeps one sheet of answers, and apart from it that this invitation or this browser has answered. The key of the
 * receipt is the judge: of two at once it lets one through. The survey is held by `shareSurvey`.
 * @throws DomainError SURVEY_ANSWERED
 */
export async function keepAnswer(
  tx: Transaction,
  { id: surveyId, anonymous }: Pick<AskedSurvey, 'id' | 'anonymous'>,
  way: AnswerWay,
  { versionId, answers, now }: { versionId: string; answers: ReturnType<typeof checkSheet>; now: Date },
): Promise<void> {
  const at = anonymous ? null : now
  const from = {
    channel: way.channel,
    audienceId: way.channel === 'UNIT' ? null : way.audienceId,
    invitationId: way.channel === 'UNIT' ? way.invitationId : null,
  }
  const taken = await tx.surveyReceipt.createMany({
    data: [{ surveyId, keyHash: receiptKey(surveyId, way), anonymous, ...from, at }],
    skipDuplicates: true,
  })
  if (taken.count === 0) throw new DomainError('SURVEY_ANSWERED')
  await tx.surveyAnswer.create({
    // Who answered and what was said meet in named surveys only; the database refuses anything else.
    data: { surveyId, versionId, anonymous, answers, ...(!anonymous && { ...from, answeredAt: at }) },
    select: { anonymous: true },
  })
}

/** Ends a survey. Rows that were written together could still be told by it; anonymous ones are mixed first. */
export async function endSurvey(
  tx: Transaction,
  { id, anonymous }: { id: string; anonymous: boolean },
  now: Date,
): Promise<void> {
  if (anonymous) await tx.$executeRaw`select mix_survey_answers(${id}::uuid)`
  await tx.survey.update({ where: { id }, data: { closedAt: now } })
}

/** Asks units that have not been asked yet; returns them. */
export async function inviteUnits(
  tx: Transaction,
  surveyId: string,
  unitIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const invited = await tx.surveyInvitation.createManyAndReturn({
    data: unitIds.map((unitId) => ({ surveyId, unitId, invitedAt: now })),
    skipDuplicates: true,
    select: { unitId: true },
  })
  return invited.map(({ unitId }) => unitId)
}
