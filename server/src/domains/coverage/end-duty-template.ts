import { addDays } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { endDutyTemplateInput } from '@pilin/domain/coverage/hand-duties'
import { scopeOf } from '../../kernel/actor.ts'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRotation } from '../rotation/data.ts'
import { mayKeepDuties } from './policy.ts'

/** A duty is taken out of use: the running term and those to come are without it, past terms keep it. */
export const endDutyTemplate = useCase({
  input: endDutyTemplateInput,
  async load(tx, actor, { organizationId, templateId }) {
    const scope = scopeOf(actor, organizationId)
    await lockRotation(tx, scope)
    const where = { id: templateId, organizationId: scope, untilDay: null }
    const template = await tx.termDutyTemplate.findFirst({ where })
    if (!template) throw new DomainError('NOT_FOUND')
    return template
  },
  policy: mayKeepDuties,
  async run({ tx, actor, thing: { id, organizationId, title }, now }) {
    const untilDay = columnOf(addDays(civilDateOf(now), -1))
    await tx.termDutyTemplate.update({ where: { id }, data: { untilDay } })
    const about = { actor, organizationId, subjectId: organizationId, now }
    await recordAudit(tx, { ...about, kind: 'term-duty.template-ended', data: { title } })
  },
})
