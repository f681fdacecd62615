import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { type ProposeTopicInput, proposeTopicInput } from '@pilin/domain/topics/schemas'
import type { Transaction } from '@pilin/prisma/database'
import { type Actor, scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { allOf } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { prepareFiles } from '../files/prepare-files.ts'
import { lockMeeting } from '../meetings/data.ts'
import { mayPropose } from '../meetings/policy.ts'
import { memberUnitsOn } from '../organizations/data.ts'
import { placeTopic, wordsOf } from './place-topic.ts'
import { mayProposeTopic } from './policy.ts'
import { keepAttachments } from './store.ts'

/**
 * Proposes a topic in the name of the own unit, with what belongs to it; with a wished meeting it stands among
 * what is proposed for that meeting. The secretary on duty answers.
 */
export const proposeTopic = useCase({
  input: proposeTopicInput,
  async load(tx, actor, input, now) {
    const scope = scopeOf(actor, input.organizationId)
    const units = await memberUnitsOn(tx, scope, civilDateOf(now))
    // Before anything is locked: drawing photos anew takes its time.
    const files = await prepareFiles(input.attachments)
    const meeting = await wishedMeeting(tx, actor, input)
    return { organizationId: scope, unitIds: units.map(({ id }) => id), files, meeting }
  },
  policy: (actor, { meeting, ...place }) =>
    allOf(mayProposeTopic(actor, place), meeting ? mayPropose(actor, meeting) : 'allowed'),
  async run({ tx, actor, input, thing: { organizationId, files, meeting }, now, announce }) {
    const { unitId, personId } = actor
    if (!unitId || !personId) throw new DomainError('NOT_TAKING_PART')
    if (meeting && !meeting.unitIds.includes(unitId)) throw new DomainError('NOT_TAKING_PART')
    const { title, purpose, plannedMinutes, wishedKind } = input
    const topic = await tx.topic.create({
      data: {
        organizationId,
        unitId,
        proposedById: personId,
        proposedAt: now,
        title,
        purpose,
        plannedMinutes,
        wishedKind: meeting?.kind ?? wishedKind,
        wishedMeetingId: meeting?.id ?? null,
      },
    })
    await keepAttachments(tx, { organizationId, topicId: topic.id, uploadedById: personId, now }, files)
    if (meeting) await placeTopic(tx, wordsOf(topic), { meeting, state: 'PROPOSED' })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'topic.proposed',
      subjectId: topic.id,
      data: { title, unit: actor.unitName, attachments: files.length },
      now,
    })
    if (meeting) await announce({ type: 'meeting.changed', organizationId, meetingId: meeting.id })
    return { topicId: topic.id }
  },
})

async function wishedMeeting(tx: Transaction, actor: Actor, input: ProposeTopicInput) {
  if (input.wishedMeetingId === null) return undefined
  const meeting = await lockMeeting(tx, actor, input.wishedMeetingId)
  if (meeting.organizationId !== input.organizationId) throw new DomainError('NOT_FOUND')
  return meeting
}
