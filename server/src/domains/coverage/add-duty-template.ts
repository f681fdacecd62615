import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { addDutyTemplateInput } from '@pilin/domain/coverage/hand-duties'
import { scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepDuties } from './policy.ts'

/** A duty for the running term and all that follow. */
export const addDutyTemplate = useCase({
  input: addDutyTemplateInput,
  load: async (_tx, actor, { organizationId }) => ({ organizationId: scopeOf(actor, organizationId) }),
  policy: mayKeepDuties,
  async run({ tx, actor, input: { title, due, day }, thing: { organizationId }, now }) {
    const { id } = await tx.termDutyTemplate.create({
      data: {
        organizationId,
        title,
        due,
        day: due === 'DAY' ? day : null,
        fromDay: columnOf(civilDateOf(now)),
      },
    })
    const about = { actor, organizationId, subjectId: organizationId, now }
    await recordAudit(tx, { ...about, kind: 'term-duty.template-added', data: { title } })
    return { templateId: id }
  },
})
