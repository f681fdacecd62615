import { proposeChangeInput } from '@pilin/domain/admissions/schemas'
import { applicationKindLabels } from '@pilin/domain/admissions/vocabulary'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { standingOn } from '@pilin/domain/organizations/roster'
import { columnOf, columnOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { mayKeepUnit, mayKeepUnits } from '../organizations/policy.ts'
import { lockUnit } from '../organizations/read-unit.ts'
import { takeStep } from './store.ts'

/**
 * A member unit asks to leave or to be suspended: its contact does, and the secretariat examines; or the secretariat
 * itself, which then has nothing to examine. The session decides.
 */
export const proposeChange = useCase({
  input: proposeChangeInput,
  load: (tx, actor, input, now) => lockUnit(tx, actor, input, now),
  policy: mayKeepUnit,
  async run({ tx, actor, input, thing: unit, now }) {
    const { organizationId, unitId, kind, reason, onDay, untilDay } = input
    if (standingOn(unit, civilDateOf(now)) === 'NOT_MEMBER') throw new DomainError('UNIT_NOT_MEMBER')
    const states = { in: ['SUBMITTED', 'QUESTIONED', 'SUPPORTED', 'PLACED'] as const }
    const open = await tx.unitApplication.count({
      where: { organizationId, unitId, kind, state: { in: [...states.in] } },
    })
    if (open > 0) throw new DomainError('APPLICATION_OPEN', { kind: applicationKindLabels[kind] })
    const by = { personId: actor.personId, name: actor.name }
    const { name, shortName, province, city, district, town, address } = unit
    const application = await tx.unitApplication.create({
      data: {
        ...{ organizationId, unitId, kind, reason, name, shortName, province, city, district, town, address },
        unitKind: unit.kind,
        onDay: columnOf(onDay),
        untilDay: kind === 'SUSPENSION' ? columnOrNull(untilDay) : null,
        submittedAt: now,
        steps: {
          create: { step: 'SUBMITTED', text: reason, personId: by.personId, byName: by.name, at: now },
        },
      },
    })
    const about = { actor, organizationId, subjectId: application.id, now }
    await recordAudit(tx, { ...about, kind: 'application.submitted', data: { name, kind } })
    if (isAllowed(mayKeepUnits(actor, unit))) {
      await takeStep(tx, application, { step: 'SUPPORTED', text: '', by, now })
    }
    return { applicationId: application.id }
  },
})
