import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { refused } from '../src/protocol.ts'
import { DocumentClosedError } from '../src/update-log.ts'
import { ControlledLog, logContent, newLog, openRoom, Peer, textOf, turns } from './kit.ts'

async function roomOf(...names: string[]) {
  const log = new ControlledLog()
  const room = await openRoom(log)
  const peers = names.map((name) => new Peer(room, name))
  for (const peer of peers) peer.join()
  const [wang, li, zhao] = peers as [Peer, Peer, Peer]
  return { log, room, wang, li, zhao }
}

describe('commit, then acknowledge, then broadcast', () => {
  it('[AP1] [AK1] [BR1] nothing is acknowledged or seen before the commit, and the acknowledgement is first', async () => {
    const { log, room, wang, li } = await roomOf('wang', 'li')
    const order: string[] = []
    const send = li.connection.send
    const watching = new Peer(room, 'watch')
    Object.assign(watching.connection, { send: () => order.push('seen') })
    watching.join()
    const answer = wang.type('同意').then((result) => order.push(`acked ${result.ok}`))
    await turns()
    expect(order).toEqual([])
    expect(li.sent).toEqual([])
    await log.commit()
    await answer
    expect(order).toEqual(['acked true', 'seen'])
    expect(send).toBeDefined()
    expect(textOf(await logContent(log))).toBe('同意')
  })

  it('[AP2] what arrives during a commit shares the next one', async () => {
    const { log, wang, li } = await roomOf('wang', 'li')
    const answers = [wang.type('一'), li.type('二'), wang.type('三'), li.type('四')]
    expect(log.waiting).toHaveLength(1)
    expect(log.waiting[0]?.batch).toHaveLength(1)
    await log.commit()
    expect(log.waiting[0]?.batch).toHaveLength(3)
    await log.commit()
    expect((await Promise.all(answers)).map((result) => result.ok && result.seq)).toEqual([1, 4, 4, 4])
  })

  it('[BR2] everybody but a lone sender gets the very same frame, once per commit', async () => {
    const { log, wang, li, zhao } = await roomOf('wang', 'li', 'zhao')
    const first = wang.type('一')
    await log.commit()
    expect(await first).toMatchObject({ ok: true, seq: 1, after: 0 })
    expect(wang.sent).toHaveLength(0)
    expect(li.sent).toHaveLength(1)
    expect(li.sent[0]?.payload).toBe(zhao.sent[0]?.payload)
    expect(li.sent[0]?.payload).toMatchObject({ after: 0, seq: 1 })
  })

  it('[BR3] when several share a commit, the senders get the frame too', async () => {
    const { log, wang, li, zhao } = await roomOf('wang', 'li', 'zhao')
    void zhao.type('零')
    const answers = [wang.type('一'), li.type('二')]
    await log.commit()
    await log.commit()
    expect((await Promise.all(answers)).every((result) => result.ok && result.after === undefined)).toBe(true)
    // On a busy machine the first frame may hold the second back for a moment.
    await expect.poll(() => wang.sent.at(-1)?.payload).toMatchObject({ after: 1, seq: 3 })
    expect(wang.sent.at(-1)?.payload).toBe(li.sent.at(-1)?.payload)
  })

  it('[AP3] a failed append is refused, shown to nobody, and does not count', async () => {
    const { log, wang, li } = await roomOf('wang', 'li')
    const first = wang.type('丢')
    const second = wang.type('失')
    await log.fail()
    expect([await first, await second]).toEqual([
      { ok: false, code: 'unavailable' },
      { ok: false, code: 'unavailable' },
    ])
    expect(li.sent).toEqual([])
    // The scratch was rebuilt: the same text is new again, in one piece.
    const again = wang.submit(Y.encodeStateAsUpdate(wang.doc))
    await log.commit()
    expect((await again).ok).toBe(true)
    expect(textOf(await logContent(log))).toBe('丢失')
  })

  it('[AP4] an append that failed after committing is found in the log and shown', async () => {
    const { log, wang, li, zhao } = await roomOf('wang', 'li', 'zhao')
    const bytes = wang.edit((doc) => doc.getText('body').insert(0, '其实存了'))
    const lost = wang.submit(bytes, 'same')
    await log.inner.append(li.room.documentId, log.waiting[0]?.batch ?? [])
    await log.fail()
    expect((await lost).ok).toBe(false)
    const retry = wang.submit(bytes, 'same')
    await log.commit()
    expect(await retry).toMatchObject({ ok: true, seq: 1 })
    expect(zhao.events('live:updates')).toHaveLength(1)
    expect(li.room.seq).toBe(1)
  })

  it('[CL1] a closed document ends the room and tells everybody', async () => {
    const { log, room, wang, li } = await roomOf('wang', 'li')
    const first = wang.type('晚了')
    const second = li.type('也晚了')
    await log.fail(new DocumentClosedError('confirmed'))
    expect([await first, await second].map((result) => !result.ok && result.code)).toEqual([
      'closed',
      'closed',
    ])
    expect(li.sent.at(-1)).toMatchObject({ event: 'live:closed', payload: { reason: 'closed' } })
    expect(room.closed).toBe('closed')
    expect(new Peer(room, 'late').join()).toEqual({ ok: false, code: 'closed' })
  })

  it('[CL2] what is in flight when a room closes is still acknowledged by its commit', async () => {
    const { log, room, wang } = await roomOf('wang')
    const flying = wang.type('飞')
    const waiting = wang.type('等')
    room.close('unavailable')
    await log.commit()
    expect((await flying).ok).toBe(true)
    expect(await waiting).toEqual({ ok: false, code: 'unavailable' })
  })
})

