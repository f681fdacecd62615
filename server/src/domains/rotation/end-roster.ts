import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { endRosterInput } from '@pilin/domain/rotation/schemas'
import { scopesOf } from '../../kernel/actor.ts'
import { columnOf, dayOf, dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayPlanRoster } from './policy.ts'

/** Gives a roster an earlier last day, so that another can follow it. */
export const endRoster = useCase({
  input: endRosterInput,
  async load(tx, actor, { rosterId }) {
    const scopes = scopesOf(actor)
    await tx.$queryRaw`select id from duty_roster
      where id = ${rosterId}::uuid and organization_id = any(${scopes}::uuid[]) for update`
    const roster = await tx.dutyRoster.findFirst({
      where: { id: rosterId, organizationId: { in: scopes } },
    })
    if (!roster) throw new DomainError('NOT_FOUND')
    return roster
  },
  policy: mayPlanRoster,
  async run({ tx, actor, input, thing: roster, now }) {
    const endsOn = dayOrNull(roster.endsOn)
    // Who was on duty on a past day stands.
    if (input.endsOn < civilDateOf(now)) {
      throw new DomainError('INVALID', {}, { endsOn: '截止日期不能早于今天。' })
    }
    if (input.endsOn < dayOf(roster.startsOn) || (endsOn !== null && input.endsOn > endsOn)) {
      throw new DomainError('INVALID', {}, { endsOn: '截止日期须在这份安排的起止日期之内。' })
    }
    await tx.dutyRoster.update({ where: { id: roster.id }, data: { endsOn: columnOf(input.endsOn) } })
    await recordAudit(tx, {
      actor,
      organizationId: roster.organizationId,
      kind: 'roster.ended',
      subjectId: roster.id,
      data: { endsOn: input.endsOn },
      now,
    })
  },
})
