import { z } from 'zod'
import { bytesOf } from './bytes.ts'
import { MAX_CLIENT_ID, MAX_FORMER_IDS, MAX_PRESENCE_BYTES, MAX_UPDATE_BYTES } from './protocol.ts'

/*
 * Shapes of what arrives at the server. Apart from protocol.ts so that a browser bundle does not carry zod.
 * Update bytes are not bounded here: the gate refuses them as `too-large`, which the client can act upon.
 */
const documentId = z.uuid()
const clientId = z.int().min(1).max(MAX_CLIENT_ID)
const bytes = z.unknown().transform((value, context) => {
  const found = bytesOf(value)
  if (found !== undefined) return found
  context.addIssue('expected bytes')
  return z.NEVER
})

export const joinRequestSchema = z.object({
  documentId,
  version: z.number(),
  stateVector: bytes.refine((value) => value.byteLength <= MAX_UPDATE_BYTES),
  presenceId: clientId,
  formerIds: z.array(clientId).max(MAX_FORMER_IDS).optional(),
})
export const updateRequestSchema = z.object({ documentId, id: z.string().min(1).max(64), bytes })
export const checkRequestSchema = z.object({ documentId, seq: z.int().min(0), hash: z.string().length(64) })
export const presenceMessageSchema = z.object({
  documentId,
  bytes: bytes.refine((value) => value.byteLength <= MAX_PRESENCE_BYTES),
})
export const leaveMessageSchema = z.object({ documentId })
