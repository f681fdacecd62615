import { z } from 'zod'
import { civilDate } from '../calendar/civil-date.ts'
import { optionalLine, optionalPassage, uuid } from '../text/bricks.ts'
import { handoverItem } from './checklist.ts'
import { handoverMessages, handoverFieldLabels as labels } from './messages.ts'

/** The outgoing holder hands over, the incoming one takes over. */
export const handoverSide = z.enum(['OUTGOING', 'INCOMING'], { error: handoverMessages.side })
export type HandoverSide = z.output<typeof handoverSide>

export const handoverSideLabels: Record<HandoverSide, string> = { OUTGOING: '移交人', INCOMING: '接任人' }

/** Notes by the key of their item; empty ones are left out. */
export const handoverNotes = z
  .record(z.string().max(80), optionalLine(labels.note, 200))
  .transform((notes) => Object.fromEntries(Object.entries(notes).filter(([, note]) => note !== '')))

/** A signature; `checklistHash` is that of the checklist which the signer has read. */
export const signHandoverInput = z.object({
  organizationId: uuid,
  endsOn: civilDate,
  side: handoverSide,
  checklistHash: z.string(),
  remark: optionalPassage(labels.remark, 500),
  notes: handoverNotes.default({}),
})
export type SignHandoverInput = z.output<typeof signHandoverInput>

const party = z.object({ name: z.string(), unitName: z.string() })

const signature = z.object({
  /** Who signed; where a unit has the chair, the person who did it for the unit. */
  name: z.string(),
  at: z.iso.datetime(),
  remark: z.string(),
})

/** What is frozen when both have signed. */
export const handoverContent = z.object({
  endsOn: civilDate,
  outgoing: party.extend({ signature }),
  incoming: party.extend({ signature }),
  items: z.array(handoverItem.extend({ note: z.string() })),
})
export type HandoverContent = z.output<typeof handoverContent>
