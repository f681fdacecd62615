import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { StampedUser } from './room-connection.ts'
import type { Transport } from './transport.ts'
import type { UnsavedStore } from './unsaved-store.ts'

export type LiveProviderOptions = {
  transport: Transport
  documentId: string
  doc: Y.Doc
  awareness: Awareness
  /** What this client shows of itself; what others see is stamped by the server. */
  user?: StampedUser
  random?: () => number
  /** Keeps unsaved edits on the device, and brings back what earlier tabs left there. */
  unsaved?: UnsavedStore
  /** How often both ends compare what they have; 60 s. */
  compareEveryMs?: number
}
