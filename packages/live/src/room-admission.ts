import type { CommitQueue } from './commit-queue.ts'
import {
  type CloseReason,
  MAX_WAITING_PER_CONNECTION,
  MAX_WAITING_PER_ROOM,
  type RefusalCode,
} from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'

/** Why this connection may not submit an update now, whatever the update holds. */
export function whyNotSubmit(
  closed: CloseReason | undefined,
  connection: RoomConnection,
  queue: CommitQueue,
): RefusalCode | undefined {
  if (closed !== undefined) return closed
  if (connection.access === 'read') return 'read-only'
  if (queue.length >= MAX_WAITING_PER_ROOM) return 'too-fast'
  return queue.countOf(connection) >= MAX_WAITING_PER_CONNECTION ? 'too-fast' : undefined
}
