import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { LiveSession } from '../src/live-session.ts'
import { PROTOCOL_VERSION } from '../src/protocol.ts'
import { Rooms } from '../src/rooms.ts'
import { ControlledLog, DOCUMENT, newLog, Peer, turns } from './kit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function opened(rooms: Rooms) {
  const result = await rooms.open(DOCUMENT)
  if (!result.ok) throw new Error(result.code)
  return result.room
}

describe('rooms', () => {
  it('[LO1] a room is loaded once, however many arrive', async () => {
    const log = newLog()
    const open = vi.spyOn(log, 'open')
    const rooms = new Rooms(log)
    const results = await Promise.all(Array.from({ length: 20 }, () => opened(rooms)))
    expect(new Set(results).size).toBe(1)
    expect(open).toHaveBeenCalledTimes(1)
  })

  it('[LO2] a failed load is refused, forgotten and tried again; never a blank document', async () => {
    const log = newLog()
    const reports: unknown[] = []
    const rooms = new Rooms(log, { report: (error) => reports.push(error) })
    const open = vi.spyOn(log, 'open').mockRejectedValueOnce(new Error('no database'))
    expect(await Promise.all([rooms.open(DOCUMENT), rooms.open(DOCUMENT)])).toEqual([
      { ok: false, code: 'unavailable' },
      { ok: false, code: 'unavailable' },
    ])
    expect([rooms.size, reports.length]).toEqual([0, 1])
    expect((await rooms.open(DOCUMENT)).ok).toBe(true)
    expect(open).toHaveBeenCalledTimes(2)
    expect(await rooms.open('00000000-0000-4000-8000-000000000000')).toEqual({ ok: false, code: 'not-found' })
    expect(rooms.size).toBe(1)
  })

  it('[LO3] an idle room is dropped, a used one is kept', async () => {
    const rooms = new Rooms(newLog(), { idleMs: 1000 })
    const peer = new Peer(await opened(rooms), 'wang')
    peer.join()
    await vi.advanceTimersByTimeAsync(5000)
    expect(rooms.size).toBe(1)
    rooms.find(DOCUMENT)?.leave('wang')
    await vi.advanceTimersByTimeAsync(2100)
    expect(rooms.size).toBe(0)
  })

  it('[CL4] closing a document or somebody’s access sends away exactly those', async () => {
    const rooms = new Rooms(newLog())
    const room = await opened(rooms)
    const [wang, li] = [new Peer(room, 'wang'), new Peer(room, 'li')]
    wang.join()
    li.join()
    rooms.closeFor((connection) => connection.author === 'li', 'access-changed')
    expect(li.sent[0]?.payload).toMatchObject({ reason: 'access-changed' })
    expect(wang.sent).toEqual([])
    await rooms.closeDocument(DOCUMENT, 'closed')
    expect(wang.sent[0]?.payload).toMatchObject({ reason: 'closed' })
    expect(rooms.find(DOCUMENT)).toBeUndefined()
    expect(await opened(rooms)).not.toBe(room)
  })

  it('[CL5] shutdown lets nothing in, commits what was accepted, then sends everybody away', async () => {
    const log = new ControlledLog()
    const rooms = new Rooms(log)
    const wang = new Peer(await opened(rooms), 'wang')
    wang.join()
    const answers = [wang.type('一'), wang.type('二')]
    let drained = false
    const drain = rooms.drain().then(() => {
      drained = true
    })
    await turns()
    expect(await wang.type('迟')).toEqual({ ok: false, code: 'unavailable' })
    expect(await rooms.open(DOCUMENT)).toEqual({ ok: false, code: 'unavailable' })
    await log.commit()
    expect(drained).toBe(false)
    await log.commit()
    await drain
    expect((await Promise.all(answers)).map((result) => result.ok)).toEqual([true, true])
    expect(wang.sent.at(-1)?.payload).toMatchObject({ reason: 'unavailable' })
  })

  it('[LO4] a new room waits for the last commit of the old one', async () => {
    const log = new ControlledLog()
    const rooms = new Rooms(log)
    const wang = new Peer(await opened(rooms), 'wang')
    wang.join()
    void wang.type('还在路上')
    await rooms.closeDocument(DOCUMENT, 'unavailable')
    const next = opened(rooms)
    await turns()
    await log.commit()
    expect((await next).seq).toBe(1)
  })
})

