import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { clientsIn } from '../src/unsaved-keeper.ts'
import { contentOf, Editor, logContent, newLog, openRoom, Peer, Server, textOf } from './kit.ts'
import { MemoryDevice } from './memory-device.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

async function settle(ms = 1_000): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
}

/** A tab of somebody on a device. */
async function tab(server: Server, device: MemoryDevice, author = 'wang', online = true): Promise<Editor> {
  const editor = new Editor(server, author, { automatic: true, unsaved: device })
  if (online) editor.link.open()
  await settle()
  return editor
}

/** Types without a connection and closes the tab. */
async function writeOffline(server: Server, device: MemoryDevice, text: string): Promise<void> {
  const editor = await tab(server, device)
  editor.link.cut()
  for (const character of text) editor.type(character)
  await settle()
  editor.destroy()
}

describe('unsaved edits on the device', () => {
  it('[KE1] are written soon after they are made, and the status says so', async () => {
    const device = new MemoryDevice()
    const editor = await tab(new Server(newLog()), device)
    editor.link.cut()
    editor.type('离线')
    expect(editor.status).toMatchObject({ pending: 1, keeping: 'writing' })
    expect(device.rows).toHaveLength(0)
    await settle()
    expect(editor.status).toMatchObject({ pending: 1, keeping: 'kept' })
    expect(device.rows).toHaveLength(1)
    device.broken = true
    editor.type('满了')
    await settle()
    expect(editor.status.keeping).toBe('failed')
    device.broken = false
    editor.type('又有了')
    await settle()
    expect(editor.status.keeping).toBe('kept')
    expect(device.rows.reduce((sum, { edits }) => sum + edits, 0)).toBe(3)
    editor.destroy()
  })

  it('[KE1] are not written while they are committed at once, and are forgotten when they are', async () => {
    const device = new MemoryDevice()
    const editor = await tab(new Server(newLog()), device)
    const replace = vi.spyOn(device, 'replace')
    editor.type('在线')
    await settle()
    expect(replace).not.toHaveBeenCalled()
    editor.link.cut()
    editor.type('，离线')
    await settle()
    expect(device.rows).toHaveLength(1)
    editor.link.open()
    await settle()
    expect(editor.status).toMatchObject({ pending: 0, keeping: 'kept' })
    expect(device.rows).toHaveLength(0)
    editor.destroy()
  })

  it('[KE1] of hours are few rows', async () => {
    const device = new MemoryDevice()
    const server = new Server(newLog())
    const editor = await tab(server, device)
    editor.link.cut()
    for (let i = 0; i < 450; i++) {
      editor.type('字')
      await settle(250)
    }
    expect(device.rows.length).toBeLessThan(260)
    expect(device.rows.reduce((sum, { edits }) => sum + edits, 0)).toBe(450)
    editor.destroy()
    const later = await tab(server, device)
    expect(later.text).toBe('字'.repeat(450))
    expect(device.rows).toHaveLength(0)
    later.destroy()
  })

  it('[KE2] arrive once when the tab was closed, also when the server has forgotten who it was', async () => {
    const log = newLog()
    const server = new Server(log)
    const device = new MemoryDevice()
    await writeOffline(server, device, '山塘')
    server.restart()
    const other = await tab(server, new MemoryDevice(), 'li')
    other.type('北岸。')
    await settle()
    const editor = await tab(server, device)
    expect(editor.status).toMatchObject({ phase: 'synced', pending: 0 })
    expect(contentOf(await logContent(log))).toBe(contentOf(editor.doc))
    expect([...editor.text].sort()).toEqual([...'山塘北岸。'].sort())
    expect(other.text).toBe(editor.text)
    expect(device.rows).toHaveLength(0)
    editor.type('完')
    await settle()
    expect(textOf(await logContent(log))).toContain('完')
    for (const each of [other, editor]) each.destroy()
  })

  it('[KE2] are counted as unsaved, with their date, before there is a connection', async () => {
    const server = new Server(newLog())
    const device = new MemoryDevice()
    await writeOffline(server, device, '三个字')
    const since = device.rows[0]?.since
    await settle(3_600_000)
    const editor = await tab(server, device, 'wang', false)
    expect(editor.status).toMatchObject({
      phase: 'offline',
      pending: 3,
      unsavedSince: since,
      keeping: 'kept',
    })
    expect(editor.provider.unsavedText()).toBe('三个字')
    editor.destroy()
    expect(device.rows.length).toBeGreaterThan(0)
  })

  it('[KE3] may be sent by two tabs at once, and by the tab that wrote them, and are there once', async () => {
    const log = newLog()
    const server = new Server(log)
    const device = new MemoryDevice()
    const writer = await tab(server, device)
    writer.link.cut()
    writer.type('一次')
    await settle()
    const [second, third] = await Promise.all([tab(server, device), tab(server, device)])
    expect(textOf(await logContent(log))).toBe('一次')
    writer.type('，只一次')
    await settle()
    writer.link.open()
    await settle()
    expect(textOf(await logContent(log))).toBe('一次，只一次')
    for (const each of [writer, second, third]) {
      expect(each.text).toBe('一次，只一次')
      expect(each.status.pending).toBe(0)
      each.destroy()
    }
    expect(device.rows).toHaveLength(0)
  })

  it('[KE3] by chance or malice under another’s id: nobody is believed, and the text is offered back', async () => {
    const log = newLog()
    const server = new Server(log)
    const device = new MemoryDevice()
    await writeOffline(server, device, '冒名')
    server.restart()
    const thief = new Editor(server, 'zhao', { automatic: true, clientId: clientOf(device) })
    thief.link.open()
    thief.type('占用')
    await settle()
    const editor = await tab(server, device)
    await settle(30_000)
    expect(editor.status).toMatchObject({
      phase: 'closed',
      closedReason: 'foreign-client',
      refusedCharacters: 2,
    })
    expect(editor.provider.unsavedText()).toBe('冒名')
    expect(textOf(await logContent(log))).toBe('占用')
    for (const each of [thief, editor]) each.destroy()
  })

  it('[KE3] an id is granted to the first who names it, and to nobody else', async () => {
    const room = await openRoom(newLog())
    const [wang, li] = [new Peer(room, 'wang'), new Peer(room, 'li')]
    wang.join()
    const joinNaming = (formerIds: number[]) =>
      room.join({ ...li.connection, formerIds }, new Uint8Array([0]))
    expect(joinNaming([wang.doc.clientID])).toEqual({ ok: false, code: 'foreign-client' })
    expect((await wang.type('我的')).ok).toBe(true)
    expect(joinNaming([77]).ok).toBe(true)
    const stranger = new Peer(room, 'zhao', { presenceId: 77 })
    expect(stranger.join()).toEqual({ ok: false, code: 'foreign-client' })
  })

  it('[KE4] that the document no longer takes stay on the device until the page gives them up', async () => {
    const server = new Server(newLog())
    const device = new MemoryDevice()
    await writeOffline(server, device, '太晚了')
    server.access = 'closed'
    const late = await tab(server, device)
    expect(late.status).toMatchObject({ phase: 'closed', closedReason: 'closed', refusedCharacters: 3 })
    expect(late.provider.unsavedText()).toBe('太晚了')
    late.destroy()
    expect(device.rows.length).toBeGreaterThan(0)
    server.access = 'read'
    const reader = await tab(server, device)
    expect(reader.status).toMatchObject({ access: 'read', refusedCharacters: 3 })
    reader.provider.giveUpUnsaved()
    await settle()
    expect(device.rows).toHaveLength(0)
    reader.destroy()
  })

  it('[KE5] are kept from the moment the writer asks for it, and not after they ask for the opposite', async () => {
    const device = new MemoryDevice()
    const editor = new Editor(new Server(newLog()), 'wang', { automatic: true })
    editor.link.open()
    await settle()
    editor.link.cut()
    editor.type('一')
    editor.type('二')
    expect(editor.status.keeping).toBe('off')
    editor.provider.keepUnsaved(device)
    await settle()
    expect(editor.status.keeping).toBe('kept')
    expect(device.rows).toMatchObject([{ edits: 2 }])
    editor.type('三')
    editor.provider.keepUnsaved(undefined)
    await settle()
    expect(editor.status).toMatchObject({ keeping: 'off', pending: 3 })
    expect(device.rows).toHaveLength(0)
    editor.link.open()
    await settle()
    expect(editor.status.pending).toBe(0)
    editor.destroy()
  })
})

/** The client id under which the rows of a device were written. */
function clientOf(device: MemoryDevice): number {
  return clientsIn(device.rows)[0] ?? 0
}
