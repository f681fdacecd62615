import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { line, optionalLine, optionalPassage, orNull, passage } from '../text/bricks.ts'
import { briefMessages, briefFieldLabels as labels } from './messages.ts'

/** More than this no meeting decides. */
export const mostItems = 60

const item = z.object({
  text: passage(labels.itemText, 500),
  unit: optionalLine(labels.itemUnit, 60),
  dueOn: orNull(civilDate),
})

/** A 会议纪要 (documents.md §5.2): lead paragraph, numbered items, who was there by unit. */
export const briefContent = z.object({
  title: line(labels.title, 80),
  lead: passage(labels.lead, 1_000),
  items: z.array(item).max(mostItems, { error: briefMessages.tooManyItems(mostItems) }),
  present: optionalPassage(labels.present, 2_000),
  onLeave: optionalPassage(labels.onLeave, 1_000),
  observers: optionalPassage(labels.observers, 1_000),
})
export type BriefContent = z.output<typeof briefContent>
export type BriefItem = BriefContent['items'][number]

export const briefState = z.enum(['DRAFT', 'ISSUED'])
export type BriefState = z.output<typeof briefState>

export const briefStateLabels: Record<BriefState, string> = { DRAFT: '起草中', ISSUED: '已印发' }
