import { randomUUID } from 'node:crypto'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { nudgeUnitInput } from '@pilin/domain/coverage/schemas'
import { standingOn } from '@pilin/domain/organizations/roster'
import { dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { notify } from '../notifications/record-notification.ts'
import { lockUnit } from '../organizations/read-unit.ts'
import { mayNudge } from './policy.ts'

/** The secretariat asks a silent unit to take part: its contacts get a message with the reason. */
export const nudgeUnit = useCase({
  input: nudgeUnitInput,
  async load(tx, actor, input, now) {
    const unit = await lockUnit(tx, actor, input, now)
    const last = await tx.unitNudge.aggregate({
      where: { organizationId: unit.scope, unitId: unit.id },
      _max: { nudgedOn: true },
    })
    const today = civilDateOf(now)
    return { ...unit, standing: standingOn(unit, today), nudgedOn: dayOrNull(last._max.nudgedOn), today }
  },
  policy: mayNudge,
  async run({ tx, actor, input: { reason }, thing: unit, now }) {
    const { organizationId, id: unitId, contactIds, today } = unit
    if (actor.personId === null) throw new DomainError('NOT_SECRETARIAT')
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { shortName: true },
    })
    const contacts = await notify(tx, {
      kind: 'unit.nudged',
      organizationId,
      subjectId: unitId,
      people: contactIds,
      data: { organization: organization.shortName, by: actor.name, reason },
      now,
      key: `unit.nudged:${unitId}:${today}`,
    })
    // Who holds no office any more is told nothing.
    if (contacts === 0) throw new DomainError('NUDGE_NO_CONTACT')
    // The exclusion constraint is the judge of two at once, whoever looked first.
    const taken = await tx.$executeRaw`
      insert into unit_nudge (id, organization_id, unit_id, reason, contacts, nudged_on, nudged_at, person_id)
      values (${randomUUID()}::uuid, ${organizationId}::uuid, ${unitId}::uuid, ${reason}, ${contacts},
        ${today}::date, ${now}, ${actor.personId}::uuid)
      on conflict do nothing`
    if (taken === 0) throw new DomainError('CONFLICT')
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'unit.nudged',
      subjectId: unitId,
      data: { name: unit.name, contacts, reason },
      now,
    })
  },
})
