import { io, type Socket } from 'socket.io-client'

/** How long an unused connection is kept, so that going from one page to the next does not break it. */
const idleMs = 2_000
/** When the server itself closed the connection, it wants us to come back and be judged again. */
const comeBackMs = 500
/** When the server refused us (signed out, draining), asking again at once would not help. */
const refusedMs = 10_000

let shared: Socket | undefined
let users = 0
let closing: ReturnType<typeof setTimeout> | undefined
let unwatch: (() => void) | undefined

/** The page's one connection; opened by its first user, closed soon after the last has released it. */
export function holdSocket(): { socket: Socket; release: () => void } {
  clearTimeout(closing)
  shared ??= open()
  const socket = shared
  users += 1
  let held = true
  const release = () => {
    if (!held) return
    held = false
    users -= 1
    if (users === 0) closing = setTimeout(close, idleMs)
  }
  return { socket, release }
}

function open(): Socket {
  const socket = io({ path: '/live', reconnectionDelay: 500, reconnectionDelayMax: 5_000 })
  let again: ReturnType<typeof setTimeout> | undefined
  const comeBack = (ms: number) => {
    clearTimeout(again)
    // Jitter, so that after a restart not everybody comes in the same moment.
    again = setTimeout(() => socket === shared && socket.connect(), ms * (1 + Math.random()))
  }
  // socket.io reconnects by itself except when the server said no.
  socket.on('disconnect', (reason) => reason === 'io server disconnect' && comeBack(comeBackMs))
  socket.on('connect_error', () => !socket.active && comeBack(refusedMs))
  unwatch = watchReturn(() => socket.connected || socket.connect())
  return socket
}

/** Whoever comes back to the page, perhaps from signing in elsewhere, or to the network, need not wait. */
function watchReturn(comeBack: () => void): () => void {
  const look = () => document.visibilityState === 'visible' && comeBack()
  document.addEventListener('visibilitychange', look)
  window.addEventListener('online', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('online', look)
  }
}

function close(): void {
  const socket = shared
  shared = undefined
  unwatch?.()
  socket?.disconnect()
}
