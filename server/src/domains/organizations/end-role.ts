import { administrationMessages as messages } from '@pilin/domain/organizations/messages'
import { endRoleInput } from '@pilin/domain/organizations/schemas'
import { columnOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockOrganization } from './data.ts'
import { mayAdminister } from './policy.ts'

/** An administrator ends a person's offices in an organization; open pages of theirs are judged anew. */
export const endRole = useCase({
  input: endRoleInput,
  load: (tx, actor, { organizationId }) => lockOrganization(tx, actor, organizationId),
  policy: mayAdminister,
  async run({ tx, actor, input, thing: organization, now, announce }) {
    const until = columnOf(input.until)
    const lasting = await tx.organizationRole.findMany({
      where: {
        organizationId: organization.id,
        personId: input.personId,
        OR: [{ untilDay: null }, { untilDay: { gt: until } }],
      },
      include: { person: { select: { name: true, userId: true } } },
    })
    if (lasting.length === 0) throw new DomainError('NOT_FOUND')
    const held = lasting.filter(({ fromDay }) => fromDay <= until)
    if (held.length === 0) throw new DomainError('INVALID', {}, { until: messages.endsBeforeItBegins })
    for (const role of held) {
      await tx.organizationRole.update({ where: { id: role.id }, data: { untilDay: until } })
      await recordAudit(tx, {
        actor,
        organizationId: organization.id,
        kind: 'role.ended',
        subjectId: input.personId,
        data: { name: role.person.name, role: role.role },
        now,
      })
      if (role.person.userId) await announce({ type: 'access.changed', userId: role.person.userId })
    }
  },
})
