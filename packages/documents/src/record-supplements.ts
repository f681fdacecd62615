import type { CivilDate } from '@pilin/domain/calendar/civil-date'
import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { checkCode } from '@pilin/domain/minutes/check-code'
import { documentTexts as texts } from './messages.ts'
import { listPoint, paragraph } from './official/blocks.ts'
import type { Block } from './official/official-document.ts'

/** A 补充记录 that belongs to a frozen record. */
export type RecordSupplement = {
  title: string
  reason: string
  paragraphs: readonly string[]
  writtenOn: CivilDate
  writer: string
  unit: string
  /** Null while the units still have to confirm it. */
  hash: string | null
}

/** The supplements behind a record, the oldest first, each with what it says. */
export function supplementBlocks(supplements: readonly RecordSupplement[]): Block[] {
  if (supplements.length === 0) return []
  return [
    { kind: 'blank' },
    { kind: 'heading', level: 1, text: texts.supplements },
    ...supplements.flatMap(oneSupplement),
  ]
}

function oneSupplement(supplement: RecordSupplement, index: number): Block[] {
  const { title, reason, paragraphs, writtenOn, writer, unit, hash } = supplement
  return [
    listPoint(`${index + 1}.`, 0, [{ text: title }]),
    {
      kind: 'text',
      runs: [
        { text: texts.supplementedBy(formatFullDay(writtenOn), `${unit}${writer}`, reason), face: 'kai' },
      ],
    },
    ...paragraphs.map(paragraph),
    paragraph(hash ? texts.supplementHash(checkCode(hash)) : texts.supplementSubmitted),
  ]
}
