import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'

const name = z.string()

/** A supplement (补充记录) as it is written, confirmed and hashed: it names the record that it belongs to. */
export const supplementContent = z.object({
  version: z.literal(1),
  organization: name,
  meeting: name,
  meetingDate: civilDate,
  /** SHA-256 of the frozen record that it supplements. */
  recordHash: name,
  title: name,
  reason: name,
  paragraphs: z.array(name).min(1),
  writtenOn: civilDate,
  writer: name,
  writerUnit: name,
})
export type SupplementContent = z.output<typeof supplementContent>

export const supplementState = z.enum(['SUBMITTED', 'FROZEN', 'WITHDRAWN'])
export type SupplementState = z.output<typeof supplementState>

export const supplementStateLabels: Record<SupplementState, string> = {
  SUBMITTED: '会签',
  FROZEN: '定稿',
  WITHDRAWN: '已撤回',
}

/** A passage's paragraphs: one for each line that is not blank. */
export function paragraphsOf(text: string): string[] {
  return text
    .split('\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}