describe('joining', () => {
  it('[JO1] a joiner is served what is committed, never what is on its way', async () => {
    const { log, room, wang } = await roomOf('wang')
    void wang.type('已存')
    await log.commit()
    void wang.type('未存')
    const late = new Peer(room, 'late')
    expect(late.join()).toMatchObject({ ok: true, seq: 1, access: 'write' })
    expect(textOf(late.doc)).toBe('已存')
    await log.commit()
    expect(late.events('live:updates')).toHaveLength(1)
  })

  it('[JO2] a joiner who has some of it gets the rest', async () => {
    const log = newLog()
    const room = await openRoom(log)
    const wang = new Peer(room, 'wang')
    wang.join()
    await wang.type('甲'.repeat(500))
    const late = new Peer(room, 'late')
    late.join()
    await wang.type('乙')
    const again = late.join()
    expect(again.ok && again.update.byteLength).toBeLessThan(60)
    expect(textOf(late.doc)).toBe(`${'甲'.repeat(500)}乙`)
  })

  it('[JO3] the same editor on a newer socket ends the older one', async () => {
    const { room, wang } = await roomOf('wang')
    const newer = new Peer(room, 'newer', { author: 'wang', presenceId: wang.doc.clientID })
    expect(newer.join().ok).toBe(true)
    expect(wang.sent.at(-1)?.payload).toMatchObject({ reason: 'superseded' })
    expect(await wang.type('旧')).toEqual({ ok: false, code: 'not-joined' })
    // The same socket joining again only replaces itself.
    expect(newer.join().ok).toBe(true)
    expect(newer.events('live:closed')).toEqual([])
  })

  it('[JO4] an unreadable state vector is refused', async () => {
    const { room, zhao, wang } = await roomOf('wang')
    expect(room.join(wang.connection, new Uint8Array([200, 1]))).toEqual({ ok: false, code: 'malformed' })
    expect(zhao).toBeUndefined()
  })
})

describe('access', () => {
  it('[RO1] a reader writes nothing', async () => {
    const { log, room } = await roomOf()
    const reader = new Peer(room, 'reader', { access: 'read' })
    expect(reader.join()).toMatchObject({ ok: true, access: 'read' })
    expect(await reader.type('偷写')).toEqual({ ok: false, code: 'read-only' })
    expect(log.waiting).toHaveLength(0)
  })

  it('[RO2] a connection that has not joined, or has left, writes nothing', async () => {
    const { room, wang } = await roomOf('wang')
    expect(await new Peer(room, 'stranger').type('x')).toEqual({ ok: false, code: 'not-joined' })
    room.leave('wang')
    expect(await wang.type('x')).toEqual({ ok: false, code: 'not-joined' })
  })

  it('[SY1] the hint of an own commit that comes before its answer costs no read', async () => {
    const { log, room, wang, li } = await roomOf('wang', 'li')
    let reads = 0
    log.readSince = (documentId, seq) => {
      reads++
      return log.inner.readSince(documentId, seq)
    }
    const answer = wang.type('一')
    const synced = room.syncTo(1)
    await log.commit()
    await Promise.all([answer, synced])
    expect([reads, li.events('live:updates').length]).toEqual([0, 1])
    // A hint of something that is not there is looked after once.
    await room.syncTo(9)
    expect([reads, room.seq]).toEqual([1, 1])
  })

  it('[AC2] a permit that no longer holds at the commit refuses that connection alone', async () => {
    const { log, room, wang, li } = await roomOf('wang', 'li')
    Object.assign(wang.connection, { permit: 'wang 1' })
    void li.type('先')
    const [gone, alsoGone] = [wang.type('撤'), wang.type('权')]
    const stays = li.type('后')
    log.inner.revoke('wang 1')
    await log.commit()
    await log.commit()
    await log.commit()
    expect([await gone, await alsoGone]).toEqual([refused('access-changed'), refused('access-changed')])
    expect((await stays).ok).toBe(true)
    expect(textOf(await logContent(log))).toBe('先后')
    expect(wang.events('live:closed').map(({ payload }) => payload)).toMatchObject([
      { reason: 'access-changed' },
    ])
    expect(room.connections).toEqual([li.connection])
  })

  it('[CL3] when access may have changed, what waits is withdrawn and the others keep theirs', async () => {
    const { log, room, wang, li } = await roomOf('wang', 'li')
    void li.type('先')
    const gone = wang.type('撤')
    const stays = li.type('后')
    room.closeConnection(wang.connection, 'access-changed')
    await log.commit()
    await log.commit()
    expect(await gone).toEqual({ ok: false, code: 'access-changed' })
    expect((await stays).ok).toBe(true)
    expect(textOf(await logContent(log))).toBe('先后')
    expect(wang.sent.at(-1)?.payload).toMatchObject({ reason: 'access-changed' })
  })

  it('[AK2] what a client submitted before it left is still committed', async () => {
    const { log, room, wang, li } = await roomOf('wang', 'li')
    void li.type('先')
    void wang.type('别')
    room.leave('wang')
    await log.commit()
    await log.commit()
    expect([...textOf(await logContent(log))].sort()).toEqual(['先', '别'].sort())
  })
})

