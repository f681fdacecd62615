import { edits, perform } from '@kit/random-documents'
import { yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { restoringUpdate } from './restore-document.ts'

const parts = ['general', 'agenda:0198b1d0-7c00-7000-8000-000000000001']

function documentOf(update?: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  if (update) Y.applyUpdate(doc, update)
  return doc
}

/** What a reader sees of every part, whatever Yjs made of it. */
function contentOf(doc: Y.Doc): unknown {
  return parts.map((part) => joined(yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(part))))
}

type Node = { type?: string; text?: string; marks?: unknown; content?: Node[] }

/** Text that looks alike is one text, in however many pieces Yjs keeps it. */
function joined(node: Node): Node {
  const content: Node[] = []
  for (const child of (node.content ?? []).map(joined)) {
    const last = content.at(-1)
    const alike = last?.text !== undefined && JSON.stringify(last.marks) === JSON.stringify(child.marks)
    if (last && alike && child.text !== undefined) last.text = `${last.text}${child.text}`
    else if (child.text !== '') content.push(child)
  }
  return content.length > 0 ? { ...node, content } : { ...node, content: [] }
}

const isIn = (whole: Uint8Array, part: Uint8Array) => {
  const doc = documentOf(whole)
  let changed = false
  doc.on('update', () => {
    changed = true
  })
  Y.applyUpdate(doc, part)
  return !changed
}

describe('restoring a version', () => {
  it('gives exactly its content, as a change on top of everything that was there', () => {
    fc.assert(
      fc.property(edits, edits, (before, after) => {
        const doc = documentOf()
        for (const edit of before) perform(doc, edit)
        const version = Y.encodeStateAsUpdate(doc)
        for (const edit of after) perform(doc, edit)
        const present = Y.encodeStateAsUpdate(doc)
        const update = restoringUpdate(present, version)
        const restored = documentOf(present)
        if (update) Y.applyUpdate(restored, update.bytes)
        expect(contentOf(restored)).toEqual(contentOf(documentOf(version)))
        // Nothing of the history is taken away: all that was there is still known, under its authors.
        expect(isIn(Y.encodeStateAsUpdate(restored), present)).toBe(true)
        for (const [client, clock] of Y.decodeStateVector(Y.encodeStateVector(doc))) {
          expect(Y.getState(restored.store, client)).toBe(clock)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('changes nothing when nothing has changed', () => {
    fc.assert(
      fc.property(edits, (before) => {
        const doc = documentOf()
        for (const edit of before) perform(doc, edit)
        const state = Y.encodeStateAsUpdate(doc)
        expect(restoringUpdate(state, state)).toBeUndefined()
      }),
    )
  })

  it('merges with what others write meanwhile: both orders end alike, nothing is left pending', () => {
    fc.assert(
      fc.property(edits, edits, edits, (before, after, meanwhile) => {
        const doc = documentOf()
        for (const edit of before) perform(doc, edit)
        const version = Y.encodeStateAsUpdate(doc)
        for (const edit of after) perform(doc, edit)
        const present = Y.encodeStateAsUpdate(doc)
        const update = restoringUpdate(present, version)
        if (!update) return
        for (const edit of meanwhile) perform(doc, edit)
        const theirs = Y.encodeStateAsUpdate(doc)
        const first = documentOf(present)
        Y.applyUpdate(first, update.bytes)
        Y.applyUpdate(first, theirs)
        Y.applyUpdate(doc, update.bytes)
        expect(contentOf(first)).toEqual(contentOf(doc))
        expect(first.store.pendingStructs).toBeNull()
      }),
    )
  })

  it('leaves alone what both have: a sentence typed there meanwhile stays', () => {
    const doc = documentOf()
    const general = doc.getXmlFragment('general')
    const line = (words: string) => {
      const element = new Y.XmlElement('paragraph')
      element.insert(0, [new Y.XmlText(words)])
      return element
    }
    general.push([line('第一段'), line('第二段')])
    const version = Y.encodeStateAsUpdate(doc)
    general.delete(1, 1)
    general.push([line('改写的第二段')])
    const update = restoringUpdate(Y.encodeStateAsUpdate(doc), version)
    const first = (general.get(0) as Y.XmlElement).get(0) as Y.XmlText
    first.insert(3, '，有人正在补充')
    if (update) Y.applyUpdate(doc, update.bytes)
    expect(general.toString()).toBe(
      '<paragraph>第一段，有人正在补充</paragraph><paragraph>第二段</paragraph>',
    )
  })
})
