import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { type Committed, FanOut } from '../src/fan-out.ts'
import { newLog, openRoom, Peer, textOf, turns } from './kit.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A fan-out whose sends take as long as the test says. */
function slowFanOut(cost: number) {
  const sent: Committed[] = []
  const fanOut = new FanOut((frame) => {
    sent.push(frame)
    vi.advanceTimersByTime(cost)
  })
  let seq = 0
  const commit = () => {
    const doc = new Y.Doc()
    doc.getMap('m').set('k', ++seq)
    fanOut.push({ after: seq - 1, seq, bytes: Y.encodeStateAsUpdate(doc), except: 'wang' })
  }
  const spans = () => sent.map(({ after, seq, except }) => [after, seq, except])
  return { fanOut, commit, spans }
}

describe('fan-out', () => {
  it('[BR4] sends at once when it is quiet, and after a cheap send', () => {
    const { commit, spans, fanOut } = slowFanOut(0)
    for (let i = 0; i < 3; i++) commit()
    expect(spans()).toEqual([
      [0, 1, 'wang'],
      [1, 2, 'wang'],
      [2, 3, 'wang'],
    ])
    expect(fanOut.isHolding).toBe(false)
  })

  it('[BR4] what is committed while a costly send is hardly over shares one frame, which goes to everybody', () => {
    const { commit, spans, fanOut } = slowFanOut(4)
    commit()
    expect(fanOut.isHolding).toBe(true)
    for (let i = 0; i < 5; i++) commit()
    expect(spans()).toEqual([[0, 1, 'wang']])
    vi.advanceTimersByTime(4)
    expect(spans().slice(1)).toEqual([[1, 6, undefined]])
    // Under load a frame waits for an animation frame, and no longer.
    commit()
    vi.advanceTimersByTime(15)
    expect(spans()).toHaveLength(2)
    vi.advanceTimersByTime(1)
    expect(spans().at(-1)).toEqual([6, 7, undefined])
  })

  it('[BR4] nobody waits longer than an animation frame', () => {
    const { commit, spans } = slowFanOut(80)
    commit()
    commit()
    vi.advanceTimersByTime(16)
    expect(spans()).toHaveLength(2)
  })

  it('[BR4] a sender whose commit waits behind a frame gets the frame, so that it sees no gap', async () => {
    const room = await openRoom(newLog())
    const [wang, li] = [new Peer(room, 'wang'), new Peer(room, 'li')]
    for (const peer of [wang, li]) peer.join()
    const send = wang.connection.send
    Object.assign(wang.connection, {
      send: (...given: Parameters<typeof send>) => {
        send(...given)
        vi.advanceTimersByTime(4)
      },
    })
    expect(await li.type('一')).toMatchObject({ ok: true, after: 0, seq: 1 })
    const answer = await li.type('二')
    expect(answer).toMatchObject({ ok: true, seq: 2 })
    expect(answer).not.toHaveProperty('after', 1)
    await turns()
    vi.advanceTimersByTime(16)
    for (const peer of [wang, li]) {
      for (const { payload } of peer.events('live:updates')) {
        Y.applyUpdate(peer.doc, new Uint8Array((payload as { bytes: ArrayBuffer }).bytes))
      }
    }
    expect(textOf(wang.doc)).toBe('一二')
    expect(li.events('live:updates').map(({ payload }) => payload)).toMatchObject([{ after: 1, seq: 2 }])
  })
})
