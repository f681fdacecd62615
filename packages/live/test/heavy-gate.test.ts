import { afterAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ClientClaims } from '../src/client-claims.ts'
import { RoomGate } from '../src/room-gate.ts'
import { startYjsThread } from '../src/thread/thread.ts'
import type { Verdict } from '../src/update-gate.ts'
import { conflictFrame } from './conflict-frame.ts'
import { ControlledLog, logContent, newLog, openRoom, Peer, textOf, turns } from './kit.ts'

const vet = { url: new URL('./refuse-secrets.ts', import.meta.url).href, name: 'refuseSecrets' }
const threads = { judging: startYjsThread(vet), merging: startYjsThread() }
afterAll(() => Promise.all([threads.judging.close(), threads.merging.close()]))

const paste = '长'.repeat(15_000)

function gateOver(accepted: Uint8Array[]) {
  const claims = new ClientClaims()
  for (const client of [1, 2]) claims.claim(client, 'mallory')
  const size = () => accepted.reduce((sum, { byteLength }) => sum + byteLength, 0)
  return new RoomGate({ claims, size, accepted: () => accepted, thread: threads.judging })
}

/** The verdict on one update, or the promise of it. */
function judge(gate: RoomGate, author: string, bytes: Uint8Array): Verdict | Promise<Verdict> {
  let found: Verdict | Promise<Verdict> | undefined
  gate.judgeAll([{ author, bytes }], (_one, verdict) => {
    found = verdict
  })
  if (found === undefined) throw new Error('the gate says nothing')
  return found
}

describe('what could hold up the event loop', () => {
  it('[HE1] is judged in a thread; a keystroke is judged at once', async () => {
    const gate = gateOver([conflictFrame(1, 100)])
    expect(judge(gate, 'mallory', conflictFrame(2, 1))).toMatchObject({ ok: true })
    const heavy = judge(gate, 'mallory', conflictFrame(2, 7_000, 1))
    expect(heavy).toBeInstanceOf(Promise)
    expect(await heavy).toMatchObject({ code: 'malformed' })
    const large = gateOver([conflictFrame(1, 12_000)])
    expect(judge(large, 'mallory', conflictFrame(2, 1))).toBeInstanceOf(Promise)
  })

  it('[HE2] has a budget: a frame that breaks it is refused, and the room goes on', async () => {
    // On the event loop a frame like this takes ten seconds and more.
    const gate = gateOver([conflictFrame(1, 7_000)])
    expect(await judge(gate, 'mallory', conflictFrame(2, 7_000))).toEqual({ ok: false, code: 'too-large' })
    expect(await judge(gate, 'mallory', conflictFrame(2, 1))).toMatchObject({ ok: true, clients: [2] })
  })

  it('[HE3] is committed and shown like anything else, in the order of the writer', async () => {
    const log = newLog()
    const room = await openRoom(log, { threads })
    const [wang, li] = [new Peer(room, 'wang'), new Peer(room, 'li')]
    for (const peer of [wang, li]) peer.join()
    const answers = [wang.type('甲'), wang.type(paste), wang.type('乙'), li.type('丙')]
    for (const answer of answers) expect(await answer).toMatchObject({ ok: true })
    await room.settled()
    const stored = textOf(await logContent(log))
    expect(stored).toHaveLength(paste.length + 3)
    expect(stored.indexOf('甲')).toBeLessThan(stored.indexOf('长'))
    expect(await li.submit(new Uint8Array([9, 9, 9]))).toEqual({ ok: false, code: 'malformed' })
    expect(await wang.type('丁')).toMatchObject({ ok: true })
  })

  it('[HE3] is bound to its client id and to the host’s check there too', async () => {
    const log = newLog()
    const room = await openRoom(log, { threads })
    const [wang, mallory] = [new Peer(room, 'wang'), new Peer(room, 'mallory')]
    for (const peer of [wang, mallory]) peer.join()
    expect(await wang.type(paste)).toMatchObject({ ok: true })
    expect(await mallory.submit(conflictFrame(wang.doc.clientID, 3, paste.length))).toEqual({
      ok: false,
      code: 'foreign-client',
    })
    expect(await mallory.type(`秘密${paste}`)).toEqual({ ok: false, code: 'malformed' })
    expect(await wang.type('照常')).toMatchObject({ ok: true })
    expect(textOf(await logContent(log))).toBe(`${paste}照常`)
  })

  it('[HE3] is taken back while it is judged, when its writer is sent away or a commit fails', async () => {
    const log = new ControlledLog()
    const room = await openRoom(log, { threads })
    const [wang, li] = [new Peer(room, 'wang'), new Peer(room, 'li')]
    for (const peer of [wang, li]) peer.join()
    const [gone, stays] = [wang.type(paste), li.type('留下')]
    room.closeConnection(wang.connection, 'access-changed')
    expect(await gone).toEqual({ ok: false, code: 'access-changed' })
    await expect.poll(() => log.waiting.length).toBe(1)
    const judged = li.type(paste)
    await log.fail()
    expect([await stays, await judged].map((answer) => answer.ok || answer.code)).toEqual([
      'unavailable',
      'unavailable',
    ])
    await turns()
    expect(log.waiting).toHaveLength(0)
    expect(Y.encodeStateVector(await logContent(log))).toEqual(new Uint8Array([0]))
  })
})