describe('repetition', () => {
  it('[AK3] the same update again is acknowledged without a second row', async () => {
    const log = newLog()
    const room = await openRoom(log)
    const wang = new Peer(room, 'wang')
    wang.join()
    const bytes = wang.edit((doc) => doc.getText('body').insert(0, '一次'))
    expect(await wang.submit(bytes, 'x')).toMatchObject({ ok: true, seq: 1 })
    expect(await wang.submit(bytes, 'x')).toMatchObject({ ok: true, seq: 1 })
    expect(room.seq).toBe(1)
  })

  it('[AK4] a repetition of what is in flight waits for that commit', async () => {
    const { log, wang } = await roomOf('wang')
    const bytes = wang.edit((doc) => doc.getText('body').insert(0, '一次'))
    const answers = [wang.submit(bytes, 'x'), wang.submit(bytes, 'x')]
    let early = false
    void answers[1]?.then(() => {
      early = true
    })
    await turns()
    expect(early).toBe(false)
    await log.fail()
    expect((await Promise.all(answers)).map((result) => result.ok)).toEqual([false, false])
  })

  it('[AK5] another text under a used id is stored as its own row, never shown unstored', async () => {
    const log = newLog()
    const room = await openRoom(log)
    const wang = new Peer(room, 'wang')
    wang.join()
    await wang.submit(
      wang.edit((doc) => doc.getText('body').insert(0, '甲')),
      'x',
    )
    await wang.submit(
      wang.edit((doc) => doc.getText('body').insert(1, '乙')),
      'x',
    )
    expect(textOf(await logContent(log))).toBe('甲乙')
  })

  it('[AP5] too much waiting is refused, and nothing of it is lost that was accepted', async () => {
    const { log, wang } = await roomOf('wang')
    const answers = Array.from({ length: 80 }, () => wang.type('字'))
    await log.commit()
    await log.commit()
    const results = await Promise.all(answers)
    expect(results.filter((result) => result.ok)).toHaveLength(65)
    expect(results.at(-1)).toEqual({ ok: false, code: 'too-fast' })
  })
})

describe('several nodes', () => {
  it('[SY1] a hint makes a room fetch and show what another node committed', async () => {
    const log = newLog()
    const [here, there] = [await openRoom(log), await openRoom(log)]
    const wang = new Peer(here, 'wang')
    const li = new Peer(there, 'li')
    wang.join()
    li.join()
    await wang.type('从那边来')
    await there.syncTo(1)
    expect(li.events('live:updates')[0]?.payload).toMatchObject({ after: 0, seq: 1 })
    expect(there.seq).toBe(1)
    await there.syncTo(1)
    expect(li.sent).toHaveLength(1)
  })

  it('[SY2] a commit that finds a gap fills it from the log', async () => {
    const log = newLog()
    const [here, there] = [await openRoom(log), await openRoom(log)]
    const wang = new Peer(here, 'wang')
    const li = new Peer(there, 'li')
    const zhao = new Peer(there, 'zhao')
    for (const peer of [wang, li, zhao]) peer.join()
    await wang.type('甲')
    expect(await li.type('乙')).toMatchObject({ ok: true, seq: 2 })
    await there.settled()
    const bytes = zhao
      .events('live:updates')
      .map((message) => (message.payload as { bytes: ArrayBuffer }).bytes)
    for (const part of bytes) Y.applyUpdate(zhao.doc, new Uint8Array(part))
    expect([...textOf(zhao.doc)].sort()).toEqual(['甲', '乙'].sort())
    expect(there.seq).toBe(2)
    // Who owns wang's client id is known here too.
    expect(new Peer(there, 'mallory', { presenceId: wang.doc.clientID }).join()).toMatchObject({
      code: 'foreign-client',
    })
  })

  it('[SY3] a log that cannot be read in a gap ends the room, and the commit still counts', async () => {
    const log = newLog()
    const reports: unknown[] = []
    const room = await openRoom(log, { report: (error: unknown) => reports.push(error) })
    const other = await openRoom(log)
    const wang = new Peer(room, 'wang')
    const li = new Peer(other, 'li')
    wang.join()
    li.join()
    await li.type('乙')
    log.readSince = () => Promise.reject(new Error('gone'))
    expect((await wang.type('甲')).ok).toBe(true)
    expect(room.closed).toBe('unavailable')
    expect(reports).toHaveLength(1)
  })
})
