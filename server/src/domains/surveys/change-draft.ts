import type { Question } from '@pilin/domain/surveys/questions'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockSurvey } from './data.ts'

/** A survey with its draft, locked; the policy says whether there is one. */
export async function lockDraft(tx: Transaction, actor: Actor, surveyId: string) {
  const survey = await lockSurvey(tx, actor, surveyId)
  return { ...survey, hasDraft: survey.draft !== undefined }
}

type Changing = {
  tx: Transaction
  actor: Actor
  thing: Awaited<ReturnType<typeof lockDraft>>
  now: Date
}

/** Changes the questions of the draft. */
export async function changedDraft(
  { tx, actor, thing: { id, organizationId, title, draft }, now }: Changing,
  change: (questions: readonly Question[]) => Question[],
): Promise<void> {
  if (!draft) throw new DomainError('SURVEY_NO_DRAFT')
  const questions = change(draft.questions)
  await tx.surveyVersion.update({ where: { id: draft.id }, data: { questions } })
  const data = { title, version: draft.number, questions: questions.length }
  await recordAudit(tx, { actor, organizationId, kind: 'survey.questions-set', subjectId: id, data, now })
}
