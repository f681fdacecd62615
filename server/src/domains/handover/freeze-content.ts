import { createHash } from 'node:crypto'
import type { HandoverItem } from '@pilin/domain/handover/checklist'
import { itemKey } from '@pilin/domain/handover/checklist'
import type { HandoverContent } from '@pilin/domain/handover/schemas'
import canonicalize from 'canonicalize'
import type { OpenHandover, OpenSide } from './data.ts'

/** A handover as it is frozen once both have signed. */
export function freezeContent({ endsOn, outgoing, incoming, items, notes }: OpenHandover): HandoverContent {
  return {
    endsOn,
    outgoing: signedSide(outgoing),
    incoming: signedSide(incoming),
    items: items.map((item) => ({ ...item, note: notes[itemKey(item)] ?? '' })),
  }
}

function signedSide({ name, unitName, signature }: OpenSide) {
  if (!signature) throw new Error('a handover is frozen when both have signed')
  const { at, remark } = signature
  return { name, unitName, signature: { name: signature.name, at: at.toISOString(), remark } }
}

/** SHA-256 of a checklist or a frozen handover in canonical JSON (RFC 8785), hexadecimal. */
export function hashOf(content: HandoverContent | readonly HandoverItem[]): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
