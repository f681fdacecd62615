import {
  type CloseReason,
  MAX_WAITING_PER_CONNECTION,
  MAX_WAITING_PER_ROOM,
  type RefusalCode,
} from './protocol.ts'
import type { RoomConnection } from './room-connection.ts'
import type { RoomUpdates } from './room-updates.ts'

/** Why this connection may not submit an update now, whatever the update holds. */
export function whyNotSubmit(
  closed: CloseReason | undefined,
  connection: RoomConnection,
  updates: Pick<RoomUpdates, 'waiting' | 'waitingOf'>,
): RefusalCode | undefined {
  if (closed !== undefined) return closed
  if (connection.access === 'read') return 'read-only'
  if (updates.waiting >= MAX_WAITING_PER_ROOM) return 'too-fast'
  return updates.waitingOf(connection) >= MAX_WAITING_PER_CONNECTION ? 'too-fast' : undefined
}
