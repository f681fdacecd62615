import { addDutyInput } from '@pilin/domain/coverage/hand-duties'
import { coverageMessages as messages } from '@pilin/domain/coverage/messages'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayDoDuties } from './policy.ts'
import { lockTerm } from './read-duties.ts'

/** A duty that one term alone has. */
export const addDuty = useCase({
  input: addDutyInput,
  load: lockTerm,
  policy: mayDoDuties,
  async run({ tx, actor, input: { title, dueOn }, thing: { organizationId, startsOn, endsOn, unit }, now }) {
    if (dueOn < startsOn || dueOn > endsOn)
      throw new DomainError('INVALID', {}, { dueOn: messages.dutyDueOn })
    const { id } = await tx.termDuty.create({
      data: { organizationId, termStartsOn: columnOf(startsOn), title, dueOn: columnOf(dueOn) },
    })
    const about = { actor, organizationId, subjectId: organizationId, now }
    await recordAudit(tx, { ...about, kind: 'term-duty.added', data: { title, unit, dueOn } })
    return { dutyId: id }
  },
})
