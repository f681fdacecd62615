import { randomUUID } from 'node:crypto'
import type { Rooms, RoomsOptions } from '@pilin/live/rooms'
import type { UpdateLog } from '@pilin/live/update-log'
import type { Hint } from '../kernel/announcement.ts'
import type { Hints } from '../kernel/hint-bus.ts'

/** What this node says and hears of documents that others have open too. */
export type RoomsOnBus = {
  /** For the rooms: what they tell. */
  options: Pick<RoomsOptions, 'onPresence' | 'onOpen'>
  /** Acts on what was heard. */
  hear(hint: Hint, rooms: Rooms): Promise<void> | void
}

/** `hasCompany`: whether there are other nodes; presence is not sent where nobody listens. */
export function roomsOnBus(bus: Pick<Hints, 'publish'>, hasCompany: () => boolean): RoomsOnBus {
  const node = randomUUID()
  const sayPresence = (documentId: string, presence: Uint8Array | undefined) => {
    if (presence === undefined || !hasCompany()) return
    const bytes = Buffer.from(presence).toString('base64')
    void bus.publish({ type: 'presence.moved', node, documentId, bytes })
  }
  return {
    options: {
      onPresence: sayPresence,
      onOpen: (documentId) => {
        if (hasCompany()) void bus.publish({ type: 'presence.wanted', node, documentId })
      },
    },
    hear(hint, rooms) {
      switch (hint.type) {
        case 'minutes.closed':
          // The client joins again and learns what has become of the document.
          return rooms.closeDocument(hint.documentId, 'access-changed')
        case 'document.appended':
          return rooms.find(hint.documentId)?.syncTo(hint.seq)
        case 'access.changed':
          return rooms.closeFor(({ author }) => author === hint.userId, 'access-changed')
        case 'presence.moved':
          if (hint.node === node) return
          return rooms.find(hint.documentId)?.relayPresence(Buffer.from(hint.bytes, 'base64'))
        case 'presence.wanted':
          if (hint.node === node) return
          return sayPresence(hint.documentId, rooms.find(hint.documentId)?.ownPresence())
        case 'meeting.changed':
          return
      }
    },
  }
}

/** A log that tells the other nodes over a bus what it has committed; PostgreSQL's own does so with the commit. */
export function withHints(log: UpdateLog, bus: Pick<Hints, 'publish'>): UpdateLog {
  return {
    open: (documentId) => log.open(documentId),
    readSince: (documentId, seq) => log.readSince(documentId, seq),
    async append(documentId, batch) {
      const receipt = await log.append(documentId, batch)
      void bus.publish({ type: 'document.appended', documentId, seq: receipt.lastSeq })
      return receipt
    },
  }
}
