import { afterAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Rooms } from '../src/rooms.ts'
import { startYjsThread } from '../src/thread/thread.ts'
import { DOCUMENT, newLog, Peer, textOf } from './kit.ts'

const threads = { judging: startYjsThread(), merging: startYjsThread() }
afterAll(() => Promise.all([threads.judging.close(), threads.merging.close()]))

/** A log with a history of single keystrokes, some of them taken back. */
async function typedLog(keystrokes: number) {
  const log = newLog()
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const text = doc.getText('body')
  for (let i = 0; i < keystrokes; i++) {
    if (i % 7 === 6) text.delete(text.length - 1, 1)
    else text.insert(text.length, String.fromCodePoint(0x4e00 + (i % 5_000)))
  }
  const rows = updates.map((bytes, i) => ({ id: String(i), bytes, author: 'wang', clients: [doc.clientID] }))
  await log.append(DOCUMENT, rows)
  return { log, text: text.toString() }
}

describe('a document with a long history', () => {
  it('[CO6] is merged off the event loop and served as one update', async () => {
    const { log, text } = await typedLog(10_000)
    const rooms = new Rooms(log, { threads })
    const opened = await rooms.open(DOCUMENT)
    if (!opened.ok) throw new Error(opened.code)
    const late = new Peer(opened.room, 'late')
    const answer = late.join()
    expect(textOf(late.doc)).toBe(text)
    if (!answer.ok) throw new Error(answer.code)
    // A fifth of the 10,000 rows that it was read from.
    expect(answer.update.byteLength).toBeLessThan(60_000)
    await rooms.drain()
  })

  it('[CO6] is read in the thread when it is large; frames that come first are not lost', async () => {
    const log = newLog()
    const doc = new Y.Doc()
    doc.getText('body').insert(0, '龘'.repeat(60_000))
    const bytes = Y.encodeStateAsUpdate(doc)
    await log.append(DOCUMENT, [{ id: 'a', bytes, author: 'wang', clients: [doc.clientID] }])
    const rooms = new Rooms(log, { threads })
    const opened = await rooms.open(DOCUMENT)
    if (!opened.ok) throw new Error(opened.code)
    const { room } = opened
    expect(room.isLarge).toBe(true)
    const early = new Peer(room, 'early')
    expect(await early.joinAside()).toMatchObject({ ok: true, seq: 1 })
    const late = new Peer(room, 'late')
    const joining = late.joinAside()
    expect(await early.type('新')).toMatchObject({ ok: true, seq: 2 })
    expect(await joining).toMatchObject({ ok: true, seq: 1 })
    for (const { payload } of late.events('live:updates')) {
      Y.applyUpdate(late.doc, new Uint8Array((payload as { bytes: ArrayBuffer }).bytes))
    }
    expect(textOf(late.doc)).toBe(textOf(early.doc))
    expect(textOf(late.doc)).toHaveLength(60_001)
    const back = new Peer(room, 'back', { presenceId: early.doc.clientID, author: 'early' })
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(late.doc))
    const again = await back.joinAside()
    expect(again.ok && again.update.byteLength).toBeLessThan(100)
    const spoilt = await room.joinAside({ ...late.connection, id: 'x', presenceId: 9 }, new Uint8Array([255]))
    expect(spoilt).toEqual({ ok: false, code: 'malformed' })
    await rooms.drain()
  })
})
