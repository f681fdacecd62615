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
  /** Client ids of earlier tabs whose text is still to be sent. */
  formerIds: () => readonly number[]
  onJoining: () => void
  /** `first` says that the document may hold what was done before there was a connection. */
  onJoined: (result: JoinAccepted, first: boolean) => void
  onStopped: () => void
}
