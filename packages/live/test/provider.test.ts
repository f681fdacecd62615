import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { ControlledLog, contentOf, Editor, logContent, newLog, Peer, Server, turns } from './kit.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const automatic = { automatic: true }

async function settle(ms = 30_000): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

describe('saving', () => {
  it('[PV1] saved means committed; unsaved edits are counted and dated', async () => {
    const log = new ControlledLog()
    const editor = new Editor(new Server(log), 'wang', automatic)
    expect(editor.status).toMatchObject({ phase: 'offline', pending: 0, access: null })
    editor.link.open()
    await turns(50)
    expect(editor.status).toMatchObject({ phase: 'synced', access: 'write', savedAt: null })
    const heard = vi.fn()
    const off = editor.provider.status.subscribe(heard)
    editor.type('记')
    editor.type('录')
    expect(editor.status).toMatchObject({ pending: 2 })
    expect(editor.status.unsavedSince).toBeInstanceOf(Date)
    let acked = false
    void editor.provider.acked().then(() => {
      acked = true
    })
    await turns(50)
    expect(acked).toBe(false)
    await log.commit()
    await turns(50)
    expect(editor.status).toMatchObject({ pending: 1 })
    await log.commit()
    await turns(50)
    expect(acked).toBe(true)
    expect(editor.status).toMatchObject({ pending: 0, unsavedSince: null })
    expect(editor.status.savedAt).toBeInstanceOf(Date)
    off()
    const calls = heard.mock.calls.length
    editor.type('x')
    expect(heard.mock.calls.length).toBe(calls)
    editor.destroy()
  })

  it('[PV2] edits made during one request share the next', async () => {
    const log = new ControlledLog()
    const editor = new Editor(new Server(log), 'wang', automatic)
    editor.link.open()
    await turns(50)
    for (const char of '会议记录') editor.type(char)
    await turns(50)
    await log.commit()
    await turns(50)
    expect(log.waiting).toHaveLength(1)
    await log.commit()
    await turns(50)
    expect(editor.status.pending).toBe(0)
    editor.destroy()
  })

  it('[PV3] nothing is forgotten while the database or the connection is away', async () => {
    const log = newLog()
    const server = new Server(log)
    const editor = new Editor(server, 'wang', automatic)
    editor.link.open()
    await settle(10)
    const append = vi.spyOn(log, 'append').mockRejectedValue(new Error('down'))
    editor.type('数据库不在')
    await settle()
    expect(editor.status).toMatchObject({ phase: 'synced', pending: 1, savedAt: null })
    expect(append.mock.calls.length).toBeGreaterThan(3)
    expect(append.mock.calls.length).toBeLessThan(20)
    editor.link.cut()
    editor.type('，断线')
    expect(editor.status).toMatchObject({ phase: 'offline', pending: 2 })
    append.mockRestore()
    editor.link.open()
    await settle()
    expect(editor.status).toMatchObject({ phase: 'synced', pending: 0 })
    expect(contentOf(await logContent(log))).toBe(contentOf(editor.doc))
    editor.destroy()
  })

  it('[PV3] a request without an answer is repeated under its id and stored once', async () => {
    const log = newLog()
    const editor = new Editor(new Server(log), 'wang', { timeoutMs: 1000 })
    editor.link.open()
    editor.link.deliverAll()
    await turns(50)
    editor.link.deliverAll()
    await turns(50)
    editor.type('一次')
    editor.link.deliver()
    await turns(50)
    editor.link.drop(0)
    await settle(3000)
    editor.link.deliverAll()
    await turns(50)
    editor.link.deliverAll()
    await turns(50)
    expect(editor.status.pending).toBe(0)
    const slice = await log.open('6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2c')
    expect(slice !== 'missing' && slice.seq).toBe(1)
    editor.destroy()
  })

  it('[PV4] text typed before the first join is sent, as are offline deletions', async () => {
    const log = newLog()
    const server = new Server(log)
    const first = new Editor(server, 'wang', automatic)
    first.type('离线写的𠮷')
    first.link.open()
    await settle(100)
    expect(contentOf(await logContent(log))).toBe(contentOf(first.doc))
    first.link.cut()
    first.doc.getText('body').delete(0, 2)
    first.link.open()
    await settle(100)
    expect(contentOf(await logContent(log))).toBe(contentOf(first.doc))
    expect(first.status.pending).toBe(0)
    first.destroy()
  })

  it('[PV5] an edit larger than a frame goes in pieces and is whole at the other end', async () => {
    const log = newLog()
    const server = new Server(log)
    const [wang, li] = [new Editor(server, 'wang', automatic), new Editor(server, 'li', automatic)]
    for (const editor of [wang, li]) editor.link.open()
    await settle(10)
    wang.type('会议纪要𠮷😀'.repeat(20_000))
    wang.type('完')
    await settle(1000)
    expect(wang.status).toMatchObject({ pending: 0, phase: 'synced' })
    expect(li.text === wang.text).toBe(true)
    li.doc.transact(() => {
      const body = li.doc.getText('body')
      for (let i = 0, end = body.length - 2; i < 9000; i++) body.delete(end - i * 10, 1)
    })
    await settle(1000)
    expect(contentOf(await logContent(log)) === contentOf(li.doc)).toBe(true)
    for (const editor of [wang, li]) editor.destroy()
  }, 20_000)
})

