import { proposeNeedInput } from '@pilin/domain/lists/schemas'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { allOf, unless } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayProposeTopic } from '../topics/policy.ts'
import { lockNeed, placeOf } from './data.ts'

/** Makes a topic of a need, in the name of the own unit; it goes to the backlog, and the topic knows its need. */
export const proposeTopic = useCase({
  input: proposeNeedInput,
  async load(tx, actor, { needId }, now) {
    const need = await lockNeed(tx, actor, needId)
    return { ...need, ...(await placeOf(tx, actor, need.organizationId, now)) }
  },
  policy: (actor, need) => allOf(mayProposeTopic(actor, need), unless(need.state === 'OPEN', 'NEED_SETTLED')),
  async run({ tx, actor, input, thing: { organizationId, id: needId, title: need }, now }) {
    const { unitId, personId, unitName } = actor
    if (!unitId || !personId) throw new DomainError('NOT_TAKING_PART')
    const { title, purpose, plannedMinutes, wishedKind } = input
    const { id: topicId } = await tx.topic.create({
      data: {
        organizationId,
        unitId,
        proposedById: personId,
        proposedAt: now,
        title,
        purpose,
        plannedMinutes,
        wishedKind,
        needId,
      },
    })
    const about = { actor, organizationId, now }
    const proposed = { title, unit: unitName, attachments: 0 }
    await recordAudit(tx, { ...about, kind: 'topic.proposed', subjectId: topicId, data: proposed })
    const data = { title: need, topic: title }
    await recordAudit(tx, { ...about, kind: 'need.proposed', subjectId: needId, data })
    return { topicId }
  },
})
