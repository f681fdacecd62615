import { z } from 'zod'
import { uuid } from '../text/bricks.ts'
import { textMessages } from '../text/messages.ts'
import { briefContent } from './content.ts'

/** Which saving the editor has before their eyes. */
const version = z.coerce.number({ error: textMessages.staleId }).int({ error: textMessages.staleId })

export const deriveBriefInput = z.object({ meetingId: uuid })
export type DeriveBriefInput = z.output<typeof deriveBriefInput>

export const editBriefInput = briefContent.extend({ briefId: uuid, version })
export type EditBriefInput = z.output<typeof editBriefInput>

export const issueBriefInput = z.object({ briefId: uuid, version })
export type IssueBriefInput = z.output<typeof issueBriefInput>
