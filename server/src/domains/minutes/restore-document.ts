import { diffArrays } from 'diff'
import * as Y from 'yjs'

/** Beyond this many differences two texts have too little in common to be worth a fine comparison. */
const mostDifferences = 1_000

type Parent = Y.XmlFragment | Y.XmlElement
type Child = ReturnType<Parent['toArray']>[number]
type Change = { count: number; added?: boolean; removed?: boolean }

/**
 * The forward change that turns a document into what a version says, under a client id of its own; nothing when
 * it says so already. What both have in common is not touched, so that what others write there stays.
 */
export function restoringUpdate(
  present: Uint8Array,
  version: Uint8Array,
): { bytes: Uint8Array; client: number } | undefined {
  const doc = new Y.Doc()
  const wanted = new Y.Doc()
  try {
    Y.applyUpdate(doc, present)
    Y.applyUpdate(wanted, version)
    let bytes: Uint8Array | undefined
    doc.on('update', (update: Uint8Array) => {
      bytes = update
    })
    doc.transact(() => {
      for (const name of new Set([...doc.share.keys(), ...wanted.share.keys()])) {
        restoreChildren(doc.getXmlFragment(name), wanted.getXmlFragment(name))
      }
    })
    return bytes && { bytes, client: doc.clientID }
  } finally {
    doc.destroy()
    wanted.destroy()
  }
}

function restoreChildren(parent: Parent, wanted: Parent): void {
  const have = parent.toArray()
  const want = wanted.toArray()
  let here = 0
  let there = 0
  let place = 0
  for (const { removed, added, same } of hunks(have.map(signature), want.map(signature))) {
    here += same
    there += same
    place += same
    for (let i = 0; i < Math.max(removed, added); i++) {
      const old = i < removed ? have[here + i] : undefined
      const next = i < added ? want[there + i] : undefined
      if (old && next && mend(old, next)) {
        place += 1
        continue
      }
      if (old) parent.delete(place, 1)
      if (next) {
        parent.insert(place, [copyOf(next)])
        place += 1
      }
    }
    here += removed
    there += added
  }
}

/** Changes a node in place where both are of one kind; otherwise it is to be replaced. */
function mend(node: Child, wanted: Child): boolean {
  if (node instanceof Y.XmlText && wanted instanceof Y.XmlText) {
    restoreText(node, wanted)
    return true
  }
  if (!(node instanceof Y.XmlElement) || !(wanted instanceof Y.XmlElement)) return false
  if (node.nodeName !== wanted.nodeName) return false
  const now = attributesOf(node)
  const then = attributesOf(wanted)
  for (const name of Object.keys(now)) if (!(name in then)) node.removeAttribute(name)
  for (const [name, value] of Object.entries(then)) {
    if (JSON.stringify(now[name]) !== JSON.stringify(value)) node.setAttribute(name, value as string)
  }
  restoreChildren(node, wanted)
  return true
}

type Letter = { insert: string | object; attributes: Record<string, unknown> }

function restoreText(text: Y.XmlText, wanted: Y.XmlText): void {
  const have = lettersOf(text)
  const want = lettersOf(wanted)
  const steps: object[] = []
  let here = 0
  let there = 0
  for (const { same, removed, added } of hunks(have.map(stable), want.map(stable))) {
    const kept = lengthOf(have.slice(here, here + same))
    if (kept > 0) steps.push({ retain: kept })
    here += same
    there += same
    if (removed > 0) steps.push({ delete: lengthOf(have.slice(here, here + removed)) })
    steps.push(...want.slice(there, there + added))
    here += removed
    there += added
  }
  text.applyDelta(steps, { sanitize: false })
}

/** Letter by letter with its marks; a code point is never cut. */
function lettersOf(text: Y.XmlText): Letter[] {
  const delta: { insert: string | object; attributes?: Record<string, unknown> }[] = text.toDelta()
  return delta.flatMap(({ insert, attributes = {} }) =>
    (typeof insert === 'string' ? [...insert] : [insert]).map((each) => ({ insert: each, attributes })),
  )
}

function lengthOf(letters: readonly Letter[]): number {
  return letters.reduce((sum, { insert }) => sum + (typeof insert === 'string' ? insert.length : 1), 0)
}

/** Pairs of what goes and what comes instead, each behind what stays. */
function hunks(have: string[], want: string[]): { same: number; removed: number; added: number }[] {
  const changes: Change[] = diffArrays(have, want, { maxEditLength: mostDifferences }) ?? [
    { count: have.length, removed: true },
    { count: want.length, added: true },
  ]
  const found = [{ same: 0, removed: 0, added: 0 }]
  for (const { count, added, removed } of changes) {
    let last = found.at(-1)
    if (!last || (!added && !removed)) {
      last = { same: 0, removed: 0, added: 0 }
      found.push(last)
    }
    if (added) last.added += count
    else if (removed) last.removed += count
    else last.same += count
  }
  return found
}

function signature(node: Child): string {
  if (node instanceof Y.XmlText) return `text:${stable(lettersOf(node))}`
  if (!(node instanceof Y.XmlElement)) return node.toString()
  return `${node.nodeName}:${stable(attributesOf(node))}[${node.toArray().map(signature).join()}]`
}

/** Attributes as they are stored; not every one is a text. */
function attributesOf(element: Y.XmlElement): Record<string, unknown> {
  return element.getAttributes()
}

/** JSON in which the order of keys says nothing. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )
}

function copyOf(node: Child): Y.XmlElement | Y.XmlText {
  if (node instanceof Y.XmlText) return node.clone()
  if (!(node instanceof Y.XmlElement)) throw new TypeError('minutes hold elements and text only')
  return node.clone() as Y.XmlElement
}
