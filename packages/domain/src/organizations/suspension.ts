import { suspensionSentences as sentences } from './messages.ts'

/** What a unit is in an organization on a day. */
export type Standing = 'MEMBER' | 'SUSPENDED' | 'NOT_MEMBER'

/** What a member unit has part in. */
export type UnitPart =
  | 'ROSTER'
  | 'NUMBER'
  | 'DATA'
  | 'INVITATION'
  | 'EXPECTED'
  | 'COVERAGE'
  | 'RESPONSIBILITY'

/** What a suspension (暂停) leaves and what it takes, in the words in which it is told (domain.md §3, councils). */
export const suspensionMeaning: Record<UnitPart, { keeps: boolean; sentence: string }> = {
  ROSTER: { keeps: true, sentence: sentences.roster },
  NUMBER: { keeps: true, sentence: sentences.number },
  DATA: { keeps: true, sentence: sentences.data },
  INVITATION: { keeps: false, sentence: sentences.invitation },
  EXPECTED: { keeps: false, sentence: sentences.expected },
  COVERAGE: { keeps: false, sentence: sentences.coverage },
  RESPONSIBILITY: { keeps: true, sentence: sentences.responsibility },
}

/** Whether a unit of that standing has part: a member in all, a suspended one in what is left, nobody else in any. */
export function hasPart(standing: Standing, part: UnitPart): boolean {
  if (standing === 'NOT_MEMBER') return false
  return standing === 'MEMBER' || suspensionMeaning[part].keeps
}
