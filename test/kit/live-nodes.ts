import { LiveSession } from '@pilin/live/live-session'
import { MemoryLink } from '@pilin/live/memory-transport'
import { LiveProvider } from '@pilin/live/provider'
import { Rooms, type RoomsOptions } from '@pilin/live/rooms'
import type { UpdateLog } from '@pilin/live/update-log'
import type { Database } from '@pilin/prisma/database'
import { loadActor } from '@pilin/server/domains/auth/data'
import { DomainError } from '@pilin/server/kernel/domain-error'
import { admitToMinutes } from '@pilin/server/live/admit'
import { PostgresUpdateLog } from '@pilin/server/live/postgres-update-log'
import { vetMinutes } from '@pilin/server/live/vet-minutes'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { paragraph, typeBlocks } from './minutes-text.ts'
import { standingClock } from './test-runtime.ts'

/** A process of the live engine without sockets and without a bus: it hears of nothing that others commit. */
export type DeafNode = {
  rooms: Rooms
  /** A page of somebody who has the document open, with all that repairs things. */
  page(userId: string, documentId: string): LivePage
  close(): Promise<void>
}

export type LivePage = { doc: Y.Doc; provider: LiveProvider; link: MemoryLink; type(text: string): void }

export function deafNode(
  database: Database,
  wrap: (log: UpdateLog) => UpdateLog = (log) => log,
  options: RoomsOptions = {},
): DeafNode {
  const rooms = new Rooms(wrap(new PostgresUpdateLog(database.pool)), { vet: vetMinutes, ...options })
  const pages: LivePage[] = []
  let sockets = 0
  const actorOf = async (userId: string) => {
    const { rows } = await database.pool.query<{ id: string }>(
      'select id from session where "userId" = $1 and "expiresAt" > now() limit 1',
      [userId],
    )
    const actor = rows[0] && (await loadActor(database.prisma, userId, rows[0].id, standingClock))
    if (!actor) throw new DomainError('SIGNED_OUT')
    return actor
  }
  return {
    rooms,
    page(userId, documentId) {
      const link = new MemoryLink(
        (send) => {
          const session = new LiveSession({
            id: `socket-${++sockets}`,
            rooms,
            send,
            admit: (id) => admitToMinutes(database, { userId, actorNow: () => actorOf(userId) }, id),
          })
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
      const doc = new Y.Doc()
      const provider = new LiveProvider({
        transport: link.transport,
        documentId,
        doc,
        awareness: new Awareness(doc),
      })
      link.open()
      const page = {
        doc,
        provider,
        link,
        type: (text: string) => doc.transact(() => typeBlocks(doc, 'general', [paragraph(text)])),
      }
      pages.push(page)
      return page
    },
    async close() {
      for (const { link, provider } of pages) {
        provider.destroy()
        provider.awareness.destroy()
        link.cut()
      }
      await rooms.drain()
    },
  }
}
