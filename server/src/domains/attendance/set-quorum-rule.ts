import { quorumPresets } from '@pilin/domain/attendance/quorum-presets'
import { setQuorumRuleInput } from '@pilin/domain/attendance/schemas'
import { scopeOf } from '../../kernel/actor.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayChooseRule } from './policy.ts'

/** Chooses by which preset an organization decides on a kind of motion; motions that are open keep theirs. */
export const setQuorumRule = useCase({
  input: setQuorumRuleInput,
  async load(tx, actor, input) {
    const organizationId = scopeOf(actor, input.organizationId)
    // One change at a time: two rules for all kinds of meetings must not meet.
    await tx.$queryRaw`select id from organization where id = ${organizationId}::uuid for no key update`
    return { organizationId }
  },
  policy: mayChooseRule,
  async run({ tx, actor, input, thing: { organizationId }, now }) {
    const { motionKind, meetingKind, preset } = input
    const standing = await tx.quorumRule.findFirst({ where: { organizationId, motionKind, meetingKind } })
    const data = { preset, rule: quorumPresets[preset].rule, setAt: now }
    if (standing) await tx.quorumRule.update({ where: { id: standing.id }, data })
    else await tx.quorumRule.create({ data: { organizationId, motionKind, meetingKind, ...data } })
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'quorum-rule.set',
      subjectId: organizationId,
      data: { motionKind, meetingKind, preset },
      now,
    })
  },
})
