import type { Fraction, QuorumRule } from '../meetings/quorum.ts'

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const bases: Record<QuorumRule['base'], string> = {
  EXPECTED: '应到会人数',
  PRESENT: '实到会人数',
  VOTING: '参加表决人数',
}
const electorates: Record<QuorumRule['electorate'], string> = {
  FULL_MEMBERS: '预备党员、列席和特邀人员没有表决权',
  ATTENDEES: '出席人员都有表决权，列席和特邀人员没有',
}

/** A rule in one sentence, as it is read out: who counts, how many must come, how many must agree. */
export function ruleWords({ electorate, presenceGate, approvalGate, base }: QuorumRule): string {
  const presence = `到会须${shareWords(presenceGate, bases.EXPECTED)}`
  const approval = `赞成须${shareWords(approvalGate, bases[base])}`
  return `${presence}，${approval}；${electorates[electorate]}。`
}

/** `超过应到会人数的半数`, `达到应到会人数的三分之二` */
function shareWords({ numerator, denominator, strict }: Fraction, of: string): string {
  const share =
    numerator === 1 && denominator === 2 ? '半数' : `${digitOf(denominator)}分之${digitOf(numerator)}`
  return `${strict ? '超过' : '达到'}${of}的${share}`
}

function digitOf(number: number): string {
  return digits[number] ?? String(number)
}
