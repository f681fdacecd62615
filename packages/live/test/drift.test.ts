import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { ContentCheck } from '../src/content-check.ts'
import { contentHash, contentHashOf } from '../src/content-hash.ts'
import { startYjsThread, type YjsThread } from '../src/thread/thread.ts'
import { Editor, newLog, openRoom, Peer, Server } from './kit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function settle(ms = 1_000): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

function docWith(change: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  change(doc)
  return doc
}

const steps = fc.array(
  fc.record({
    who: fc.nat(1),
    at: fc.nat(1000),
    kind: fc.constantFrom('text', 'mark', 'unmark', 'delete', 'block', 'key', 'merge'),
    word: fc.constantFrom('山', '塘', '界河', '𠮷', 'a'),
  }),
  { maxLength: 40 },
)
type Step = typeof steps extends fc.Arbitrary<(infer One)[]> ? One : never

function act(docs: readonly [Y.Doc, Y.Doc], { who, at, kind, word }: Step): void {
  const doc = who === 0 ? docs[0] : docs[1]
  const body = doc.getText('body')
  const place = body.length === 0 ? 0 : at % body.length
  if (kind === 'text') body.insert(place, word)
  else if (kind === 'mark' && body.length > 0) body.format(place, 1, { bold: true })
  else if (kind === 'unmark' && body.length > 0) body.format(place, 1, { bold: null })
  else if (kind === 'delete' && body.length > 0) body.delete(place, 1)
  else if (kind === 'key') doc.getMap('head').set(word, { b: at, a: [word] })
  else if (kind === 'block') {
    const block = new Y.XmlElement('paragraph')
    block.setAttribute('id', word)
    block.insert(0, [new Y.XmlText(word)])
    doc.getXmlFragment('page').push([block])
  } else if (kind === 'merge') meet(docs)
}

function meet([one, other]: readonly [Y.Doc, Y.Doc]): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
}

describe('the content hash', () => {
  it('[DR1] is equal for equal content, whatever way it came about', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const docs = [new Y.Doc(), new Y.Doc()] as const
        for (const step of story) act(docs, step)
        meet(docs)
        meet(docs)
        const hash = contentHash(docs[0])
        expect(contentHash(docs[1])).toBe(hash)
        // As the server reads it: nobody has said what the parts are.
        expect(contentHash(copyOf(docs[0]))).toBe(hash)
      }),
      { numRuns: 300, seed: 20_261_122 },
    )
    const retyped = docWith((doc) => {
      doc.getText('body').insert(0, '乙甲')
      doc.getText('body').delete(0, 1)
      doc.getXmlFragment('looked at only')
    })
    expect(contentHash(retyped)).toBe(contentHash(docWith((doc) => doc.getText('body').insert(0, '甲'))))
    const backwards = docWith((doc) => {
      doc.getText('body').insert(0, '塘')
      doc.getText('body').insert(0, '山')
    })
    expect(contentHash(backwards)).toBe(contentHash(docWith((doc) => doc.getText('body').insert(0, '山塘'))))
  })

  it.each<[string, (doc: Y.Doc) => void]>([
    ['another word', (doc) => doc.getText('body').insert(0, '乙')],
    ['another part', (doc) => doc.getText('other').insert(0, '甲')],
    ['a mark', (doc) => doc.getText('body').insert(0, '甲', { bold: true })],
    ['a block', (doc) => doc.getXmlFragment('body').insert(0, [new Y.XmlText('甲')])],
    ['a value', (doc) => doc.getMap('body').set('甲', '甲')],
    ['an embedded thing', (doc) => doc.getText('body').insertEmbed(0, { text: '甲' })],
    ['bytes', (doc) => doc.getArray('body').push([new Uint8Array([1, 2])])],
    ['nothing', () => {}],
  ])('[DR1] differs for %s', (_what, change) => {
    const hash = contentHash(docWith((doc) => doc.getText('body').insert(0, '甲')))
    expect(contentHash(docWith(change))).not.toBe(hash)
  })

  it('[DR1] differs where state vectors do not', () => {
    const forged = (text: string) =>
      docWith((doc) => {
        doc.clientID = 5
        doc.getText('body').insert(0, text)
      })
    const [one, other] = [forged('同意'), forged('反对')]
    expect(Y.encodeStateVector(one)).toEqual(Y.encodeStateVector(other))
    expect(contentHash(one)).not.toBe(contentHash(other))
  })
})

