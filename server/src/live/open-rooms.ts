import { MERGE_MS, type Threads } from '@pilin/live/room-options'
import { Rooms } from '@pilin/live/rooms'
import { keepDueVersion } from '../domains/minutes/keep-due-version.ts'
import type { Hints } from '../kernel/hint-bus.ts'
import type { Runtime } from '../kernel/use-case.ts'
import { compactDocument } from './compact-document.ts'
import { withCompaction } from './compacting-log.ts'
import { lookAround } from './look-around.ts'
import { PostgresUpdateLog } from './postgres-update-log.ts'
import { roomsOnBus, withHints } from './rooms-on-bus.ts'
import { startThreads } from './threads.ts'
import { withVersions } from './version-log.ts'
import { vetMinutes } from './vet-minutes.ts'

/** The rooms of this node over the update log in PostgreSQL, with what happens in the background. */
export type OpenRooms = {
  rooms: Rooms
  /** Looks at once at what has become of all that is open here. */
  look(): Promise<void>
  /** Commits what was accepted, tells every client to come back, ends what runs in the background. */
  close(): Promise<void>
}

/** `ownBus`: hints travel on a bus beside PostgreSQL, so a commit need not NOTIFY by itself. */
export function openRooms(
  runtime: Runtime,
  hints: Hints,
  { ownBus, report }: { ownBus: boolean; report: (error: unknown) => void },
): OpenRooms {
  const { pool } = runtime.database
  const threads = startThreads()
  const compacting = withCompaction(
    ownBus ? withHints(new PostgresUpdateLog(pool, false), hints) : new PostgresUpdateLog(pool),
    (documentId) => compactDocument({ pool, merge: mergeIn(threads) }, documentId),
    report,
  )
  const updates = withVersions(compacting, (id) => keepDueVersion(runtime, id), report)
  const onBus = roomsOnBus(hints, () => looking.hasCompany)
  const rooms: Rooms = new Rooms(updates, {
    vet: vetMinutes,
    report,
    threads,
    onIdle: (documentId) => compacting.idle(documentId),
    ...onBus.options,
  })
  const looking = lookAround({ pool, rooms })
  const unlisten = hints.listen((hint) => {
    // Whoever may connect to the bus may say anything on it: what it breaks is reported, not thrown.
    void Promise.resolve()
      .then(() => onBus.hear(hint, rooms))
      .catch(report)
  })
  return {
    rooms,
    look: () => looking.look(),
    async close() {
      unlisten()
      looking.stop()
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
