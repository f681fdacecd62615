import { randomUUID } from 'node:crypto'
import { setPasswordInput } from '@pilin/domain/organizations/schemas'
import { hashPassword } from 'better-auth/crypto'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockOrganization } from './data.ts'
import { mayAdminister } from './policy.ts'

/** An administrator gives a person who has forgotten it a new password; every session of theirs ends. */
export const setPassword = useCase({
  input: setPasswordInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input, thing: organization, now, announce }) {
    const person = await tx.person.findFirst({
      where: { id: input.personId, roles: { some: { organizationId: organization.id } } },
      select: { name: true, userId: true },
    })
    if (!person?.userId) throw new DomainError('NOT_FOUND')
    const { userId } = person
    const password = await hashPassword(input.password)
    await tx.account.upsert({
      where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
      create: {
        id: randomUUID(),
        providerId: 'credential',
        accountId: userId,
        userId,
        password,
        createdAt: now,
        updatedAt: now,
      },
      update: { password, updatedAt: now },
    })
    await tx.session.deleteMany({ where: { userId } })
    await recordAudit(tx, {
      actor,
      organizationId: organization.id,
      kind: 'account.password-set',
      subjectId: input.personId,
      data: { name: person.name },
      now,
    })
    await announce({ type: 'access.changed', userId })
  },
})
