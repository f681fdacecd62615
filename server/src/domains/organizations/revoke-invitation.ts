import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockInvited } from './issue-invitation.ts'
import { mayKeepUnits } from './policy.ts'

/** A link that was not used yet opens nothing any more. */
export const revokeInvitation = useCase({
  input: z.object({ contactId: uuid }),
  load: (tx, actor, { contactId }, now) => lockInvited(tx, actor, contactId, now),
  policy: mayKeepUnits,
  async run({ tx, actor, thing: { id, organizationId, unitId, unit, name }, now }) {
    const { count } = await tx.loginInvitation.deleteMany({ where: { contactId: id, usedAt: null } })
    if (count === 0) throw new DomainError('LOGIN_NOT_INVITED')
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'unit.login-revoked',
      subjectId: unitId,
      data: { unit: unit.name, name },
      now,
    })
  },
})
