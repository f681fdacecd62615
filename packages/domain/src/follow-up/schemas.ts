import { z } from 'zod'
import { passage, uuid } from '../text/bricks.ts'
import { followUpFieldLabels as labels } from './messages.ts'

export const closeActionItemInput = z.object({ actionItemId: uuid, note: passage(labels.closingNote, 500) })
export type CloseActionItemInput = z.output<typeof closeActionItemInput>
