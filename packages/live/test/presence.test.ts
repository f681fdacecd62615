import { createEncoder, toUint8Array, writeVarString, writeVarUint } from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { newLog, openRoom, Peer, presenceOf } from './kit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function scene() {
  const room = await openRoom(newLog(), { presenceIntervalMs: 50 })
  const wang = new Peer(room, 'wang')
  const li = new Peer(room, 'li')
  wang.join()
  li.join()
  return { room, wang, li }
}

/** What somebody who received these frames shows. */
function seenBy(peer: Peer): Map<number, Record<string, unknown>> {
  const awareness = new Awareness(new Y.Doc())
  for (const { payload } of peer.events('live:presence')) {
    applyAwarenessUpdate(awareness, new Uint8Array((payload as { bytes: ArrayBuffer }).bytes), 'test')
  }
  const states = new Map(awareness.getStates() as Map<number, Record<string, unknown>>)
  states.delete(awareness.clientID)
  awareness.destroy()
  return states
}

function entry(client: number, clock: number, state: unknown): Uint8Array {
  const encoder = createEncoder()
  for (const value of [1, client, clock]) writeVarUint(encoder, value)
  writeVarString(encoder, JSON.stringify(state))
  return toUint8Array(encoder)
}

describe('presence', () => {
  it('[PR1] the name is the server’s, and only cursor and name pass', async () => {
    const { room, wang, li } = await scene()
    const claim = { user: { name: '书记', colour: '#f00' }, cursor: { anchor: 1 }, extra: 'x' }
    room.presence('wang', presenceOf(wang.doc, claim))
    expect(seenBy(li).get(wang.doc.clientID)).toEqual({
      cursor: { anchor: 1 },
      user: { name: '姓名wang', colour: '#a00' },
    })
    expect(wang.sent).toEqual([])
  })

  it('[PR2] presence of another, of several or of nobody is ignored', async () => {
    const { room, wang, li } = await scene()
    const both = toUint8Array(
      (() => {
        const encoder = createEncoder()
        writeVarUint(encoder, 2)
        for (const client of [wang.doc.clientID, li.doc.clientID]) {
          writeVarUint(encoder, client)
          writeVarUint(encoder, 1)
          writeVarString(encoder, '{}')
        }
        return encoder
      })(),
    )
    const bad = [
      presenceOf(li.doc, { cursor: 1 }),
      both,
      new Uint8Array([0]),
      new Uint8Array([1]),
      new Uint8Array(5000),
    ]
    const notJson = entry(wang.doc.clientID, 1, 'x')
    notJson[notJson.length - 1] = 0
    for (const bytes of [...bad, notJson]) room.presence('wang', bytes)
    room.presence('nobody', presenceOf(wang.doc, {}))
    expect(li.sent).toEqual([])
  })

  it('[PR3] a clock that would lock a client out is ignored', async () => {
    const { room, wang, li } = await scene()
    room.presence('wang', entry(wang.doc.clientID, 2 ** 52, { cursor: 1 }))
    room.presence('wang', entry(li.doc.clientID, 2 ** 52, { cursor: 1 }))
    expect(li.sent).toEqual([])
    room.presence('wang', entry(wang.doc.clientID, 1, { cursor: 2 }))
    expect(seenBy(li).get(wang.doc.clientID)).toMatchObject({ cursor: 2 })
    room.presence('wang', entry(wang.doc.clientID, 1, { cursor: 3 }))
    vi.advanceTimersByTime(100)
    expect(seenBy(li).get(wang.doc.clientID)).toMatchObject({ cursor: 2 })
  })

  it('[PR4] a reader shows no cursor', async () => {
    const { room, li } = await scene()
    const reader = new Peer(room, 'reader', { access: 'read' })
    reader.join()
    room.presence('reader', presenceOf(reader.doc, { cursor: { anchor: 1 } }))
    expect(seenBy(li).get(reader.doc.clientID)).toMatchObject({ cursor: null, user: { name: '姓名reader' } })
  })

  it('[PR5] many movements make few frames; the last one is shown', async () => {
    const { room, wang, li } = await scene()
    const zhao = new Peer(room, 'zhao')
    zhao.join()
    for (let clock = 1; clock <= 40; clock++) {
      room.presence('wang', entry(wang.doc.clientID, clock, { cursor: clock }))
      room.presence('zhao', entry(zhao.doc.clientID, clock, { cursor: -clock }))
    }
    vi.advanceTimersByTime(60)
    expect(li.events('live:presence')).toHaveLength(2)
    expect(seenBy(li).get(wang.doc.clientID)).toMatchObject({ cursor: 40 })
    expect(seenBy(li).get(zhao.doc.clientID)).toMatchObject({ cursor: -40 })
    room.close('unavailable')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('[PR6] who leaves disappears; who joins sees who is here', async () => {
    const { room, wang, li } = await scene()
    room.presence('wang', presenceOf(wang.doc, { cursor: 1 }))
    const late = new Peer(room, 'late')
    late.join()
    expect(seenBy(late).size).toBe(1)
    room.leave('wang')
    expect(seenBy(late).size).toBe(0)
    expect(seenBy(li).size).toBe(0)
    const later = new Peer(room, 'later')
    later.join()
    expect(later.sent).toEqual([])
  })
})
