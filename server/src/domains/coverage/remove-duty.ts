import { removeDutyInput } from '@pilin/domain/coverage/hand-duties'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayStrikeDuty } from './policy.ts'
import { lockDuty, saveDuty } from './read-duties.ts'

/** A duty is struck out of one term, with a reason; it stays to be read. */
export const removeDuty = useCase({
  input: removeDutyInput,
  load: lockDuty,
  policy: mayStrikeDuty,
  async run({ tx, actor, input: { reason }, thing, now }) {
    const struck = { struckReason: reason, struckById: actor.personId }
    await saveDuty(tx, thing, { doneOn: null, doneById: null, note: '', ...struck })
    const { organizationId, unit, duty } = thing
    const about = { actor, organizationId, subjectId: organizationId, now }
    await recordAudit(tx, { ...about, kind: 'term-duty.struck', data: { title: duty.title, unit, reason } })
  },
})
