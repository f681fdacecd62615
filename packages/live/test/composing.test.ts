import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { contentOf, Editor, logContent, newLog, Server, turns } from './kit.ts'

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

describe('composing', () => {
  async function two() {
    const log = newLog()
    const server = new Server(log)
    const [wang, li] = [new Editor(server, 'wang', automatic), new Editor(server, 'li', automatic)] as const
    for (const editor of [wang, li]) editor.link.open()
    await settle(10)
    return { log, wang, li }
  }

  it('[PV9] while an input method composes nothing comes in and nothing goes out', async () => {
    const { log, wang, li } = await two()
    wang.provider.hold()
    wang.type('ni hao')
    li.type('别人的')
    await settle(100)
    expect(wang.text).toBe('ni hao')
    expect(li.text).toBe('别人的')
    wang.doc.getText('body').delete(0, 6)
    wang.type('你好')
    wang.provider.release()
    await settle(100)
    expect(wang.text).toBe(li.text)
    expect(wang.text).toContain('你好')
    expect(contentOf(await logContent(log))).toBe(contentOf(li.doc))
    for (const editor of [wang, li]) editor.destroy()
  })

  it('[PV15] own words that somebody’s deletion took before they were saved are told, once', async () => {
    const { wang, li } = await two()
    const block = new Y.XmlElement('paragraph')
    li.doc.getXmlFragment('page').push([block])
    block.push([new Y.XmlText('议定：')])
    await settle(100)
    const taken = vi.fn()
    const off = wang.provider.onTaken(taken)
    const line = (wang.doc.getXmlFragment('page').get(0) as Y.XmlElement).get(0) as Y.XmlText
    wang.provider.hold()
    for (const letter of 'nihao') line.insert(line.length, letter)
    line.delete(3, 5)
    line.insert(3, '你好𠮷')
    li.doc.getXmlFragment('page').delete(0, 1)
    await settle(100)
    expect(taken).not.toHaveBeenCalled()
    wang.provider.release()
    await settle(100)
    expect(taken.mock.calls).toEqual([['你好𠮷']])
    expect(wang.doc.getXmlFragment('page').length).toBe(0)
    off()
    for (const editor of [wang, li]) editor.destroy()
  })

  it('[PV15] what was saved before it was deleted, or was deleted by its own writer, is not told', async () => {
    const { wang, li } = await two()
    const taken = vi.fn()
    wang.provider.onTaken(taken)
    wang.type('已保存')
    await settle(100)
    wang.provider.hold()
    wang.type('x')
    wang.doc.getText('body').delete(3, 1)
    li.doc.getText('body').delete(0, 3)
    await settle(100)
    wang.provider.release()
    await settle(100)
    expect(wang.text).toBe('')
    expect(taken).not.toHaveBeenCalled()
    for (const editor of [wang, li]) editor.destroy()
  })

  it('[PV9] a forgotten hold ends after ten seconds or 500 updates, and with the connection', async () => {
    const { wang, li } = await two()
    wang.provider.hold()
    li.type('一')
    await settle(9000)
    expect(wang.text).toBe('')
    await settle(2000)
    expect(wang.text).toBe('一')
    wang.provider.hold()
    for (let i = 0; i < 500; i++) {
      li.type('字')
      await turns(60)
    }
    expect(wang.text.length).toBeGreaterThan(400)
    wang.provider.hold()
    li.type('末')
    await settle(10)
    wang.link.cut()
    expect(wang.text.endsWith('末')).toBe(true)
    for (const editor of [wang, li]) editor.destroy()
  })
})
