import { seeded } from '@kit/seeded'
import { createEncoder, toUint8Array, writeUint8, writeVarString, writeVarUint } from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MAX_DOCUMENT_BYTES, MAX_UPDATE_BYTES } from '../src/protocol.ts'
import type { Room } from '../src/room.ts'
import { contentOf, logContent, newLog, openRoom, Peer } from './kit.ts'

async function scene(options = {}) {
  const log = newLog()
  const room = await openRoom(log, options)
  const wang = new Peer(room, 'wang')
  const mallory = new Peer(room, 'mallory')
  wang.join()
  mallory.join()
  await wang.type('原有内容')
  return { log, room, wang, mallory }
}

/** What a stranger would be served now. */
function served(room: Room): string {
  const peer = new Peer(room, `probe-${Math.random()}`)
  peer.join()
  room.leave(peer.connection.id)
  return contentOf(peer.doc)
}

function gcFrame(client: number, clock: number, length: number): Uint8Array {
  const encoder = createEncoder()
  for (const value of [1, 1, client, clock]) writeVarUint(encoder, value)
  writeUint8(encoder, 0)
  writeVarUint(encoder, length)
  writeVarUint(encoder, 0)
  return toUint8Array(encoder)
}

describe('the gate', () => {
  it('[GA1] a forged client id is refused; honest text then arrives unharmed', async () => {
    const { log, room, wang, mallory } = await scene()
    const forger = new Y.Doc()
    Y.applyUpdate(forger, Y.encodeStateAsUpdate(wang.doc))
    forger.clientID = wang.doc.clientID
    const before = Y.encodeStateVector(forger)
    forger.getText('body').insert(4, '恶')
    const forged = Y.encodeStateAsUpdate(forger, before)
    expect(await mallory.submit(forged)).toEqual({ ok: false, code: 'foreign-client' })
    expect((await wang.type('善')).ok).toBe(true)
    expect(contentOf(await logContent(log))).toBe(contentOf(wang.doc))
    expect(served(room)).toBe(contentOf(wang.doc))
  })

  it('[GA1] nobody joins under an id that is another’s, connected or in the history', async () => {
    const { log, room, wang } = await scene()
    expect(new Peer(room, 'mallory2', { presenceId: wang.doc.clientID }).join()).toMatchObject({
      code: 'foreign-client',
    })
    const restarted = await openRoom(log)
    expect(new Peer(restarted, 'm', { presenceId: wang.doc.clientID }).join()).toMatchObject({
      code: 'foreign-client',
    })
    const back = new Peer(restarted, 'w', { author: 'wang', presenceId: wang.doc.clientID })
    expect(restarted.join(back.connection, new Uint8Array([0])).ok).toBe(true)
    // Not even before the victim has written anything.
    const quiet = new Peer(room, 'quiet')
    quiet.join()
    room.leave('quiet')
    expect(new Peer(room, 'm2', { presenceId: quiet.doc.clientID }).join()).toMatchObject({
      code: 'foreign-client',
    })
  })

  it('[GA1] one connection may bring only its own new id', async () => {
    const { mallory } = await scene()
    const flood = Y.mergeUpdates(
      Array.from({ length: 300 }, () => {
        const doc = new Y.Doc()
        doc.getText('body').insert(0, 'x')
        return Y.encodeStateAsUpdate(doc)
      }),
    )
    expect(await mallory.submit(flood)).toEqual({ ok: false, code: 'foreign-client' })
  })

  it('[GA1] text of an earlier tab of the same person is accepted', async () => {
    const { room, wang } = await scene()
    const second = new Peer(room, 'wang-2', { author: 'wang' })
    second.join()
    expect((await second.submit(wang.edit((doc) => doc.getText('body').insert(0, '早')))).ok).toBe(true)
  })

  it('[GA2] a twelve-byte frame cannot burn another’s clock', async () => {
    const { log, wang, mallory } = await scene()
    const burn = gcFrame(wang.doc.clientID, Y.getState(wang.doc.store, wang.doc.clientID), 2 ** 20)
    expect(await mallory.submit(burn)).toEqual({ ok: false, code: 'foreign-client' })
    await wang.type('后来的字')
    expect(contentOf(await logContent(log))).toBe(contentOf(wang.doc))
    expect(await mallory.submit(gcFrame(mallory.doc.clientID, 0, 2 ** 45))).toEqual({
      ok: false,
      code: 'malformed',
    })
  })

  it('[GA3] a V2 bomb is refused at once', async () => {
    const { mallory } = await scene()
    const bomb = new Y.UpdateEncoderV2()
    writeVarUint(bomb.restEncoder, 1)
    writeVarUint(bomb.restEncoder, 20_000_000)
    bomb.writeClient(mallory.doc.clientID)
    writeVarUint(bomb.restEncoder, 0)
    const doc = new Y.Doc()
    doc.getText('body').insert(0, '二')
    for (const bytes of [bomb.toUint8Array(), Y.encodeStateAsUpdateV2(doc)]) {
      const start = performance.now()
      expect((await mallory.submit(bytes)).ok).toBe(false)
      expect(performance.now() - start).toBeLessThan(50)
    }
    // The same claim in V1 runs out of bytes.
    const encoder = createEncoder()
    for (const value of [1, 2 ** 40, mallory.doc.clientID, 0]) writeVarUint(encoder, value)
    expect(await mallory.submit(toUint8Array(encoder))).toEqual({ ok: false, code: 'malformed' })
  })

  it('[GA4] text or deletions that refer to what nobody has are refused', async () => {
    const { room, mallory } = await scene()
    mallory.edit((doc) => doc.getText('body').insert(0, '缺'))
    const orphan = mallory.edit((doc) => doc.getText('body').insert(1, '孤'))
    expect(await mallory.submit(orphan)).toEqual({ ok: false, code: 'malformed' })
    const stranger = new Y.Doc()
    stranger.getText('note').insert(0, '远')
    const second = new Peer(room, 'm2')
    second.join()
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(stranger))
    const onStranger = second.edit((doc) => doc.getText('note').insert(1, '近'))
    expect(await second.submit(onStranger)).toEqual({ ok: false, code: 'malformed' })
    const deletion = second.edit((doc) => doc.getText('note').delete(0, 1))
    expect((await second.submit(deletion)).ok).toBe(false)
    expect(served(room)).toContain('原有内容')
  })

  it('[GA5] trailing bytes, empty frames and documents inside the document are refused', async () => {
    const { mallory } = await scene()
    const bytes = mallory.edit((doc) => doc.getText('body').insert(0, '好'))
    for (const bad of [new Uint8Array([...bytes, 0]), new Uint8Array(0), bytes.slice(0, -1)]) {
      expect(await mallory.submit(bad)).toEqual({ ok: false, code: 'malformed' })
    }
    expect((await mallory.submit(bytes)).ok).toBe(true)
    const nested = mallory.edit((doc) => doc.getMap('head').set('d', new Y.Doc()))
    expect(await mallory.submit(nested)).toEqual({ ok: false, code: 'malformed' })
  })

  it('[GA6] types or values nested deeper than a renderer can bear are refused', async () => {
    const { room, mallory } = await scene()
    const before = served(room)
    const deep = mallory.edit((doc) => {
      let parent = doc.getArray<unknown>('list')
      for (let i = 0; i < 3000; i++) {
        const child = new Y.Array<unknown>()
        parent.push([child])
        parent = child
      }
    })
    expect(await mallory.submit(deep)).toEqual({ ok: false, code: 'malformed' })
    expect(served(room)).toBe(before)
    const other = new Peer(room, 'm2')
    other.join()
    let value: unknown = 1
    for (let i = 0; i < 500; i++) value = [value]
    expect(await other.submit(other.edit((doc) => doc.getMap('head').set('v', value)))).toMatchObject({
      ok: false,
    })
    const shallow = new Peer(room, 'm3')
    shallow.join()
    expect((await shallow.submit(shallow.edit((doc) => doc.getMap('head').set('v', [[[1]]])))).ok).toBe(true)
  })

  it('[GA7] a frame or a document over its limit is refused and the text stays readable', async () => {
    const { room, wang, mallory } = await scene()
    const big = mallory.edit((doc) => doc.getText('body').insert(0, 'x'.repeat(MAX_UPDATE_BYTES)))
    expect(await mallory.submit(big)).toEqual({ ok: false, code: 'too-large' })
    const chunk = '字'.repeat(21_000)
    let result = await wang.type(chunk)
    for (let i = 0; result.ok && i < 80; i++) result = await wang.type(chunk)
    expect(result).toEqual({ ok: false, code: 'too-large' })
    const peer = new Peer(room, 'late')
    const joined = peer.join()
    expect(joined.ok && joined.update.byteLength).toBeLessThan(MAX_DOCUMENT_BYTES)
    expect((await peer.type('仍可写')).ok).toBe(true)
  })

  it('[GA8] the host’s own check is asked and its refusal changes nothing', async () => {
    const { room, wang } = await scene({
      vet: (doc: Y.Doc) => !doc.getText('body').toString().includes('禁'),
    })
    const before = served(room)
    expect(await wang.type('禁')).toEqual({ ok: false, code: 'malformed' })
    expect(served(room)).toBe(before)
  })

  it('[GA9] a client that sends two versions of one text is believed once, by all', async () => {
    const { log, room, mallory } = await scene()
    const twin = new Y.Doc()
    Y.applyUpdate(twin, Y.encodeStateAsUpdate(mallory.doc))
    twin.clientID = mallory.doc.clientID
    const before = Y.encodeStateVector(twin)
    twin.getText('body').insert(0, '乙')
    const second = Y.encodeStateAsUpdate(twin, before)
    await mallory.type('甲')
    await mallory.submit(second)
    expect(served(room)).toBe(contentOf(await logContent(log)))
    expect(served(room)).not.toContain('乙')
  })

  it('[GA10] mutated frames never throw, and a refused one changes nothing', async () => {
    const { room, log, wang } = await scene()
    const random = seeded(20_261)
    const victim = new Peer(room, 'victim')
    victim.join()
    const source = victim.edit((doc) => {
      doc.getText('body').insert(2, '𠮷是吉')
      doc.getText('body').delete(0, 1)
      doc.getMap('head').set('题', { 甲: [1, 2, null, 'x'] })
      doc.getXmlFragment('page').insert(0, [new Y.XmlElement('p')])
    })
    const until = performance.now() + 3000
    let refusals = 0
    let tries = 0
    let known = served(room)
    for (; tries < 6000 && performance.now() < until; tries++) {
      const bytes = mutate(source, random)
      const result = await victim.submit(bytes, `m${tries}`)
      if (result.ok) known = served(room)
      else {
        refusals++
        if (tries % 10 === 0) expect(served(room)).toBe(known)
      }
    }
    expect(tries).toBeGreaterThan(1000)
    expect(refusals).toBeGreaterThan(tries / 2)
    expect(served(room)).toBe(known)
    expect(contentOf(await logContent(log))).toBe(known)
    expect((await wang.type('还能写')).ok).toBe(true)
  })

  it('[GA10] known text sent again as if it stood elsewhere spoils nothing for the others', async () => {
    const { wang, mallory } = await scene({ vet: (doc: Y.Doc) => !doc.share.has('elsewhere') })
    await mallory.type('甲')
    const encoder = createEncoder()
    for (const value of [1, 1, mallory.doc.clientID, 0]) writeVarUint(encoder, value)
    writeUint8(encoder, 4)
    writeVarUint(encoder, 1)
    for (const text of ['elsewhere', '甲']) writeVarString(encoder, text)
    writeVarUint(encoder, 0)
    expect(await mallory.submit(toUint8Array(encoder))).toEqual({ ok: false, code: 'malformed' })
    expect((await wang.type('别人照常写')).ok).toBe(true)
  })

  it('[GA10] random JSON-like and random byte frames neither', async () => {
    const { room, mallory } = await scene()
    const random = seeded(7)
    const before = served(room)
    for (let i = 0; i < 2000; i++) {
      const bytes = Uint8Array.from({ length: Math.floor(random() * 40) }, () => Math.floor(random() * 256))
      const result = await mallory.submit(bytes, `r${i}`)
      if (result.ok) expect(served(room)).toBe(before)
    }
    const encoder = createEncoder()
    writeVarString(encoder, '{"a":1}')
    expect((await mallory.submit(toUint8Array(encoder))).ok).toBe(false)
    expect(served(room)).toBe(before)
  })
})

function mutate(source: Uint8Array, random: () => number): Uint8Array {
  const bytes = source.slice()
  const count = 1 + Math.floor(random() * 3)
  for (let i = 0; i < count; i++) bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return random() < 0.1 ? bytes.slice(0, Math.floor(random() * bytes.length)) : bytes
}
