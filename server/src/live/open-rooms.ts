import { MERGE_MS, type Threads } from '@pilin/live/room-options'
import { Rooms } from '@pilin/live/rooms'
import { keepDueVersion } from '../domains/minutes/keep-due-version.ts'
import type { Runtime } from '../kernel/use-case.ts'
import { compactDocument } from './compact-document.ts'
import { withCompaction } from './compacting-log.ts'
import { PostgresUpdateLog } from './postgres-update-log.ts'
import { startThreads } from './threads.ts'
import { withVersions } from './version-log.ts'
import { vetMinutes } from './vet-minutes.ts'

/** The rooms of this node over the update log in PostgreSQL, with what happens in the background. */
export type OpenRooms = {
  rooms: Rooms
  /** Commits what was accepted, tells every client to come back, ends what runs in the background. */
  close(): Promise<void>
}

/** `notify`: whether each commit tells the other nodes by itself. */
export function openRooms(
  runtime: Runtime,
  { notify, report }: { notify: boolean; report: (error: unknown) => void },
): OpenRooms {
  const { pool } = runtime.database
  const threads = startThreads()
  const compacting = withCompaction(
    new PostgresUpdateLog(pool, notify),
    (documentId) => compactDocument({ pool, merge: mergeIn(threads) }, documentId),
    report,
  )
  const updates = withVersions(compacting, (id) => keepDueVersion(runtime, id), report)
  const rooms = new Rooms(updates, {
    vet: vetMinutes,
    report,
    threads,
    onIdle: (documentId) => compacting.idle(documentId),
  })
  return {
    rooms,
    async close() {
      await rooms.drain()
      await updates.settled()
      await compacting.settled()
      await threads.close()
    },
  }
}

function mergeIn({ merging }: Threads) {
  return (updates: readonly Uint8Array[]) => merging.run('compact', updates, MERGE_MS)
}
