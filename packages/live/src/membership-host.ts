import type * as Y from 'yjs'
import type { JoinAccepted } from './protocol.ts'
import type { SaveStatus } from './save-status.ts'
import type { Transport } from './transport.ts'

/** What a membership works on, and whom it tells. */
export type MembershipHost = {
  transport: Transport
  documentId: string
  doc: Y.Doc
  status: SaveStatus
  random: () => number
  onJoining: () => void
  /** `missing` is what the document holds and the server lacks, if that is known to be something. */
  onJoined: (result: JoinAccepted, missing: Uint8Array | undefined) => void
  onStopped: () => void
}
