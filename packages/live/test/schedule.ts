import { vi } from 'vitest'
import * as Y from 'yjs'
import { contentOf, Editor, logContent, Peer, Server, seeded, turns } from './kit.ts'
import type { LaggingLog } from './lagging-log.ts'

const WORDS = ['会议', '记录', '𠮷', '😀', '👨‍👩‍👧', '同意。', '甲，乙；', 'a', '龘', '🇨🇳', '第一项：']

/** Where a caret can be: never inside a surrogate pair. */
function caretIn(text: string, random: () => number): number {
  const chars = [...text]
  return chars.slice(0, Math.floor(random() * (chars.length + 1))).join('').length
}

function edit(doc: Y.Doc, random: () => number): void {
  const body = doc.getText('body')
  const text = body.toString()
  const word = WORDS[Math.floor(random() * WORDS.length)] ?? '字'
  const choice = random()
  if (choice < 0.6) body.insert(caretIn(text, random), word)
  else if (choice < 0.8) {
    const [a, b] = [caretIn(text, random), caretIn(text, random)]
    const [from, to] = [Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 12)]
    const end = [...text.slice(from, to + 1)].join('').length + from > to ? to : to
    const safe = /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
    if (safe > from) body.delete(from, safe - from)
  } else if (choice < 0.9) {
    const page = doc.getXmlFragment('page')
    const paragraph = new Y.XmlElement('p')
    paragraph.insert(0, [new Y.XmlText(word)])
    if (page.length > 6) page.delete(Math.floor(random() * page.length), 1)
    page.insert(Math.floor(random() * (page.length + 1)), [paragraph])
  } else doc.getMap('head').set(random() < 0.5 ? '题' : '地点', word)
}

/** What an editor was told is saved: how far its own text had come when nothing was pending. */
class Ledger {
  readonly #saved = new Map<Editor, number>()

  watch(editor: Editor): void {
    editor.provider.status.subscribe(() => {
      const own = Y.getState(editor.doc.store, editor.doc.clientID)
      if (editor.status.pending === 0 && editor.status.savedAt) this.#saved.set(editor, own)
    })
  }

  /** Everything said to be saved, and everything that somebody else has seen, is in the log. */
  check(log: Y.Doc): void {
    for (const [editor, clock] of this.#saved) {
      const stored = Y.getState(log.store, editor.doc.clientID)
      if (stored < clock) throw new Error(`acknowledged text is lost: ${stored} < ${clock}`)
      for (const [client, seen] of Y.decodeStateVector(Y.encodeStateVector(editor.doc))) {
        const held = Y.getState(log.store, client)
        if (client !== editor.doc.clientID && held < seen)
          throw new Error(`seen text is lost: ${held} < ${seen}`)
      }
    }
  }
}

export type ScheduleOptions = { makeLog: (random: () => number) => LaggingLog; steps?: number }

/** Runs one seeded story of several editors on a bad network and a server that dies; throws when a promise is broken. */
export async function runSchedule(seed: number, { makeLog, steps = 90 }: ScheduleOptions): Promise<void> {
  const random = seeded(seed)
  const log = makeLog(random)
  const server = new Server(log, { presenceIntervalMs: 20 })
  const ledger = new Ledger()
  const editors = Array.from({ length: 2 + Math.floor(random() * 3) }, (_, i) => {
    const clientId = 1 + Math.floor(random() * 2 ** 31)
    const editor = new Editor(server, `author-${i}`, { timeoutMs: 800, clientId, random })
    ledger.watch(editor)
    return editor
  })
  const kill = async () => {
    await log.kill()
    server.restart()
    for (const { link } of editors) link.cut()
    ledger.check(await logContent(log))
  }
  try {
    for (let step = 0; step < steps; step++) {
      const editor = editors[Math.floor(random() * editors.length)]
      if (editor) await act(editor, random, kill)
    }
    await heal(editors)
    // A frame lost at the very end shows only at the next one; a reconnection is the next one.
    for (const { link } of editors) link.cut()
    await heal(editors)
    await compare(server, log, editors)
    ledger.check(await logContent(log))
  } finally {
    for (const editor of editors) {
      editor.link.cut()
      editor.destroy()
    }
    vi.clearAllTimers()
  }
}

async function act(editor: Editor, random: () => number, kill: () => Promise<void>): Promise<void> {
  const { link, doc, provider } = editor
  const some = () => Math.floor(random() * link.letters.length)
  const choice = random()
  if (choice < 0.35) edit(doc, random)
  else if (choice < 0.7) for (let i = 0; i < 4; i++) link.deliver()
  else if (choice < 0.74) link.deliver(some())
  else if (choice < 0.77) link.drop(some())
  else if (choice < 0.8) link.duplicate(some())
  else if (choice < 0.83) link.cut()
  else if (choice < 0.87) link.open()
  else if (choice < 0.885) await kill()
  else if (choice < 0.9) provider.hold()
  else if (choice < 0.93) provider.release()
  else await vi.advanceTimersByTimeAsync(random() * 400)
  if (random() < 0.5) link.open()
  await turns(8)
}

async function heal(editors: readonly Editor[]): Promise<void> {
  for (let round = 0; round < 200; round++) {
    for (const { link, provider } of editors) {
      link.open()
      provider.release()
      link.deliverAll()
    }
    await turns(8)
    await vi.advanceTimersByTimeAsync(50)
    const quiet = editors.every(
      ({ status, link }) => status.pending === 0 && status.phase === 'synced' && !link.letters.length,
    )
    if (quiet && round > 5) return
  }
  throw new Error(`not settled: ${JSON.stringify(editors.map((editor) => editor.status))}`)
}

async function compare(server: Server, log: LaggingLog, editors: readonly Editor[]): Promise<void> {
  const expected = contentOf(await logContent(log))
  for (const editor of editors) {
    const content = contentOf(editor.doc)
    if (content !== expected) throw new Error(`contents differ:\n${content}\n${expected}`)
    if (content.includes('\ufffd')) throw new Error('a character was torn')
  }
  const opened = await server.rooms.open('6f1d2b0a-3c4e-4f5a-8b6c-7d8e9f0a1b2c')
  if (!opened.ok) throw new Error(opened.code)
  const late = new Peer(opened.room, 'late')
  late.join()
  if (contentOf(late.doc) !== expected) throw new Error('a joiner sees something else')
}
