import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SeqTracker } from '../src/seq-tracker.ts'

const spans = (lengths: number[]) => {
  let after = 0
  return lengths.map((length) => {
    const span = { after, seq: after + length }
    after = span.seq
    return span
  })
}

describe('the spans of the log that have come', () => {
  it('[PV10] are whole in whatever order they came, before the answer to the join or after it', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(lengths, fc.infiniteStream(fc.nat()), fc.nat(12), (given, order, joinAt) => {
        const all = spans(given)
        const mixed = all.map((span) => ({ span, key: order.next().value })).sort((a, b) => a.key - b.key)
        const tracker = new SeqTracker()
        for (const [index, { span }] of mixed.entries()) {
          if (index === joinAt) tracker.joined(0)
          tracker.saw(span)
        }
        if (joinAt >= mixed.length) tracker.joined(0)
        expect(tracker.isWhole).toBe(true)
        expect(tracker.seq).toBe(all.at(-1)?.seq)
      }),
    )
  })

  it('[PV10] are not whole while one is missing, and stop before it', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(lengths, fc.nat(), (given, pick) => {
        const all = spans(given)
        const missing = pick % (all.length - 1)
        const tracker = new SeqTracker()
        tracker.joined(0)
        for (const span of all.filter((_, index) => index !== missing)) tracker.saw(span)
        expect(tracker.isWhole).toBe(false)
        expect(tracker.seq).toBe(all[missing]?.after)
      }),
    )
  })
})
