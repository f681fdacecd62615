import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { markDutyInput } from '@pilin/domain/coverage/hand-duties'
import { coverageMessages as messages } from '@pilin/domain/coverage/messages'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayMarkDuty } from './policy.ts'
import { lockDuty, saveDuty } from './read-duties.ts'

/** A duty is ticked, with a note and the day on which it was done, or is not done after all. */
export const markDuty = useCase({
  input: markDutyInput,
  load: lockDuty,
  policy: mayMarkDuty,
  async run({ tx, actor, input: { done, doneOn, note }, thing, now }) {
    const today = civilDateOf(now)
    const on = doneOn ?? today
    if (done && on > today) throw new DomainError('INVALID', {}, { doneOn: messages.dutyDoneOn })
    await saveDuty(tx, thing, {
      doneOn: done ? columnOf(on) : null,
      doneById: done ? actor.personId : null,
      note: done ? note : '',
    })
    const { organizationId, unit, duty } = thing
    const about = { actor, organizationId, subjectId: organizationId, now }
    await recordAudit(tx, { ...about, kind: 'term-duty.marked', data: { title: duty.title, unit, done } })
  },
})
