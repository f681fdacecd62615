import { LiveSession } from '@pilin/live/live-session'
import { MemoryLink } from '@pilin/live/memory-transport'
import { LiveProvider } from '@pilin/live/provider'
import { Rooms, type RoomsOptions } from '@pilin/live/rooms'
import type { UpdateLog } from '@pilin/live/update-log'
import type { Database } from '@pilin/prisma/database'
import { loadActor } from '@pilin/server/domains/auth/data'
import type { Actor } from '@pilin/server/kernel/actor'
import { DomainError } from '@pilin/server/kernel/domain-error'
import type { Hints } from '@pilin/server/kernel/hint-bus'
import type { Runtime } from '@pilin/server/kernel/use-case'
import { admitToMinutes } from '@pilin/server/live/admit'
import { openRooms } from '@pilin/server/live/open-rooms'
import { PostgresUpdateLog } from '@pilin/server/live/postgres-update-log'
import { vetMinutes } from '@pilin/server/live/vet-minutes'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { paragraph, typeBlocks } from './minutes-text.ts'
import { standingClock } from './test-runtime.ts'

/** A process of the live engine without sockets. */
export type LiveNode = {
  rooms: Rooms
  /** A page of somebody signed in who has the document open, with all that repairs things. */
  page(userId: string, documentId: string): LivePage
  close(): Promise<void>
}

export type LivePage = {
  doc: Y.Doc
  awareness: Awareness
  provider: LiveProvider
  link: MemoryLink
  type(text: string): void
  readonly text: string
}

/** One without a bus: it hears of nothing that others commit, and does not look either. */
export function deafNode(
  database: Database,
  wrap: (log: UpdateLog) => UpdateLog = (log) => log,
  options: RoomsOptions = {},
): LiveNode {
  const rooms = new Rooms(wrap(new PostgresUpdateLog(database.pool)), { vet: vetMinutes, ...options })
  return nodeOf(database, rooms, () => rooms.drain())
}

/** A process of the live engine without sockets, on a bus. */
export function connectedNode(runtime: Runtime, hints: Hints, { ownBus = false } = {}): LiveNode {
  const { rooms, close } = openRooms(runtime, hints, { ownBus, report: () => {} })
  return nodeOf(runtime.database, rooms, close)
}

function nodeOf(database: Database, rooms: Rooms, close: () => Promise<void>): LiveNode {
  const pages: LivePage[] = []
  let sockets = 0
  return {
    rooms,
    page(userId, documentId) {
      const link = new MemoryLink(
        (send) => {
          const asking = { userId, actorNow: () => signedInActor(database, userId) }
          const admit = (id: string) => admitToMinutes(database, asking, id)
          const session = new LiveSession({ id: `socket-${++sockets}`, rooms, send, admit })
          return {
            answer: (event, payload) =>
              event === 'live:join' ? session.join(payload) : session.update(payload),
            receive: (event, payload) =>
              event === 'live:presence' ? session.presence(payload) : session.leave(payload),
            end: () => session.end(),
          }
        },
        { automatic: true },
      )
      const page = openPage(link, documentId)
      pages.push(page)
      return page
    },
    async close() {
      for (const { link, provider, awareness } of pages) {
        provider.destroy()
        awareness.destroy()
        link.cut()
      }
      await close()
    },
  }
}

function openPage(link: MemoryLink, documentId: string): LivePage {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const provider = new LiveProvider({ transport: link.transport, documentId, doc, awareness })
  link.open()
  return {
    doc,
    awareness,
    provider,
    link,
    type: (text) => doc.transact(() => typeBlocks(doc, 'general', [paragraph(text)])),
    get text() {
      return doc.getXmlFragment('general').toString()
    },
  }
}

async function signedInActor(database: Database, userId: string): Promise<Actor> {
  const { rows } = await database.pool.query<{ id: string }>(
    'select id from session where "userId" = $1 and "expiresAt" > now() limit 1',
    [userId],
  )
  const actor = rows[0] && (await loadActor(database.prisma, userId, rows[0].id, standingClock))
  if (!actor) throw new DomainError('SIGNED_OUT')
  return actor
}
