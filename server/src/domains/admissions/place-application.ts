import { placeApplicationInput } from '@pilin/domain/admissions/schemas'
import { decidesApplications } from '@pilin/domain/admissions/steps'
import { DomainError } from '../../kernel/domain-error.ts'
import { runUseCase, type UseCaseContext, useCase } from '../../kernel/use-case.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockMeeting, type MeetingInScope } from '../meetings/data.ts'
import { decideAgendaItem } from '../meetings/decide-agenda-item.ts'
import { mayDecideTopic } from '../meetings/policy.ts'
import { proposeAgendaItem } from '../meetings/propose-agenda-item.ts'
import { type ApplicationInScope, lockApplication } from './data.ts'
import { admissionRecordMessages as messages } from './messages.ts'
import { mayTakeStep } from './policy.ts'
import { takeStep } from './store.ts'

/** An agenda has room for this much of a reason. */
const purposeLength = 480

/**
 * Puts a supported application on the agenda of a planned session, in the name of the secretariat's unit. Whoever
 * leads that session accepts it; where the secretariat does, it is accepted at once.
 */
export const placeApplication = useCase({
  input: placeApplicationInput,
  async load(tx, actor, { applicationId, meetingId }) {
    const application = await lockApplication(tx, actor, applicationId)
    const meeting = await lockMeeting(tx, actor, meetingId)
    if (meeting.organizationId !== application.organizationId) throw new DomainError('NOT_FOUND')
    return { ...application, meeting }
  },
  policy: (actor, application) => mayTakeStep(actor, application, 'PLACED'),
  async run(context) {
    const { tx, actor, thing: application, now } = context
    const { meeting, organizationId, name, kind } = application
    if (!decidesApplications(application.organization.kind, meeting.kind)) {
      throw new DomainError('SESSION_NEEDED')
    }
    const topicId = await placeOnAgenda(context, application, meeting)
    const by = { personId: actor.personId, name: actor.name }
    const text = messages.placed(meeting.title)
    await takeStep(tx, application, { step: 'PLACED', text, by, now }, { topicId })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'application.placed',
      subjectId: application.id,
      data: { name, kind, meeting: meeting.title },
      now,
    })
  },
})

type Placing = Pick<
  UseCaseContext<{ plannedMinutes: number }, unknown>,
  'tx' | 'actor' | 'input' | 'now' | 'announce'
>

/** Proposes it like any other topic; returns the topic, which stays the same wherever it is carried over to. */
async function placeOnAgenda(
  { input: { plannedMinutes }, ...context }: Placing,
  { kind, shortName, reason }: ApplicationInScope,
  meeting: MeetingInScope,
): Promise<string> {
  const { actor } = context
  const own = meeting.unitIds.find((unitId) => unitId === actor.unitId)
  const unitId = own ?? meeting.unitIds[0]
  if (unitId === undefined) throw new DomainError('NOT_TAKING_PART')
  const { agendaItemId } = await runUseCase(proposeAgendaItem, {
    ...context,
    input: {
      meetingId: meeting.id,
      unitId,
      title: messages.topic[kind](shortName),
      purpose: reason.slice(0, purposeLength),
      presenterId: null,
      plannedMinutes,
    },
  })
  if (isAllowed(mayDecideTopic(actor, meeting))) {
    const input = { agendaItemId, decision: 'ACCEPT' as const, reason: '' }
    await runUseCase(decideAgendaItem, { ...context, input })
  }
  const { topicId } = await context.tx.agendaItem.findUniqueOrThrow({ where: { id: agendaItemId } })
  return topicId
}