describe('the server’s half', () => {
  it('[DR2] compares at its own sequence number alone, and reads its document at most every five seconds', async () => {
    const committed = committedOf(2, 3)
    const check = new ContentCheck(committed)
    const hash = contentHash(new Y.Doc())
    expect(await check.compare({ seq: 2, hash })).toEqual({ ok: true, compared: false })
    expect(committed.bytes).not.toHaveBeenCalled()
    for (let i = 0; i < 100; i++)
      expect(await check.compare({ seq: 3, hash })).toEqual({ ok: true, compared: true })
    const other = hash.replace(/./, 'x')
    expect(await check.compare({ seq: 3, hash: other })).toEqual({ ok: false, code: 'diverged' })
    committed.seq = 4
    expect(await check.compare({ seq: 4, hash })).toEqual({ ok: true, compared: false })
    expect(committed.bytes).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(5_000)
    expect(await check.compare({ seq: 4, hash })).toEqual({ ok: true, compared: true })
  })

  it('[DR2] reads a large document aside, once a minute, and says nothing where that fails', async () => {
    const committed = committedOf(200_000, 1)
    const aside = vi.fn(async () => 'its hash')
    const check = new ContentCheck(committed, { run: aside as unknown as YjsThread['run'] })
    expect(await check.compare({ seq: 1, hash: 'its hash' })).toEqual({ ok: true, compared: true })
    expect(await check.compare({ seq: 1, hash: 'another' })).toEqual({ ok: false, code: 'diverged' })
    committed.seq = 2
    vi.advanceTimersByTime(59_000)
    expect(await check.compare({ seq: 2, hash: 'another' })).toEqual({ ok: true, compared: false })
    vi.advanceTimersByTime(1_000)
    aside.mockRejectedValueOnce(new Error('over budget'))
    expect(await check.compare({ seq: 2, hash: 'another' })).toEqual({ ok: true, compared: false })
    expect(aside).toHaveBeenCalledTimes(2)
    expect(committed.bytes).not.toHaveBeenCalled()
  })

  it('[DR2] finds in the thread what it would find here', async () => {
    const thread = startYjsThread()
    const updates = [Y.encodeStateAsUpdate(docWith((doc) => doc.getText('body').insert(0, '界河清淤')))]
    expect(await thread.run('hash', updates, 20_000)).toBe(contentHashOf(updates))
    await thread.close()
  })

  it('[DR2] answers who has joined, and nobody else', async () => {
    const room = await openRoom(newLog())
    const peer = new Peer(room, 'wang')
    const claim = { seq: 0, hash: contentHash(peer.doc) }
    expect(await room.check('wang', claim)).toEqual({ ok: false, code: 'not-joined' })
    peer.join()
    expect(await room.check('wang', claim)).toEqual({ ok: true, compared: true })
  })
})

/** What is committed, of so many bytes. */
function committedOf(size: number, seq: number) {
  return { seq, size, parts: [], bytes: vi.fn(() => Y.encodeStateAsUpdate(new Y.Doc())) }
}

describe('the drift alarm', () => {
  async function two() {
    const server = new Server(newLog())
    const [wang, li] = [
      new Editor(server, 'wang', { automatic: true }),
      new Editor(server, 'li', { automatic: true }),
    ] as const
    for (const editor of [wang, li]) editor.link.open()
    await settle()
    wang.type('同意')
    await settle()
    return { server, wang, li }
  }

  /** As if the connection had delivered something else than the log holds, with the same clocks. */
  function plant(editor: Editor): void {
    editor.doc.transact(() => {
      const item = editor.doc.getText('body')._start
      if (item?.content instanceof Y.ContentString) item.content.str = '反对'
    }, editor.provider)
  }

  it('[DR3] is silent while both have the same, and asks once for each content', async () => {
    const { server, wang, li } = await two()
    const room = server.rooms.find('6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2c')
    const asked = vi.spyOn(room ?? fail(), 'check')
    await settle(600_000)
    expect(asked).toHaveBeenCalledTimes(2)
    for (const editor of [wang, li]) {
      expect(editor.status.phase).toBe('synced')
      editor.destroy()
    }
  })

  it('[DR3] closes a document that has diverged, to be opened afresh; the others go on', async () => {
    const { server, wang, li } = await two()
    plant(li)
    expect(li.text).toBe('反对')
    expect(Y.encodeStateVector(li.doc)).toEqual(Y.encodeStateVector(wang.doc))
    await settle(120_000)
    expect(li.status).toMatchObject({ phase: 'closed', closedReason: 'diverged' })
    // What the page saw is still there to be copied.
    expect(li.text).toBe('反对')
    li.destroy()
    const fresh = new Editor(server, 'li', { automatic: true })
    fresh.link.open()
    await settle(120_000)
    expect(fresh.text).toBe('同意')
    for (const editor of [wang, fresh]) {
      expect(editor.status.phase).toBe('synced')
      editor.destroy()
    }
  })

  it('[DR3] does not ask while anything is unsaved or held', async () => {
    const { wang, li } = await two()
    plant(li)
    li.provider.hold()
    await li.provider.compare()
    expect(li.status.phase).toBe('synced')
    li.provider.release()
    li.link.cut()
    li.type('。')
    await li.provider.compare()
    expect(li.status.phase).toBe('offline')
    for (const editor of [wang, li]) editor.destroy()
  })
})

function fail(): never {
  throw new Error('the room is open')
}
