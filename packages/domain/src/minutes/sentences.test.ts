import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPart, findQuote, sentencePlaces } from './sentences.ts'

const textsOf = (...lines: string[]) => sentencePlaces(lines).map(({ text }) => text)

describe('sentences', () => {
  it.each([
    ['each with its full stop', ['甲说了话。乙答了话！'], ['甲说了话。', '乙答了话！']],
    ['the rest of a line is one too', ['甲说了话。乙没说完'], ['甲说了话。', '乙没说完']],
    ['a closing quotation mark belongs to it', ['他说：“同意。”散会。'], ['他说：“同意。”', '散会。']],
    ['several marks close one', ['真的吗？！是的。'], ['真的吗？！', '是的。']],
    ['never across lines', ['甲', '乙'], ['甲', '乙']],
    ['blanks are none', ['  ', '', '　甲。 '], ['甲。']],
  ])('%s', (_sentence, lines, sentences) => {
    expect(textsOf(...lines)).toEqual(sentences)
  })

  it('stand where they say they stand, one after the other, and leave no visible word out', () => {
    const words = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '。', '？', '；', '”', ' ') })
    fc.assert(
      fc.property(fc.array(words), (lines) => {
        const places = sentencePlaces(lines)
        for (const { text, line, from, to } of places) expect(lines[line]?.slice(from, to)).toBe(text)
        const visible = (text: string) => text.replaceAll(/\s/g, '')
        expect(visible(places.map(({ text }) => text).join(''))).toBe(visible(lines.join('')))
      }),
    )
  })
})

describe('a quotation', () => {
  it.each([
    ['is where it was', ['甲。', '乙。'], '乙。', 1, 1],
    ['is found where it moved to', ['序。', '甲。', '乙。'], '乙。', 1, 2],
    ['is nowhere when its words changed', ['甲。', '丙。'], '乙。', 1, undefined],
    ['keeps its place among equals', ['同意。', '同意。'], '同意。', 1, 1],
    ['is not guessed among equals', ['同意。', '序。', '同意。'], '同意。', 1, undefined],
  ])('%s', (_sentence, sentences, quote, position, found) => {
    expect(findQuote(sentences, quote, position)).toBe(found)
  })
})

describe('what changes between two texts', () => {
  it.each([
    ['one word', '每周五清理。', '每周四清理。', { from: 2, to: 3, insert: '四' }],
    ['something added', '清理界河。', '联合清理界河。', { from: 0, to: 0, insert: '联合' }],
    ['something left out', '一致同意。', '同意。', { from: 0, to: 2, insert: '' }],
    ['a repeated word once more', '好好。', '好好好。', { from: 2, to: 2, insert: '好' }],
  ])('%s', (_sentence, before, after, part) => {
    expect(changedPart(before, after)).toEqual(part)
  })

  it('makes the one into the other, and never cuts a character in two', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '𠮷', '𠮶') })
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, insert } = changedPart(before, after)
        expect(before.slice(0, from) + insert + before.slice(to)).toBe(after)
        expect(before.slice(from, to)).not.toMatch(/\p{Cs}/u)
        if (before === after) expect([from, insert]).toEqual([to, ''])
      }),
    )
  })
})
