import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { endRosterInput } from '@pilin/domain/rotation/schemas'
import { columnOf, dayOf, dayOrNull } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRotation } from './data.ts'
import { endLayers } from './end-layers.ts'
import { scopeOfRoster } from './extend-roster.ts'
import { moveMeetings } from './move-meetings.ts'
import { mayPlanRoster } from './policy.ts'

/** Gives a roster an earlier last day, so that another can follow it. Layers on the days it loses end with it. */
export const endRoster = useCase({
  input: endRosterInput,
  async load(tx, actor, { rosterId }) {
    const scope = await scopeOfRoster(tx, actor, rosterId)
    await lockRotation(tx, scope)
    return { ...(await tx.dutyRoster.findUniqueOrThrow({ where: { id: rosterId } })), scope }
  },
  policy: mayPlanRoster,
  async run({ tx, actor, input, thing: roster, now, announce }) {
    const endsOn = dayOrNull(roster.endsOn)
    refuseLastDay(input.endsOn, { startsOn: dayOf(roster.startsOn), endsOn }, civilDateOf(now))
    await recordAudit(tx, {
      actor,
      organizationId: roster.scope,
      kind: 'roster.ended',
      subjectId: roster.id,
      data: { endsOn: input.endsOn },
      now,
    })
    const { changed, meetings } = await moveMeetings({ tx, now, announce }, roster.scope, async () => {
      await tx.dutyRoster.update({ where: { id: roster.id }, data: { endsOn: columnOf(input.endsOn) } })
      const lost = { rosterId: roster.id, after: input.endsOn, until: endsOn }
      return endLayers({ tx, actor, now }, roster.scope, lost)
    })
    return { endedLayers: changed, meetings }
  },
})

/** Who was on duty on a past day stands, and a roster only becomes shorter. */
function refuseLastDay(
  day: CivilDate,
  roster: { startsOn: CivilDate; endsOn: CivilDate | null },
  today: CivilDate,
): void {
  if (day < today) throw new DomainError('INVALID', {}, { endsOn: '截止日期不能早于今天。' })
  if (day < roster.startsOn || (roster.endsOn !== null && day > roster.endsOn)) {
    throw new DomainError('INVALID', {}, { endsOn: '截止日期须在这份安排的起止日期之内。' })
  }
}
