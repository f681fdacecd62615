import { z } from 'zod'
import { line, orNull, uuid } from '../text/bricks.ts'
import { sectionContent } from './content.ts'
import { minutesFieldLabels as labels } from './messages.ts'
import { minutesParts } from './parts.ts'

export const versionKind = z.enum(['AUTOMATIC', 'NAMED', 'SUBMITTED', 'COUNTERSIGNED', 'FINAL'])
export type VersionKind = z.output<typeof versionKind>

export const versionKindLabels: Record<VersionKind, string> = {
  AUTOMATIC: '自动保存',
  NAMED: '命名版本',
  SUBMITTED: '提交稿',
  COUNTERSIGNED: '会签稿',
  FINAL: '定稿',
}

/** Minutes of activity after which the text is kept as an automatic version. */
export const automaticVersionMinutes = 15

/** Whether activity at `now` makes an automatic version due. `since`: the last version, or the first edit. */
export function isVersionDue(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= automaticVersionMinutes * 60_000
}

/** What a version holds in words: every part of the record that was shown, in its order. */
export const versionTexts = z.array(
  z.object({
    fragment: z.string(),
    title: z.string(),
    part: z.enum(minutesParts).nullable(),
    content: sectionContent,
  }),
)
export type VersionTexts = z.output<typeof versionTexts>

export const nameVersionInput = z.object({ meetingId: uuid, name: line(labels.versionName, 40) })
export type NameVersionInput = z.output<typeof nameVersionInput>

export const restoreVersionInput = z.object({ versionId: uuid })
export type RestoreVersionInput = z.output<typeof restoreVersionInput>

/** `withId`: the other version; left open, the text as it stands now. */
export const compareVersionsInput = z.object({ versionId: uuid, withId: orNull(uuid) })
