import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import type { Review } from '@pilin/domain/minutes/review'
import { documentTexts as texts } from './messages.ts'
import { listPoint, paragraph } from './official/blocks.ts'
import type { Block } from './official/official-document.ts'

/** What the first item reported: the last meeting's resolutions, and who still has what to do until when. */
export function reviewBlocks({ last, resolutions, actionItems }: Review): Block[] {
  return [
    paragraph(last ? texts.lastMeeting(last.title, formatFullDay(last.date)) : texts.firstMeeting),
    ...(last && resolutions.length === 0
      ? [paragraph(last.frozen ? texts.noResolutions : texts.lastNotFrozen)]
      : []),
    ...resolutions.map(({ number, text }) => listPoint('•', 0, [{ text: `${number}　${text}` }])),
    paragraph(actionItems.length > 0 ? texts.openItems : texts.noOpenItems),
    ...actionItems.map(({ text, person, unit, dueOn, overdue }, index) =>
      listPoint(`${index + 1}.`, 0, [
        { text: `${text}${texts.who(`${unit}${person}`, formatFullDay(dueOn))}` },
        ...(overdue ? [{ text: texts.overdue, face: 'hei' as const }] : []),
      ]),
    ),
  ]
}
