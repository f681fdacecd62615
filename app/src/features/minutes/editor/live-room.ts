import { LiveProvider } from '@pilin/live/provider'
import { nothingYet, type SaveState } from '@pilin/live/save-status'
import { socketTransport } from '@pilin/live/socket-transport'
import type { UnsavedStore } from '@pilin/live/unsaved-store'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { holdSocket } from '../../live/socket.ts'

/** The one shared document of a meeting's minutes, with everybody who has it open. */
export type LiveRoom = { doc: Y.Doc; awareness: Awareness; provider: LiveProvider }

/**
 * Opens the document while the component stands; a new `round` opens it afresh. Where the device keeps unsaved text is
 * asked when it is opened.
 */
export function useLiveRoom(
  documentId: string,
  round: number,
  unsavedStore: () => UnsavedStore | undefined,
): LiveRoom | undefined {
  const [room, setRoom] = useState<LiveRoom>()
  const store = useRef(unsavedStore)
  store.current = unsavedStore
  useEffect(() => {
    let leave: (() => void) | undefined
    // A component that goes in the same breath (React's strict mode) never asks the server to let it in: of two
    // requests by one connection, the answer to the first could come last.
    const timer = setTimeout(() => {
      leave = enter(documentId, store.current(), setRoom)
    })
    return () => {
      clearTimeout(timer)
      leave?.()
      setRoom(undefined)
    }
  }, [documentId, round])
  return room
}

function enter(
  documentId: string,
  unsaved: UnsavedStore | undefined,
  show: (room: LiveRoom) => void,
): () => void {
  const { socket, release } = holdSocket()
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const transport = socketTransport(socket)
  const provider = new LiveProvider({ transport, documentId, doc, awareness, unsaved })
  const unwatch = watchPage(provider)
  show({ doc, awareness, provider })
  return () => {
    unwatch()
    provider.destroy()
    awareness.destroy()
    doc.destroy()
    release()
  }
}

/** A page that is hidden may never come back; one that comes back may have slept for hours. */
function watchPage(provider: LiveProvider): () => void {
  const look = () => void (document.visibilityState === 'hidden' ? provider.flushKept() : provider.compare())
  const leave = () => void provider.flushKept()
  document.addEventListener('visibilitychange', look)
  // The browser's question gives the device the time to write.
  window.addEventListener('beforeunload', leave)
  window.addEventListener('pagehide', leave)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('beforeunload', leave)
    window.removeEventListener('pagehide', leave)
  }
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
