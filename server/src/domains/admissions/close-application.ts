import { admissionMessages } from '@pilin/domain/admissions/messages'
import { type CloseApplicationInput, closeApplicationInput } from '@pilin/domain/admissions/schemas'
import { effectProblems } from '@pilin/domain/admissions/steps'
import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { resolutionNumber } from '@pilin/domain/follow-up/numbering'
import { covers, overlap } from '@pilin/domain/organizations/roster'
import type { Transaction } from '@pilin/prisma/database'
import type { Actor } from '../../kernel/actor.ts'
import { columnOf, columnOrNull, dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { type UseCaseContext, useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readUnit } from '../organizations/read-unit.ts'
import { endUnit } from '../organizations/store.ts'
import { admitMember } from './admit-member.ts'
import { type ApplicationInScope, lockApplication, readDecisions } from './data.ts'
import { mayTakeStep } from './policy.ts'
import { setExcuses } from './set-excuses.ts'
import { takeStep } from './store.ts'

type Context = UseCaseContext<CloseApplicationInput, ApplicationInScope>

/**
 * Carries out what a session resolved on an application, from a day: the unit joins, leaves or is suspended. Or notes
 * that it was not passed. Either refers to the resolution in frozen minutes.
 */
export const closeApplication = useCase({
  input: closeApplicationInput,
  async load(tx, actor, { applicationId }) {
    const application = await lockApplication(tx, actor, applicationId)
    // Who is a member is decided one after another.
    await tx.$queryRaw`select id from organization where id = ${application.scope}::uuid for no key update`
    return application
  },
  policy: (actor, application, { outcome }) => mayTakeStep(actor, application, outcome),
  async run(context) {
    const { tx, actor, input, thing: application, now } = context
    const { outcome: step, resolutionId, onDay, untilDay, text } = input
    const resolution = await ownResolution(tx, application, resolutionId)
    let effect: { unitId?: string; onDay?: Date; untilDay?: Date | null } = {}
    if (step === 'CARRIED_OUT' && onDay !== null) {
      const problems = effectProblems({ onDay, untilDay }, dayOf(resolution.decidedOn))
      if (Object.keys(problems).length > 0) throw new DomainError('INVALID', {}, problems)
      const unitId = await carryOut(context, onDay)
      const until = application.kind === 'SUSPENSION' ? columnOrNull(untilDay) : null
      effect = { unitId, onDay: columnOf(onDay), untilDay: until }
    }
    const by = { personId: actor.personId, name: actor.name }
    await takeStep(tx, application, { step, text, by, now }, { resolutionId, ...effect })
    await recordAudit(tx, {
      actor,
      organizationId: application.organizationId,
      kind: 'application.closed',
      subjectId: application.id,
      data: {
        name: application.name,
        kind: application.kind,
        step,
        number: resolutionNumber(resolution.year, resolution.serial),
        onDay,
      },
      now,
    })
  },
})

async function ownResolution(tx: Transaction, { scope, topicId }: ApplicationInScope, id: string) {
  const { resolutions } = await readDecisions(tx, scope, topicId)
  const resolution = resolutions.find((each) => each.id === id)
  if (!resolution) throw new DomainError('NOT_FOUND')
  return resolution
}

async function carryOut(context: Context, onDay: CivilDate): Promise<string> {
  const { tx, actor, input, thing: application, now, announce } = context
  const { organizationId, kind, name } = application
  if (kind === 'JOIN') {
    const unitId = await admitMember(tx, application, onDay)
    const about = { actor, organizationId, subjectId: unitId, now }
    await recordAudit(tx, { ...about, kind: 'unit.admitted', data: { name, from: onDay } })
    await announce({ type: 'units.changed', unitIds: [unitId] })
    return unitId
  }
  const unitId = await memberOn(tx, actor, { application, onDay, now })
  if (kind === 'SUSPENSION') {
    await suspend(context, unitId, { from: onDay, until: input.untilDay })
    return unitId
  }
  for (const userId of await endUnit(tx, { organizationId, unitId, until: onDay })) {
    await announce({ type: 'access.changed', userId })
  }
  return unitId
}

/** @throws DomainError INVALID when the unit is no member on the day */
async function memberOn(
  tx: Transaction,
  actor: Actor,
  { application, onDay, now }: { application: ApplicationInScope; onDay: CivilDate; now: Date },
): Promise<string> {
  const { organizationId, unitId } = application
  if (unitId === null) throw new DomainError('NOT_FOUND')
  const unit = await readUnit(tx, actor, { organizationId, unitId }, now)
  if (unit.memberships.some((each) => covers(each, onDay))) return unitId
  throw new DomainError('INVALID', {}, { onDay: admissionMessages.notMemberThen })
}

async function suspend(
  { tx, actor, thing: { organizationId, reason }, now, announce }: Context,
  unitId: string,
  span: { from: CivilDate; until: CivilDate | null },
): Promise<void> {
  const unit = await readUnit(tx, actor, { organizationId, unitId }, now)
  if (unit.suspensions.some((each) => overlap(each, span))) {
    throw new DomainError('INVALID', {}, { onDay: admissionMessages.suspendedThen })
  }
  await tx.unitSuspension.create({
    data: {
      organizationId,
      unitId,
      reason,
      fromDay: columnOf(span.from),
      untilDay: columnOrNull(span.until),
    },
  })
  await setExcuses(tx, { organizationId, unitId, announce })
}
