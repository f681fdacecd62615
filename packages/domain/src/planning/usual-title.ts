import { type CivilDate, partsOf } from '../calendar/civil-date.ts'
import { type MeetingKind, meetingKindLabels } from '../meetings/vocabulary.ts'

/** The title of a series' meeting on a day: `{年}` and `{月}` are its own; without a pattern `11月工作会商`. */
export function usualTitle(pattern: string, kind: MeetingKind, day: CivilDate): string {
  const { year, month } = partsOf(day)
  if (pattern === '') return `${month}月${meetingKindLabels[kind]}`
  return pattern.replaceAll('{年}', String(year)).replaceAll('{月}', String(month))
}
