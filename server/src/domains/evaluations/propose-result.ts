import { type AnswerCount, resultOf, resultSentence } from '@pilin/domain/evaluations/result'
import { proposeResultInput } from '@pilin/domain/evaluations/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { runUseCase, useCase } from '../../kernel/use-case.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { loadMeeting } from '../meetings/data.ts'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { mayDecideTopic, mayPropose } from '../meetings/policy.ts'
import { proposeTopic } from '../topics/propose-topic.ts'
import { countAnswers, type EvaluationRow, lockEvaluation } from './data.ts'
import { evaluationRecordMessages as messages } from './messages.ts'
import { mayKeepEvaluations } from './policy.ts'

/** Topics have room for this many characters of a title, and of what they are about. */
const titleLength = 60
const purposeLength = 480
/** Minutes for hearing what came of something. */
const plannedMinutes = 10

/**
 * Takes the result to the next session with one press: a topic “成效通报” in the name of the secretariat's unit, on
 * the agenda of the next one that is planned, where the secretariat leads it; else proposed for it; else in the
 * backlog. Once for each evaluation.
 */
export const proposeResult = useCase({
  input: proposeResultInput,
  load: (tx, actor, { evaluationId }, now) => lockEvaluation(tx, actor, evaluationId, now),
  policy: mayKeepEvaluations,
  async run(context) {
    const { tx, actor, thing: evaluation, now } = context
    const { id, organizationId, title, topicId: known } = evaluation
    if (known !== null) throw new DomainError('EVALUATION_PROPOSED')
    const answers = (await countAnswers(tx, [id])).get(id) ?? []
    if (answers.length === 0) throw new DomainError('EVALUATION_EMPTY')
    const meeting = await nextSession(tx, actor, evaluation, now)
    const wishedKind = kindOf(evaluation)
    const topic = messages.topic(title).slice(0, titleLength)
    const words = { title: topic, purpose: purposeOf(answers), plannedMinutes, wishedKind }
    const input = { organizationId, wishedMeetingId: meeting?.id ?? null, attachments: [], ...words }
    const { topicId } = await runUseCase(proposeTopic, { ...context, input })
    if (meeting && isAllowed(mayDecideTopic(actor, meeting))) {
      const item = await tx.agendaItem.findFirstOrThrow({ where: { topicId, meetingId: meeting.id } })
      const accept = { agendaItemId: item.id, decision: 'ACCEPT' as const, reason: '' }
      await runUseCase(decideAgendaItem, { ...context, input: accept })
    }
    await tx.evaluation.update({ where: { id }, data: { topicId } })
    const about = { actor, organizationId, subjectId: id, now }
    await recordAudit(tx, { ...about, kind: 'evaluation.proposed', data: { title, topic } })
    return { topicId }
  },
})

function kindOf({ organization }: EvaluationRow) {
  return organization.kind === 'REGIONAL_COUNCIL' ? ('COUNCIL_SESSION' as const) : ('CONSULTATION' as const)
}

function purposeOf(answers: readonly AnswerCount[]): string {
  const result = resultOf(answers)
  const of = (effect: 'FULL' | 'PART' | 'NONE') => result.reduce((sum, each) => sum + each.effects[effect], 0)
  const effects = messages.effects(of('FULL'), of('PART'), of('NONE'))
  return messages.purpose(resultSentence(result), effects).slice(0, purposeLength)
}

/** The next session for which the secretariat's unit may propose something; none where nothing is planned. */
async function nextSession(tx: Transaction, actor: Actor, evaluation: EvaluationRow, now: Date) {
  const next = await tx.meeting.findFirst({
    where: {
      organizationId: evaluation.organizationId,
      kind: kindOf(evaluation),
      state: 'PLANNED',
      startsAt: { gt: now },
    },
    orderBy: { startsAt: 'asc' },
    select: { id: true },
  })
  if (!next) return undefined
  const meeting = await loadMeeting(tx, actor, next.id)
  const isOfUnit = actor.unitId !== null && meeting.unitIds.includes(actor.unitId)
  return isOfUnit && isAllowed(mayPropose(actor, meeting)) ? meeting : undefined
}