describe('sessions', () => {
  const stateVector = Y.encodeStateVector(new Y.Doc())
  const request = { documentId: DOCUMENT, version: PROTOCOL_VERSION, stateVector, presenceId: 7 }

  function session(
    rooms: Rooms,
    admit = vi.fn(async () => ({
      ok: true as const,
      author: 'wang',
      access: 'write' as const,
      user: { name: '王', colour: '#a00' },
    })),
  ) {
    return { admit, live: new LiveSession({ id: 's', rooms, admit, send: () => {} }) }
  }

  it('[JO5] an improper or outdated request is refused before anything is opened', async () => {
    const rooms = new Rooms(newLog())
    const { live, admit } = session(rooms)
    for (const bad of [
      null,
      'x',
      {},
      { ...request, documentId: '../x' },
      { ...request, presenceId: 0 },
      { ...request, stateVector: 'x' },
    ]) {
      expect(await live.join(bad)).toEqual({ ok: false, code: 'malformed' })
    }
    expect(await live.join({ ...request, version: 0 })).toEqual({ ok: false, code: 'version' })
    expect(await live.update({ documentId: DOCUMENT, id: '', bytes: stateVector })).toEqual({
      ok: false,
      code: 'malformed',
    })
    expect(await live.update({ documentId: DOCUMENT, id: 'a', bytes: stateVector })).toEqual({
      ok: false,
      code: 'not-joined',
    })
    live.presence({ documentId: DOCUMENT, bytes: 'x' })
    live.leave(undefined)
    expect(admit).not.toHaveBeenCalled()
    expect(rooms.size).toBe(0)
  })

  it('[JO6] access that changes during a join is judged again', async () => {
    const rooms = new Rooms(newLog())
    let asked = 0
    const admit = vi.fn(async () => {
      if (++asked === 1) rooms.closeFor(() => true, 'access-changed')
      const access = asked === 1 ? ('write' as const) : ('read' as const)
      return { ok: true as const, author: 'wang', access, user: { name: '王', colour: '#a00' } }
    })
    const live = new LiveSession({ id: 's', rooms, admit, send: () => {} })
    expect(await live.join(request)).toMatchObject({ ok: true, access: 'read' })
    expect(asked).toBe(2)
  })

  it('[JO7] a socket that went away while joining is not left in the room', async () => {
    const rooms = new Rooms(newLog())
    const { live } = session(rooms)
    const joining = live.join(request)
    live.end()
    expect(await joining).toEqual({ ok: false, code: 'not-joined' })
    expect(rooms.find(DOCUMENT)?.connections).toEqual([])
    const broken = new LiveSession({
      id: 't',
      rooms,
      admit: () => Promise.reject(new Error('db')),
      send: () => {},
    })
    expect(await broken.join(request)).toEqual({ ok: false, code: 'unavailable' })
  })

  it('[JO8] of two joins of one document on one connection the later counts, whichever is judged first', async () => {
    const rooms = new Rooms(newLog())
    const judgements: (() => void)[] = []
    const admit = vi.fn(async () => {
      await new Promise<void>((resolve) => judgements.push(resolve))
      return {
        ok: true as const,
        author: 'wang',
        access: 'write' as const,
        user: { name: '王', colour: '#a00' },
      }
    })
    const live = new LiveSession({ id: 's', rooms, admit, send: () => {} })
    const earlier = live.join(request)
    const later = live.join({ ...request, presenceId: 8 })
    await vi.waitFor(() => expect(judgements).toHaveLength(2))
    judgements[1]?.()
    expect(await later).toMatchObject({ ok: true })
    judgements[0]?.()
    expect(await earlier).toEqual({ ok: false, code: 'not-joined' })
    expect(rooms.find(DOCUMENT)?.connections.map(({ presenceId }) => presenceId)).toEqual([8])
    const left = live.join(request)
    live.leave({ documentId: DOCUMENT })
    await vi.waitFor(() => expect(judgements).toHaveLength(3))
    judgements[2]?.()
    expect(await left).toEqual({ ok: false, code: 'not-joined' })
    expect(rooms.find(DOCUMENT)?.connections).toEqual([])
  })
})
