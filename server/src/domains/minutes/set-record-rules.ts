import { setRecordRulesInput } from '@pilin/domain/minutes/life-schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { maySetRecordRules } from './policy.ts'

/** Says until when records should be submitted, and what the numbers of 会议纪要 begin with. */
export const setRecordRules = useCase({
  input: setRecordRulesInput,
  async load(tx, actor, { organizationId }) {
    const scope = scopeOf(actor, organizationId)
    await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
    return { organizationId: scope }
  },
  policy: maySetRecordRules,
  async run({ tx, actor, input, thing: { organizationId }, now }) {
    const { writingHours, briefPrefix } = input
    await tx.recordSetting.upsert({
      where: { organizationId },
      create: { organizationId, writingHours, briefPrefix },
      update: { writingHours, briefPrefix },
    })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'record-rules.set',
      subjectId: organizationId,
      data: { hours: writingHours, prefix: briefPrefix },
      now,
    })
  },
})
