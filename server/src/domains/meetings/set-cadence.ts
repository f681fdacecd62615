import { setCadenceInput } from '@pilin/domain/organizations/schemas'
import { columnOf } from '../../kernel/day.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockOrganization } from '../organizations/data.ts'
import { mayAdminister } from '../organizations/policy.ts'

/** An administrator says what an organization owes: a meeting of a kind in each period. */
export const setCadence = useCase({
  input: setCadenceInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input, thing: organization, now }) {
    const { kind, period } = input
    const startsOn = columnOf(input.startsOn)
    await tx.cadence.upsert({
      where: { organizationId_kind: { organizationId: organization.id, kind } },
      create: { organizationId: organization.id, kind, period, startsOn },
      update: { period, startsOn },
    })
    await recordAudit(tx, {
      actor,
      organizationId: organization.id,
      kind: 'cadence.set',
      subjectId: organization.id,
      data: { kind, period },
      now,
    })
  },
})
