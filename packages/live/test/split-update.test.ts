import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { splitUpdate } from '../src/split-update.ts'
import { contentOf } from './kit.ts'

const edits = fc.array(
  fc.record({
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
    at: fc.nat(),
    remove: fc.nat(3),
  }),
  { minLength: 1, maxLength: 12 },
)

describe('cutting a large update', () => {
  it('[PV5] the pieces fit, need only what came before them, and give the same content', () => {
    fc.assert(
      fc.property(edits, fc.integer({ min: 120, max: 700 }), (list, maxBytes) => {
        const doc = new Y.Doc()
        const body = doc.getText('body')
        for (const { text, at, remove } of list) {
          body.insert(at % 2 === 0 ? body.length : 0, text)
          doc.getMap('head').set(`第${remove}`, at)
          if (remove > 0) body.delete(0, [...body.toString()].slice(0, remove).join('').length)
        }
        const copy = new Y.Doc()
        for (const piece of splitUpdate(Y.encodeStateAsUpdate(doc), maxBytes)) {
          expect(piece.byteLength).toBeLessThanOrEqual(maxBytes)
          Y.applyUpdate(copy, piece)
          expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null])
        }
        expect(contentOf(copy)).toBe(contentOf(doc))
      }),
      { numRuns: 200, seed: 42 },
    )
  })

  it('[PV5] a small update stays as it is', () => {
    const update = Y.encodeStateAsUpdate(new Y.Doc())
    expect(splitUpdate(update, 100)).toEqual([update])
  })
})
