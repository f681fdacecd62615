import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { StampedUser } from './room-connection.ts'
import type { Transport } from './transport.ts'

export type LiveProviderOptions = {
  transport: Transport
  documentId: string
  doc: Y.Doc
  awareness: Awareness
  /** What this client shows of itself; what others see is stamped by the server. */
  user?: StampedUser
  random?: () => number
}