describe('being told no', () => {
  it('[PV6] who may only read is told so and sends nothing', async () => {
    const server = new Server(newLog())
    server.access = 'read'
    const editor = new Editor(server, 'wang', automatic)
    editor.type('偷偷')
    editor.link.open()
    await settle(100)
    expect(editor.status).toMatchObject({ phase: 'synced', access: 'read', pending: 1, refusedCharacters: 2 })
    editor.destroy()
  })

  it('[PV7] text that stays refused is counted and offered back, and the provider stops', async () => {
    const log = newLog()
    const server = new Server(log, { vet: () => false })
    const editor = new Editor(server, 'wang', automatic)
    editor.link.open()
    await settle(10)
    editor.type('不合规𠮷')
    await settle()
    expect(editor.status).toMatchObject({
      phase: 'closed',
      closedReason: 'malformed',
      refusedCharacters: 4,
      pending: 1,
    })
    expect(editor.provider.unsavedText()).toBe('不合规𠮷')
    editor.destroy()
  })

  it('[PV8] a frozen document closes the provider; changed access makes it join again', async () => {
    const server = new Server(newLog())
    const editor = new Editor(server, 'wang', automatic)
    editor.link.open()
    await settle(10)
    server.access = 'read'
    server.rooms.closeFor(() => true, 'access-changed')
    await settle(2000)
    expect(editor.status).toMatchObject({ phase: 'synced', access: 'read' })
    await server.rooms.closeDocument('6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2c', 'closed')
    await settle(100)
    expect(editor.status).toMatchObject({ phase: 'closed', closedReason: 'closed' })
    editor.link.cut()
    editor.link.open()
    await settle()
    expect(editor.status.phase).toBe('closed')
    editor.destroy()
  })

  it('[PV8] a refused join says why', async () => {
    const server = new Server(newLog())
    server.access = 'not-found'
    const editor = new Editor(server, 'wang', automatic)
    editor.link.open()
    await settle(100)
    expect(editor.status).toMatchObject({ phase: 'closed', closedReason: 'not-found' })
    editor.destroy()
  })
})

describe('staying in step', () => {
  it('[PV10] a lost frame is noticed at the next one and fetched', async () => {
    const server = new Server(newLog())
    const wang = new Editor(server, 'wang', automatic)
    const li = new Editor(server, 'li')
    wang.link.open()
    li.link.open()
    const flow = async () => {
      for (let i = 0; i < 10; i++) {
        li.link.deliverAll()
        await settle(10)
      }
    }
    await flow()
    wang.type('甲')
    await settle(10)
    li.link.drop(0)
    wang.type('乙')
    await flow()
    expect(li.text).toBe('甲乙')
    for (const editor of [wang, li]) editor.destroy()
  })

  it('[PV11] remote changes are not sent back, and undo keeps to its own', async () => {
    const log = newLog()
    const server = new Server(log)
    const [wang, li] = [new Editor(server, 'wang', automatic), new Editor(server, 'li', automatic)]
    for (const editor of [wang, li]) editor.link.open()
    await settle(10)
    const undo = new Y.UndoManager(li.doc.getText('body'))
    const append = vi.spyOn(log, 'append')
    wang.type('我的')
    await settle(100)
    expect(append).toHaveBeenCalledTimes(1)
    expect(li.status.pending).toBe(0)
    undo.undo()
    expect(li.text).toBe('我的')
    for (const editor of [wang, li]) editor.destroy()
  })

  it('[PV12] presence comes back after a reconnection and goes with a departure', async () => {
    const server = new Server(newLog())
    const [wang, li] = [new Editor(server, 'wang', automatic), new Editor(server, 'li', automatic)]
    for (const editor of [wang, li]) editor.link.open()
    await settle(10)
    wang.awareness.setLocalStateField('cursor', { anchor: 3 })
    await settle(100)
    const seen = () => li.awareness.getStates().get(wang.doc.clientID)
    expect(seen()).toEqual({ cursor: { anchor: 3 }, user: { name: '姓名wang', colour: '#a00' } })
    wang.link.cut()
    expect(wang.awareness.getStates().size).toBe(1)
    await settle(100)
    expect(seen()).toBeUndefined()
    wang.link.open()
    await settle(100)
    expect(seen()).toMatchObject({ cursor: { anchor: 3 } })
    wang.destroy()
    await settle(100)
    expect(seen()).toBeUndefined()
    li.destroy()
  })

  it('[PV13] after destroy no timer and no listener is left', async () => {
    const server = new Server(newLog())
    const editor = new Editor(server, 'wang', { automatic: false })
    editor.link.open()
    editor.provider.hold()
    editor.type('x')
    const before = vi.getTimerCount()
    expect(before).toBeGreaterThan(0)
    editor.destroy()
    editor.link.cut()
    expect(vi.getTimerCount()).toBe(0)
    editor.link.open()
    expect(editor.link.letters).toHaveLength(0)
  })

  it('[PV14] a server that restarts finds the editor again, with its unsaved text and its id', async () => {
    const log = newLog()
    const server = new Server(log)
    const editor = new Editor(server, 'wang', automatic)
    editor.link.open()
    await settle(10)
    editor.type('先')
    await settle(100)
    server.restart()
    editor.link.cut()
    editor.type('后')
    editor.link.open()
    await settle()
    expect(editor.status).toMatchObject({ pending: 0, phase: 'synced' })
    expect(contentOf(await logContent(log))).toBe(contentOf(editor.doc))
    const probe = await server.rooms.open('6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2c')
    if (probe.ok) expect(new Peer(probe.room, 'late').join().ok).toBe(true)
    editor.destroy()
  })
})
