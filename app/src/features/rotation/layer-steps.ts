import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { formatSpan } from '../../shell/dates.ts'
import { standInMessages, swapMessages } from './messages.ts'
import type { StandIn, Swap } from './rotation.ts'

/** `北书记（2026年12月1日至31日）与南书记（2027年1月1日至31日）调班` */
export function swapTitle({ own, other }: Swap): string {
  const side = ({ name, startsOn, endsOn }: Swap['own']) => `${name}（${formatSpan(startsOn, endsOn)}）`
  return swapMessages.between(side(own), side(other))
}

/** Who did what when, in order. */
export function swapSteps(swap: Swap): string[] {
  const { state, askedBy, askedOn, answeredBy, answeredOn, endedBy, endedOn } = swap
  const answer = state === 'DECLINED' ? swapMessages.declined : swapMessages.agreed
  const end = state === 'REVOKED' ? swapMessages.revoked : swapMessages.withdrawn
  return [
    swapMessages.asked(askedBy, formatFullDay(askedOn)),
    ...step(answer, answeredBy, answeredOn),
    ...step(end, endedBy, endedOn),
  ]
}

/** `2026年12月10日至12日 南党员代南书记的班` */
export function standInTitle({ startsOn, endsOn, name, standsFor }: StandIn): string {
  return `${formatSpan(startsOn, endsOn)} ${standInMessages.line(name, standsFor)}`
}

export function standInSteps({ arrangedBy, arrangedOn, revokedBy, revokedOn }: StandIn): string[] {
  return [
    standInMessages.arranged(arrangedBy, formatFullDay(arrangedOn)),
    ...step(standInMessages.revoked, revokedBy, revokedOn),
  ]
}

function step(
  say: (name: string, date: string) => string,
  name: string | null,
  day: CivilDate | null,
): string[] {
  return name !== null && day !== null ? [say(name, formatFullDay(day))] : []
}
