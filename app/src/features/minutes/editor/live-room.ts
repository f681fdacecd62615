import { LiveProvider } from '@pilin/live/provider'
import type { SaveState } from '@pilin/live/save-status'
import { socketTransport } from '@pilin/live/socket-transport'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { holdSocket } from '../../live/socket.ts'

/** The one shared document of a meeting's minutes, with everybody who has it open. */
export type LiveRoom = { doc: Y.Doc; awareness: Awareness; provider: LiveProvider }

/** Opens the document while the component stands; a new `round` opens it afresh. */
export function useLiveRoom(documentId: string, round: number): LiveRoom | undefined {
  const [room, setRoom] = useState<LiveRoom>()
  useEffect(() => {
    let leave: (() => void) | undefined
    // A component that goes in the same breath (React's strict mode) never asks the server to let it in: of two
    // requests by one connection, the answer to the first could come last.
    const timer = setTimeout(() => {
      leave = enter(documentId, setRoom)
    })
    return () => {
      clearTimeout(timer)
      leave?.()
      setRoom(undefined)
    }
  }, [documentId, round])
  return room
}

function enter(documentId: string, show: (room: LiveRoom) => void): () => void {
  const { socket, release } = holdSocket()
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const provider = new LiveProvider({ transport: socketTransport(socket), documentId, doc, awareness })
  show({ doc, awareness, provider })
  return () => {
    provider.destroy()
    awareness.destroy()
    doc.destroy()
    release()
  }
}

const nothingYet: SaveState = {
  phase: 'connecting',
  access: null,
  pending: 0,
  savedAt: null,
  unsavedSince: null,
  closedReason: null,
  refusedCharacters: 0,
}

/** What the writer must know about their text, as it changes. */
export function useSaveState(room: LiveRoom | undefined): SaveState {
  const status = room?.provider.status
  return useSyncExternalStore(status?.subscribe ?? neverChanges, status?.getSnapshot ?? opening, opening)
}

function opening(): SaveState {
  return nothingYet
}

function neverChanges(): () => void {
  return () => undefined
}
