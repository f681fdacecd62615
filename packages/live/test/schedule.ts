import { createHash } from 'node:crypto'
import { seeded } from '@kit/seeded'
import { vi } from 'vitest'
import * as Y from 'yjs'
import { Cluster, type ClusterOptions } from './cluster.ts'
import { contentOf, DOCUMENT, Editor, logContent, Peer, turns } from './kit.ts'

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

export type ScheduleOptions = {
  makeLog: ClusterOptions['makeLog']
  steps?: number
  nodes?: number
  /** Whether editors go away for minutes while they type on. */
  offline?: boolean
}

/** Runs one seeded story of several editors on a bad network and servers that die; throws when a promise is broken. */
export async function runSchedule(seed: number, options: ScheduleOptions): Promise<void> {
  const { makeLog, steps = 90, nodes = 1, offline = false } = options
  const random = seeded(seed)
  const cluster = new Cluster({ nodes, random, makeLog }, { presenceIntervalMs: 20 })
  const { log } = cluster
  const ledger = new Ledger()
  const editors = Array.from({ length: 2 + Math.floor(random() * 3) }, (_, i) => {
    const clientId = 1 + Math.floor(random() * 2 ** 31)
    const editor = new Editor(cluster, `author-${i}`, { timeoutMs: 800, clientId, random })
    ledger.watch(editor)
    return editor
  })
  const kill = async () => {
    await cluster.kill()
    ledger.check(await logContent(log))
  }
  const away = new Map<Editor, number>()
  try {
    for (let step = 0; step < steps; step++) {
      const editor = editors[Math.floor(random() * editors.length)]
      if (!editor) continue
      if (offline && random() < 0.02) away.set(editor, step + 10 + Math.floor(random() * 30))
      const isAway = step < (away.get(editor) ?? 0)
      if (isAway) await typeAlone(editor, random)
      else await act(editor, random, kill)
    }
    await heal(cluster, editors)
    // A frame lost at the very end shows only at the next one; a reconnection is the next one.
    for (const { link } of editors) link.cut()
    await heal(cluster, editors)
    await compare(cluster, editors)
    ledger.check(await logContent(log))
  } finally {
    for (const editor of editors) {
      editor.link.cut()
      editor.destroy()
    }
    vi.clearAllTimers()
  }
}

/** Somebody in a tunnel. */
async function typeAlone({ link, doc }: Editor, random: () => number): Promise<void> {
  link.cut()
  edit(doc, random)
  if (random() < 0.2) await vi.advanceTimersByTimeAsync(random() * 60_000)
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

async function heal(cluster: Cluster, editors: readonly Editor[]): Promise<void> {
  await cluster.mendBus()
  // Longer than the longest pause between two tries to come back.
  for (let round = 0; round < 400; round++) {
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

/** Compared is what people would read, by its hash; equal state vectors would prove nothing. */
export function contentHash(doc: Y.Doc): string {
  return createHash('sha256').update(contentOf(doc)).digest('hex')
}

async function compare(cluster: Cluster, editors: readonly Editor[]): Promise<void> {
  const committed = await logContent(cluster.log)
  const expected = contentHash(committed)
  for (const editor of editors) {
    if (contentHash(editor.doc) !== expected)
      throw new Error(`contents differ:\n${contentOf(editor.doc)}\n${contentOf(committed)}`)
    if (contentOf(editor.doc).includes('\ufffd')) throw new Error('a character was torn')
  }
  for (const { rooms } of cluster.nodes) {
    const opened = await rooms.open(DOCUMENT)
    if (!opened.ok) throw new Error(opened.code)
    const late = new Peer(opened.room, 'late')
    late.join()
    if (contentHash(late.doc) !== expected) throw new Error('a joiner sees something else')
  }
}
