import { setTemplateInput } from '@pilin/domain/minutes/templates'
import { scopeOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepTemplates } from './policy.ts'

/** Sets how the record of a kind of meeting begins from now on; records that exist stay as they are. */
export const setTemplate = useCase({
  input: setTemplateInput,
  load: async (_tx, actor, { organizationId }) => ({ organizationId: scopeOf(actor, organizationId) }),
  policy: mayKeepTemplates,
  async run({ tx, actor, input, thing: { organizationId }, now }) {
    const { kind, opening, phrases } = input
    const parts = [
      ...(input.dissent ? ['DISSENT' as const] : []),
      ...(input.decision ? ['DECISION' as const] : []),
    ]
    const template = { parts, opening, phrases }
    await tx.recordTemplate.upsert({
      where: { organizationId_kind: { organizationId, kind } },
      create: { organizationId, kind, ...template },
      update: template,
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'record-template.set',
      subjectId: organizationId,
      data: { kind },
      now,
    })
  },
})
